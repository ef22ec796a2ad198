import type { Text } from '../../domain/text.ts';
import { BlockSums } from '../components/block-sums.tsx';
import { Emphasis } from '../components/emphasis.tsx';
import { PeriodForm } from '../components/period-form.tsx';
import { StatusBar } from '../components/status-bar.tsx';
import { UnitRows } from '../components/unit-rows.tsx';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import { unitsText as text } from '../texts/units.ts';
import { tally } from '../view/cells.ts';
import { both, dayWords } from '../view/speak.ts';
import { sumOf, type UnitBlock, type UnitOrder, type UnitSum, unitBlocks } from '../view/unit-blocks.ts';
import { PlanPage, type PlanPageProps } from './plan-page.tsx';

/** "109 trên 111 đơn vị đã báo cáo, 98 đúng hạn, 2 quá hạn. Đang giữ 1.180 trên 1.224 số liệu phải có của kỳ (96,4%)." */
function owingSentence(s: Screen, { owed, held, timeliness }: UnitSum): Text {
  const { due, onTime, late, overdue, waiting } = timeliness;
  const said = text.sentence;
  if (due + waiting === 0) return said.none;
  const of = s.number(due + waiting);
  const parts = [
    onTime + late === 0 ? said.noneReported(of) : said.reported(s.number(onTime + late), of, s.number(onTime)),
    ...(overdue > 0 ? [said.overdue(s.number(overdue))] : []),
    ...(waiting > 0 ? [said.waiting(s.number(waiting))] : []),
    said.held(s.number(held), s.number(owed), owed === 0 ? '–' : s.share(held / owed, 1)),
  ];
  return both((l) => parts.map((p) => p[l]).join(''));
}

function closedSentence(s: Screen, blocks: readonly UnitBlock[]): Text {
  const known = blocks.reduce((n, b) => n + b.sum.units, 0);
  const of = s.number(blocks.reduce((n, b) => n + b.silent.length, known));
  const last = known === 0 ? text.sentence.noneKnown(of) : text.sentence.known(s.number(known), of);
  return both((l) => text.sentence.closed[l] + last[l]);
}

const Orders = ({ s, links, order }: { s: Screen; links: PlanLinks; order: UnitOrder }) => (
  <p class="orders screen-only">
    {s.say(text.sort)}:{' '}
    {(['worst', 'name'] as const).map((by) => (
      <a href={links.units({ sort: by })} aria-current={by === order ? 'true' : undefined}>
        {s.say(text.orders[by])}
      </a>
    ))}
  </p>
);

/** The units of a plan by block: what they have handed in, whether in time, and where their targets stand. */
export const UnitsPage = ({ s, assets, view, links, order }: PlanPageProps & { order: UnitOrder }) => {
  const { plan, scorecard } = view;
  const blocks = unitBlocks(view, order);
  const rows = blocks.flatMap((b) => b.rows);
  const owing = plan.state !== 'closed';
  const due = rows.find((r) => r.report)?.report?.due;
  const all = sumOf(rows);
  return (
    <PlanPage s={s} assets={assets} view={view} links={links} here="units" title={s.say(text.title)}>
      <p class="sentence">
        <Emphasis text={s.say(owing ? owingSentence(s, all) : closedSentence(s, blocks))} />
      </p>
      <StatusBar s={s} counts={tally(rows.flatMap((r) => r.judged))} />
      {owing && due && (
        <section>
          <h2>{s.say(text.blocks)}</h2>
          <BlockSums s={s} blocks={blocks.filter((b) => b.rows.length > 0)} all={all} />
          <p class="small prose">{s.say(text.howCounted(dayWords(due)))}</p>
        </section>
      )}
      <PeriodForm s={s} view={view} links={links} kept={{ sort: order === 'name' ? order : undefined }} />
      {rows.length > 1 && <Orders s={s} links={links} order={order} />}
      {rows.length > 1 && order === 'worst' && <p class="small">{s.say(owing ? text.worstMeans : text.worstClosed)}</p>}
      {blocks.length === 0 && <p class="notice">{s.say(text.noUnits)}</p>}
      {blocks.map((b) => (
        <section id={`block-${b.block.id}`}>
          <h2>{s.say(b.block.name)}</h2>
          {b.rows.length > 0 && (
            <UnitRows s={s} links={links} rows={b.rows} indicators={scorecard.indicators} owing={owing} />
          )}
          {b.silent.length > 0 && (
            <div class="small">
              <p>{s.say(text.silent(s.number(b.silent.length)))}</p>
              <details>
                <summary>{s.say(text.names)}</summary>
                {b.silent.join(', ')}
              </details>
            </div>
          )}
        </section>
      ))}
    </PlanPage>
  );
};
