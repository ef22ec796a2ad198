import type { Indicator } from '../../domain/indicator.ts';
import type { Screen } from '../screen.ts';
import { common } from '../texts/common.ts';
import { indicatorText as text } from '../texts/indicator.ts';
import { targetWords } from '../view/speak.ts';
import type { Trajectory } from '../view/trajectory.ts';

/** The figures behind the chart of values. */
export const TrajectoryTable = (props: { s: Screen; indicator: Indicator; trajectory: Trajectory }) => {
  const { s, indicator, trajectory } = props;
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
            <td class="n">{s.value(indicator, p.value, p.qualifier)}</td>
            {paths && <td class="n">{p.expected === null ? '–' : s.value(indicator, p.expected)}</td>}
            <td class="n">{p.units === 0 ? '–' : `${s.number(p.reported)}/${s.number(p.units)}`}</td>
          </tr>
        ))}
        {trajectory.deadlines.map(({ target }) => (
          <tr>
            <th scope="row">
              {s.say(common.deadline)} {s.day(target.deadline.on)}
            </th>
            <td class="n">{s.say(targetWords(indicator, target))}</td>
            {paths && <td class="n">–</td>}
            <td class="n">–</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
