import { isWhole } from '../../domain/headline.ts';
import { both, dayWords, linked, wordsLinked } from '../../domain/speak.ts';
import { tally } from '../../domain/standing.ts';
import type { Text } from '../../domain/text.ts';
import { BlockSums } from '../components/block-sums.tsx';
import { Emphasis } from '../components/emphasis.tsx';
import { Narrowed } from '../components/narrowed.tsx';
import { PeriodForm } from '../components/period-form.tsx';
import { StatusBar } from '../components/status-bar.tsx';
import { Orders } from '../components/unit-order.tsx';
import { UnitRows } from '../components/unit-rows.tsx';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import { unitsText as text } from '../texts/units.ts';
import { sumOf, type UnitOrder, type UnitSum, unitBlocks } from '../view/unit-blocks.ts';
import { isChosen, type UnitChoice } from '../view/unit-choice.ts';
import { PlanPage, type PlanPageProps } from './plan-page.tsx';

/** "109 trên 111 đơn vị đã báo cáo, 98 đúng hạn, 2 quá hạn. Đã có 1.180 trên 1.224 số liệu phải có của kỳ (96,4%)." */
function owingSentence(s: Screen, links: PlanLinks, { owed, held, timeliness }: UnitSum, sums: string): Text {
  const { due, onTime, late, overdue, waiting } = timeliness;
  const said = text.sentence;
  if (due + waiting === 0) return said.none;
  const counted = (n: number, show: UnitChoice): string => linked(s.number(n), links.unitList(show));
  const of = counted(due + waiting, 'owing');
  const reported = onTime + late;
  const parts = [
    reported === 0
      ? said.noneReported(of)
      : said.reported(counted(reported, 'reported'), of, counted(onTime, 'on-time')),
    ...(overdue > 0 ? [said.overdue(counted(overdue, 'overdue'))] : []),
    ...(waiting > 0 ? [said.waiting(counted(waiting, 'waiting'))] : []),
    said.held(
      wordsLinked(said.figures(s.number(held), s.number(owed)), sums),
      owed === 0 ? '–' : linked(s.share(held / owed, 1), sums),
    ),
  ];
  return both((l) => parts.map((p) => p[l]).join(''));
}

function closedSentence(s: Screen, links: PlanLinks, { units }: UnitSum): Text {
  const { noneKnown, known } = text.sentence;
  const last = units === 0 ? noneKnown : known(linked(s.number(units), links.unitList('known')));
  return both((l) => text.sentence.closed[l] + last[l]);
}

interface Props extends PlanPageProps {
  readonly order: UnitOrder;
  /** Shows only units of this kind, or of this block. */
  readonly show?: UnitChoice | undefined;
  readonly only?: string | undefined;
}

/** The units of a plan by block: what they have handed in, whether in time, and where their targets stand. */
export const UnitsPage = ({ s, assets, view, links, order, show, only }: Props) => {
  const { plan, scorecard } = view;
  const blocks = unitBlocks(view, order);
  const rows = blocks.flatMap((b) => b.rows);
  const owing = plan.state !== 'closed';
  const due = rows.find((r) => r.report)?.report?.due;
  const all = sumOf(rows);
  const own = rows.flatMap((r) => (r.unit.level === 'group' ? [] : r.judged.filter((c) => !isWhole(c))));
  const told = blocks.filter((b) => b.rows.length > 0);
  const sums = links.heldIn(told.length > 1 ? undefined : told[0]?.block.id);
  const narrowed = { show, block: only };
  const block = blocks.find((b) => b.block.id === only)?.block;
  const words = [...(show ? [s.say(text.choices[show])] : []), ...(block ? [s.say(block.name)] : [])].join(', ');
  const to = words === '' ? undefined : words;
  const shown =
    to === undefined
      ? blocks
      : blocks
          .filter((b) => block === undefined || b.block.id === block.id)
          .map((b) => ({ ...b, rows: b.rows.filter((r) => show === undefined || isChosen(r, show)) }))
          .filter((b) => b.rows.length > 0);
  return (
    <PlanPage s={s} assets={assets} view={view} links={links} here="units" title={s.say(text.title)}>
      <p class="sentence">
        <Emphasis text={s.say(owing ? owingSentence(s, links, all, sums) : closedSentence(s, links, all))} />
      </p>
      <StatusBar s={s} counts={tally(own)} hrefOf={(status) => links.cells([status])} />
      {owing && due && (
        <section>
          <h2>{s.say(text.blocks)}</h2>
          <BlockSums s={s} links={links} blocks={told} all={all} />
          <p class="small prose">{s.say(text.howCounted(dayWords(due)))}</p>
        </section>
      )}
      <PeriodForm
        s={s}
        view={view}
        links={links}
        kept={{ sort: order === 'name' ? order : undefined, ...narrowed }}
        clear={to && links.units()}
      />
      {rows.length > 1 && <Orders s={s} links={links} order={order} kept={narrowed} />}
      {rows.length > 1 && order === 'worst' && <p class="small">{s.say(owing ? text.worstMeans : text.worstClosed)}</p>}
      {blocks.length === 0 && <p class="notice">{s.say(text.noUnits)}</p>}
      <div id="units" data-list>
        <Narrowed
          s={s}
          to={to}
          shown={shown.flatMap((b) => b.rows).length}
          all={{ href: `${links.units()}#units`, length: rows.length }}
        />
        {to !== undefined && shown.length === 0 && <p>{s.say(text.noneChosen)}</p>}
        {shown.map((b) => (
          <section id={`block-${b.block.id}`}>
            <h2>{s.say(b.block.name)}</h2>
            {b.rows.length > 0 && (
              <UnitRows
                s={s}
                links={links}
                rows={b.rows}
                indicators={scorecard.indicators}
                owing={owing}
                summed={owing && due && to === undefined ? b : null}
              />
            )}
            {to === undefined && b.silent.length > 0 && (
              <div class="small">
                <p>{s.say(b.rows.length > 0 ? text.silent : text.allSilent)}</p>
                <details>
                  <summary>{s.say(text.names)}</summary>
                  {b.silent.join(', ')}
                </details>
              </div>
            )}
          </section>
        ))}
      </div>
    </PlanPage>
  );
};
