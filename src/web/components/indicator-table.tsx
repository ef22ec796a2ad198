import { grouped } from '../../domain/grouped.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Narrowing } from '../../domain/narrow.ts';
import type { Target } from '../../domain/plan.ts';
import { qualifierOf } from '../../domain/series.ts';
import { linked, targetWords } from '../../domain/speak.ts';
import type { Judged } from '../../domain/standing.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { ScorecardView } from '../services.ts';
import { common } from '../texts/common.ts';
import { indicatorText } from '../texts/indicator.ts';
import { indicatorsText as text } from '../texts/indicators.ts';
import { promiseText } from '../texts/promise.ts';
import type { IndicatorRow } from '../view/indicator-rows.ts';
import { meeting, meetWords } from '../view/meet-words.ts';
import { Emphasis } from './emphasis.tsx';
import { FlagMarks, Standing } from './status.tsx';
import { StatusCounts } from './status-counts.tsx';
import { totalNotes } from './totals-row.tsx';

interface Props {
  readonly s: Screen;
  readonly view: ScorecardView;
  readonly links: PlanLinks;
  readonly rows: readonly IndicatorRow[];
}

type RowProps = Omit<Props, 'rows'> & { row: IndicatorRow };

/** "tỷ lệ, % · số liệu quý · càng cao càng tốt" */
function traits(s: Screen, { kind, unit, frequency, direction }: Indicator): string {
  const measured = [s.say(indicatorText.kinds[kind]), s.say(unit)].filter((w) => w !== '').join(', ');
  return [measured, s.say(indicatorText.every[frequency]), s.say(indicatorText[direction])].join(' · ');
}

const Whole = ({ s, view, links, cell }: Omit<Props, 'rows'> & { cell: Judged }) => {
  const { indicator, level, assessment } = cell;
  return (
    <div>
      <a href={links.cell(cell)}>
        {level?.value == null ? s.say(common.noData) : s.value(indicator, level.value, qualifierOf(level))}
      </a>
      <FlagMarks flags={assessment?.flags ?? []} />
      <small>
        {[
          ...(cell.unit.id === view.register.province ? [] : [cell.unitName]),
          ...(level ? [s.period(level.period)] : []),
        ].join(' · ')}
      </small>
    </div>
  );
};

const Value = ({ s, view, links, row }: RowProps) => {
  const { indicator, wholes, total, unitsKnown } = row;
  if (wholes.length > 0) {
    return (
      <>
        {[...grouped(wholes, (c) => c.unit.id).values()].map(
          ([cell]) => cell && <Whole s={s} view={view} links={links} cell={cell} />,
        )}
      </>
    );
  }
  if (total?.rolled?.value != null) {
    return (
      <>
        <a href={links.explain(indicator.id, view.register.province)}>
          {s.value(indicator, total.rolled.value, qualifierOf(total.rolled))}
        </a>
        <small>{s.period(total.rolled.period)}</small>
      </>
    );
  }
  if (unitsKnown === 0) return <span class="quiet">{s.say(common.noData)}</span>;
  return <a href={links.indicator(indicator.id)}>{s.say(text.onlyUnits(s.number(unitsKnown)))}</a>;
};

const Stand = ({ s, view, links, row }: RowProps) => {
  const { indicator, wholes, total, each } = row;
  const around = { register: view.register, judgedOn: view.scorecard.judgedOn };
  const listOf = (status: readonly Narrowing[]): string => links.indicator(indicator.id, { status, anchor: 'units' });
  const known = total && total.units > 0 ? totalNotes(s, total, around, links) : [];
  const notes = known.length === 0 && each.size > 0 ? [linked(s.say(meetWords(each)), listOf(meeting(each)))] : known;
  const judged = wholes.filter((c) => c.target !== null);
  /** Several units, not several numbers for one. */
  const others = new Set(judged.map((c) => c.unit.id)).size > 1;
  return (
    <>
      {judged.map((cell) => (
        <div>
          {judged.length > 1 && (
            <small>
              {others
                ? cell.unitName
                : cell.target && <a href={links.target(cell.target)}>{s.say(targetWords(indicator, cell.target))}</a>}
            </small>
          )}
          <Standing s={s} cell={cell} />
        </div>
      ))}
      {each.size > 0 && <StatusCounts s={s} counts={each} hrefOf={(status) => listOf([status])} />}
      {notes.length > 0 && (
        <small>
          <Emphasis text={notes.join(' · ')} />
        </small>
      )}
    </>
  );
};

const Asked = ({
  s,
  links,
  indicator,
  target,
}: Pick<Props, 's' | 'links'> & { indicator: Indicator; target: Target }) => (
  <div>
    <a href={links.target(target)}>{s.say(targetWords(indicator, target)) || s.say(promiseText.kinds[target.kind])}</a>
    <small>
      {[...(target.scope === 'each' ? [s.say(text.eachTarget)] : []), s.day(target.deadline.on)].join(', ')}
    </small>
  </div>
);

const Row = (props: RowProps) => {
  const { s, links, row } = props;
  const { indicator, wholes, eachTarget } = row;
  const judged = wholes.filter((c) => c.target !== null);
  return (
    <tr>
      <th scope="row">
        <a href={links.indicator(indicator.id)}>{s.say(indicator.name)}</a>
        <small>
          <dfn>{s.say(indicator.definition)}</dfn>
        </small>
        <small>{traits(s, indicator)}</small>
      </th>
      <td class="n" data-label={s.say(text.whole)}>
        <Value {...props} />
      </td>
      <td class="n" data-label={s.say(common.target)}>
        {judged.map(({ target }) => target && <Asked s={s} links={links} indicator={indicator} target={target} />)}
        {eachTarget && <Asked s={s} links={links} indicator={indicator} target={eachTarget} />}
        {!row.hasTarget && <span class="quiet">{s.say(text.tracked)}</span>}
      </td>
      <td data-label={s.say(common.status)}>
        <Stand {...props} />
      </td>
    </tr>
  );
};

/** The indicators of one family: what each measures, its whole, its target, and where the units stand. */
export const IndicatorTable = ({ s, view, links, rows }: Props) => (
  <table class="stack wide indicator-rows">
    <thead>
      <tr>
        <th scope="col">{s.say(common.measured)}</th>
        {[text.whole, common.target].map((word) => (
          <th scope="col" class="n">
            {s.say(word)}
          </th>
        ))}
        <th scope="col">{s.say(common.status)}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <Row s={s} view={view} links={links} row={row} />
      ))}
    </tbody>
  </table>
);
