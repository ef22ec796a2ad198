import { dayInVietnam } from '../../domain/day.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { behind as lagging, type Narrowing } from '../../domain/narrow.ts';
import type { Report } from '../../domain/reporting.ts';
import { statuses } from '../../domain/status.ts';
import { statusText } from '../../domain/status-text.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import { common } from '../texts/common.ts';
import { unitText } from '../texts/unit.ts';
import { unitsText as text } from '../texts/units.ts';
import type { UnitBlock, UnitRow } from '../view/unit-blocks.ts';
import { indicatorNames } from '../view/unit-sentence.ts';
import { rateOf } from './block-sums.tsx';
import { StatusSquare } from './status.tsx';

interface Props {
  readonly s: Screen;
  readonly links: PlanLinks;
  readonly rows: readonly UnitRow[];
  readonly indicators: readonly Indicator[];
  /** Whether units owe reports to this plan. */
  readonly owing: boolean;
  /** Their block with its sums, where all of it is shown and owes reports. */
  readonly summed: UnitBlock | null;
}

/** As many names of missing figures stand in the row; more are folded away. */
const few = 3;

const Held = ({ s, links, row, indicators }: Omit<Props, 'rows' | 'owing' | 'summed'> & { row: UnitRow }) => {
  const { coverage } = row;
  if (!coverage) return <>–</>;
  const { held, owed, missing, notApplicable } = coverage;
  const names = indicatorNames(missing, indicators);
  return (
    <>
      <a href={links.unit(row.unit.id, { anchor: 'held' })}>{s.say(text.ofTargets(s.number(held), s.number(owed)))}</a>
      {held === 0 && owed > few ? (
        <small>{s.say(text.lackingAll)}</small>
      ) : missing.length > few ? (
        <details class="small">
          <summary>{s.say(text.lackingMany)}</summary>
          {s.say(names)}
        </details>
      ) : (
        missing.length > 0 && <small>{s.say(unitText.lacking(names))}</small>
      )}
      {notApplicable.length > 0 && <small>{s.say(unitText.notOwed(indicatorNames(notApplicable, indicators)))}</small>}
    </>
  );
};

const marks: Readonly<Record<Report['state'], string | undefined>> = {
  'on-time': undefined,
  late: 'tag warning',
  overdue: 'tag error',
  waiting: undefined,
};

const HandedIn = ({ s, links, row: { unit, report } }: Pick<Props, 's' | 'links'> & { row: UnitRow }) =>
  report === null ? (
    <>–</>
  ) : (
    <>
      <span class={marks[report.state]}>{s.say(text.states[report.state])}</span>
      {report.firstAt !== null && ` ${s.day(dayInVietnam(report.firstAt))}`}
      {report.state === 'overdue' && (
        <>
          {' '}
          <a href={links.unit(unit.id, { anchor: 'report' })}>{s.say(text.days(s.number(report.daysOverdue)))}</a>
        </>
      )}
    </>
  );

const Statuses = ({ s, links, row }: Pick<Props, 's' | 'links'> & { row: UnitRow }) => {
  const { judged, counts, behind } = row;
  const silent = counts.get('no-data') ?? 0;
  if (judged.length === 0) return <span class="quiet">{s.say(text.notJudged)}</span>;
  const of = judged.length - (counts.get('not-applicable') ?? 0) - silent;
  const words = statuses
    .filter((status) => counts.has(status))
    .map((status) => `${s.say(statusText[status])} ${s.number(counts.get(status) ?? 0)}`);
  const listOf = (status: readonly Narrowing[]): string => links.unit(row.unit.id, { status, anchor: 'targets' });
  return (
    <span class="row-of">
      <span class="squares" role="img" aria-label={words.join(', ')}>
        {judged.map(({ status }) => status && <StatusSquare status={status} />)}
      </span>
      {of > 0 && <a href={listOf(lagging)}>{s.say(text.behind(s.number(behind), s.number(of)))}</a>}
      {silent > 0 && <a href={listOf(['no-data'])}>{s.say(text.withoutFigure(s.number(silent)))}</a>}
    </span>
  );
};

/** Both rates of a block, as the sum of the rows above them. */
const Sum = ({ s, block: { block, sum } }: { s: Screen; block: UnitBlock }) => (
  <tfoot>
    <tr id={`held-${block.id}`} class="sum formula">
      <th scope="row">{s.say(text.sumOfBlock)}</th>
      <td data-label={s.say(text.coverage)}>{rateOf(s, sum.held, sum.owed)}</td>
      <td data-label={s.say(text.timeliness)}>{rateOf(s, sum.timeliness.onTime, sum.timeliness.due)}</td>
      <td />
    </tr>
  </tfoot>
);

/** The units of one block: what is held of what they owe, when they reported, and where their targets stand. */
export const UnitRows = ({ s, links, rows, indicators, owing, summed }: Props) => (
  <table class="stack wide unit-rows">
    <thead>
      <tr>
        <th scope="col">{s.say(common.unit)}</th>
        <th scope="col">{s.say(owing ? text.coverage : text.figures)}</th>
        {owing && <th scope="col">{s.say(text.report)}</th>}
        <th scope="col">{s.say(text.statuses)}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr>
          <th scope="row">
            <a href={links.unit(row.unit.id)}>{row.unitName}</a>
          </th>
          <td data-label={s.say(owing ? text.coverage : text.figures)}>
            {owing ? (
              <Held s={s} links={links} row={row} indicators={indicators} />
            ) : (
              <a href={links.unit(row.unit.id)}>{s.number(row.figures)}</a>
            )}
          </td>
          {owing && (
            <td data-label={s.say(text.report)}>
              <HandedIn s={s} links={links} row={row} />
            </td>
          )}
          <td data-label={s.say(text.statuses)}>
            <Statuses s={s} links={links} row={row} />
          </td>
        </tr>
      ))}
    </tbody>
    {summed && <Sum s={s} block={summed} />}
  </table>
);
