import type { Indicator } from '../../domain/indicator.ts';
import type { HeldObservation } from '../../domain/observation.ts';
import type { RolledLevel } from '../../domain/roll-up.ts';
import { qualifierOf } from '../../domain/series.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import { common } from '../texts/common.ts';
import { explainText as text } from '../texts/explain.ts';

interface Props {
  readonly s: Screen;
  readonly indicator: Indicator;
  readonly rolled: RolledLevel<HeldObservation>;
  readonly nameOf: (unit: string) => string;
  readonly links: PlanLinks;
}

/** The units a total is made of, with their counts. */
export const Parts = ({ s, indicator, rolled, nameOf, links }: Props) => {
  const counts = rolled.parts.some((p) => p.level.numerator !== null);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{s.say(common.unit)}</th>
          {counts && (
            <th scope="col" class="n">
              {s.say(common.numerator)}
            </th>
          )}
          {counts && (
            <th scope="col" class="n">
              {s.say(common.denominator)}
            </th>
          )}
          <th scope="col" class="n">
            {s.say(common.value)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rolled.parts.map(({ unit, level }) => (
          <tr>
            <th scope="row">{nameOf(unit)}</th>
            {counts && <td class="n">{level.numerator === null ? '–' : s.number(level.numerator)}</td>}
            {counts && <td class="n">{level.denominator === null ? '–' : s.number(level.denominator)}</td>}
            <td class="n">
              <a href={links.explain(indicator.id, unit)}>
                {level.value === null ? '–' : s.value(indicator, level.value, qualifierOf(level))}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
      {counts && rolled.basis === 'parts' && rolled.numerator !== null && rolled.denominator !== null && (
        <tfoot>
          <tr>
            <th scope="row">{s.say(text.total)}</th>
            <td class="n">{s.number(rolled.numerator)}</td>
            <td class="n">{s.number(rolled.denominator)}</td>
            <td class="n">{rolled.value === null ? '–' : s.value(indicator, rolled.value, qualifierOf(rolled))}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
};
