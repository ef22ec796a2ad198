import type { At, FindingList } from './finding-list.ts';
import type { ObservationRow } from './observation-row.ts';
import { figureCell, saidPlace } from './row-place.ts';

/**
 * One row a key (unit, indicator, period): of equal rows the first is kept with a warning on the others, different
 * ones are all rejected. Rows that say when they were recorded or published, each at another time, are revisions of
 * one figure and stay.
 */
export function withoutRepeats(
  rows: readonly ObservationRow[],
  findings: FindingList,
): { kept: ObservationRow[]; repeated: number } {
  const groups = new Map<string, ObservationRow | ObservationRow[]>();
  let repeated = 0;
  for (const row of rows) {
    const key = keyOf(row);
    const before = groups.get(key);
    if (before === undefined) groups.set(key, row);
    else if (Array.isArray(before)) before.push(row);
    else groups.set(key, [before, row]);
  }
  const dropped = new Set<ObservationRow>();
  for (const group of groups.values()) {
    if (!Array.isArray(group)) continue;
    for (const row of group) {
      const other = group.find((r) => !sameFigure(r, row));
      if (other) {
        dropped.add(row);
        conflict(row, other, findings);
      } else if (row !== group[0]) {
        dropped.add(row);
        repeated += 1;
        const other = saidPlace(group[0] ?? row);
        findings.add('duplicate-row', { ...placeOfRow(row), read: figureText(row) }, { other });
      }
    }
  }
  return { kept: dropped.size === 0 ? [...rows] : rows.filter((r) => !dropped.has(r)), repeated };
}

const placeOfRow = (row: ObservationRow): At => {
  const cell = figureCell(row);
  return cell === null ? { line: row.line } : { sheet: row.sheet ?? null, cell };
};

const keyOf = ({ unit, indicator, period, extra }: ObservationRow): string =>
  `${unit}\u0000${indicator}\u0000${period}\u0000${extra.recorded_at ?? ''}\u0000${extra.published_on ?? ''}`;

const sameFigure = (a: ObservationRow, b: ObservationRow): boolean =>
  a.numerator === b.numerator &&
  a.denominator === b.denominator &&
  a.value === b.value &&
  a.qualifier === b.qualifier &&
  a.state === b.state;

function conflict(row: ObservationRow, other: ObservationRow, findings: FindingList): void {
  const figure = figureText(row);
  const otherFigure = figureText(other);
  const at = { ...placeOfRow(row), read: figure, expected: otherFigure };
  findings.add('conflicting-rows', at, { figure, other: saidPlace(other), otherFigure });
}

/** A row's figure as said in a sentence: `~ 94.6`, `217515/231742`, `217515/231742 (94.6)`, `none-arose`. */
function figureText({ numerator, denominator, value, qualifier, state }: ObservationRow): string {
  if (state !== 'figure' && numerator === null && value === null) return state;
  const counts = denominator === null ? numerator : `${numerator ?? '?'}/${denominator}`;
  const both = counts !== null && value !== null;
  const text = both ? `${counts} (${value})` : String(counts ?? value);
  return qualifier === '=' ? text : `${qualifier} ${text}`;
}
