import { laggingUnits, overdueReports } from '../../domain/headline.ts';
import { behind } from '../../domain/narrow.ts';
import { qualifierOf } from '../../domain/series.ts';
import { linked } from '../../domain/speak.ts';
import type { Judged } from '../../domain/standing.ts';
import { nameOn } from '../../domain/unit.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { AlertView } from '../services.ts';
import { alertText as text } from '../texts/alerts.ts';
import { common } from '../texts/common.ts';
import { Emphasis } from './emphasis.tsx';
import { ToReport } from './to-report.tsx';

interface Props {
  readonly s: Screen;
  readonly view: AlertView;
  readonly links: PlanLinks;
}

/** Who has not reported, since when. */
export const OverdueTable = ({ s, view, links }: Props) => {
  const rows = overdueReports(view.dueReports);
  if (rows.length === 0) return <p>{s.say(text.noneOverdue)}</p>;
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">{s.say(common.unit)}</th>
          <th scope="col">{s.say(text.due)}</th>
          <th scope="col" class="n">
            {s.say(text.days)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((report) => {
          const unit = view.register.units.find((u) => u.id === report.unit);
          return (
            <tr>
              <th scope="row">
                <a href={links.unit(report.unit)}>{unit ? nameOn(unit, view.scorecard.judgedOn) : report.unit}</a>
              </th>
              <td data-label={s.say(text.due)}>
                {s.day(report.due)}{' '}
                <small>
                  <ToReport s={s} view={view} unit={report.unit} />
                </small>
              </td>
              <td class="n" data-label={s.say(text.days)}>
                <a class="plain" href={links.unit(report.unit, { anchor: 'report' })}>
                  {s.number(report.daysOverdue)}
                </a>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

/** "Thanh toán trực tuyến 41,0%, lộ trình 52,5%" */
const Why = ({ s, cell, links }: { s: Screen; cell: Judged; links: PlanLinks }) => {
  const { indicator, level, assessment } = cell;
  const value = level?.value == null ? s.say(common.noData) : s.value(indicator, level.value, qualifierOf(level));
  const expected =
    assessment?.expected == null
      ? null
      : linked(s.value(indicator, assessment.expected), links.cell(cell, { part: 'path' }));
  return (
    <li>
      {s.say(indicator.short)} <a href={links.cell(cell)}>{value}</a>
      {expected !== null && (
        <>
          , <Emphasis text={s.say(text.path(expected))} />
        </>
      )}
    </li>
  );
};

/** Which units lag, and in what: each figure beside what was promised by now. */
export const BehindTable = ({ s, view, links }: Props) => {
  const rows = laggingUnits(view.scorecard, view.dueReports);
  if (rows.length === 0) return <p>{s.say(text.noneBehind)}</p>;
  return (
    <table class="stack wide">
      <thead>
        <tr>
          <th scope="col">{s.say(common.unit)}</th>
          <th scope="col" class="n">
            {s.say(text.count)}
          </th>
          <th scope="col">{s.say(text.why)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">
              <a href={links.unit(row.unit.id)}>{row.unitName}</a>
            </th>
            <td class="n" data-label={s.say(text.count)}>
              <a
                class="plain"
                href={links.unit(row.unit.id, { status: behind, anchor: 'targets' })}
              >{`${row.behind.length}/${row.judged}`}</a>
            </td>
            <td data-label={s.say(text.why)}>
              <ul class="moves across">
                {row.behind.map((cell) => (
                  <Why s={s} cell={cell} links={links} />
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
