import type { Judged } from '../../domain/standing.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import { scorecardText as text } from '../texts/scorecard.ts';

/** Every finding of the stored figures, with the unit and indicator it is about. */
export const FigureFindings = ({ s, cells, links }: { s: Screen; cells: readonly Judged[]; links: PlanLinks }) => {
  const seen = new Set<string>();
  const rows = cells.flatMap((cell) =>
    cell.checks.flatMap((check) => {
      const key = `${cell.unit.id} ${check.code} ${check.message.vi}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ cell, check }];
    }),
  );
  if (rows.length === 0) return null;
  return (
    <section class="findings">
      <h2>{s.say(text.findingsTitle)}</h2>
      <ul>
        {rows.map(({ cell, check }) => (
          <li>
            <a href={links.cell(cell, { part: 'findings' })}>
              {cell.unitName}, {s.say(cell.indicator.short)}: {s.say(check.message)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
