import type { Indicator } from '../../domain/indicator.ts';
import { targetWords } from '../../domain/speak.ts';
import type { ExplainPart, PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import { common } from '../texts/common.ts';
import { indicatorText as text } from '../texts/indicator.ts';
import type { Trajectory } from '../view/trajectory.ts';

/** The figures behind the chart of values. */
export const TrajectoryTable = (props: {
  s: Screen;
  indicator: Indicator;
  trajectory: Trajectory;
  links: PlanLinks;
}) => {
  const { s, indicator, trajectory, links } = props;
  const { unit, target } = trajectory.whole;
  const to = (period: string, part?: ExplainPart): string =>
    links.explain(indicator.id, unit, target, { period, part });
  const paths = trajectory.points.some((p) => p.expected !== null);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{s.say(common.period)}</th>
          <th scope="col" class="n">
            {s.say(common.value)}
          </th>
          {paths && (
            <th scope="col" class="n">
              {s.say(common.promised)}
            </th>
          )}
          <th scope="col" class="n">
            {s.say(text.reported)}
          </th>
        </tr>
      </thead>
      <tbody>
        {trajectory.points.map((p) => (
          <tr>
            <th scope="row">{s.period(p.period)}</th>
            <td class="n">
              <a href={to(p.judged)}>{s.value(indicator, p.value, p.qualifier)}</a>
            </td>
            {paths && (
              <td class="n">
                {p.expected === null ? '–' : <a href={to(p.judged, 'path')}>{s.value(indicator, p.expected)}</a>}
              </td>
            )}
            <td class="n">
              {p.units === 0 ? (
                '–'
              ) : (
                <a href={to(p.judged, 'parts')}>{`${s.number(p.reported)}/${s.number(p.units)}`}</a>
              )}
            </td>
          </tr>
        ))}
        {trajectory.deadlines.map(({ target }) => (
          <tr>
            <th scope="row">
              {s.say(common.deadline)} {s.day(target.deadline.on)}
            </th>
            <td class="n">
              <a href={`#promise-${target.id}`}>{s.say(targetWords(indicator, target))}</a>
            </td>
            {paths && <td class="n">–</td>}
            <td class="n">–</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
