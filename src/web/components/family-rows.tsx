import type { Child } from 'hono/jsx';
import type { Judged } from '../../domain/standing.ts';
import type { Screen } from '../screen.ts';
import type { ScorecardView } from '../services.ts';

interface Props {
  readonly s: Screen;
  readonly view: ScorecardView;
  readonly cells: readonly Judged[];
  readonly columns: number;
  readonly row: (cell: Judged) => Child;
}

/** The rows of a table in the order of families, each family under its name. */
export const FamilyRows = ({ s, view, cells, columns, row }: Props) => (
  <>
    {[...view.catalogue.families]
      .sort((a, b) => a.order - b.order)
      .map((family) => {
        const own = cells.filter((c) => c.indicator.family === family.id);
        return own.length === 0 ? null : (
          <tbody>
            <tr class="block">
              <th colspan={columns} scope="rowgroup">
                {s.say(family.name)}
              </th>
            </tr>
            {own.map(row)}
          </tbody>
        );
      })}
  </>
);
