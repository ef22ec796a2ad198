import { saySame } from '../domain/observation.ts';
import type { At, FindingList } from './finding-list.ts';
import type { ObservationRow } from './observation-row.ts';
import { figureCell, saidPlace } from './row-place.ts';

/** Which figure a row speaks of. */
export type Key = readonly [series: string, when: string];

/**
 * One row a key (unit, indicator, period): of equal rows the first is kept with a warning on the others, different
 * ones are all rejected, each with an error that names another. Rows that say when they were recorded or published,
 * each at another time, are revisions of one figure and stay.
 *
 * @param rowOf the row of a thing, which may be more than a row
 * @param keyOf what makes two rows speak of one figure: its series, and when; a long file repeats few of either
 */
export function withoutRepeats<T>(
  things: readonly T[],
  rowOf: (thing: T) => ObservationRow,
  keyOf: (thing: T) => Key,
  findings: FindingList,
): { kept: T[]; repeated: number } {
  const firstOf = new Map<string, Map<string, T>>();
  const groups = new Map<T, [T, ...T[]]>();
  for (const thing of things) {
    const [series, when] = keyOf(thing);
    const first = firstOf.get(series) ?? new Map<string, T>();
    const before = first.get(when);
    const group = before && groups.get(before);
    if (before === undefined) firstOf.set(series, first.set(when, thing));
    else if (group) group.push(thing);
    else groups.set(before, [before, thing]);
  }
  const dropped = new Set<T>();
  let repeated = 0;
  for (const group of groups.values()) {
    const one = rowOf(group[0]);
    const another = group.map(rowOf).find((r) => !saySame(r, one));
    for (const thing of group) {
      const row = rowOf(thing);
      if (another) {
        const other = saySame(row, one) ? another : one;
        dropped.add(thing);
        conflict(row, other, findings);
      } else if (thing !== group[0]) {
        dropped.add(thing);
        repeated += 1;
        const other = saidPlace(one);
        findings.add('duplicate-row', { ...placeOfRow(row), read: figureText(row) }, { other });
      }
    }
  }
  return { kept: dropped.size === 0 ? [...things] : things.filter((t) => !dropped.has(t)), repeated };
}

/** Rows of one figure as their file names it; a revision has a time of its own. */
export const keyAsWritten = ({ unit, indicator, period, extra }: ObservationRow): Key => [
  `${unit}\u0000${indicator}`,
  whenOf(period, extra),
];

/** A period, and what tells revisions of one figure apart: when they were recorded or published. */
export const whenOf = (period: string, { recorded_at, published_on }: ObservationRow['extra']): string =>
  recorded_at === undefined && published_on === undefined
    ? period
    : `${period}\u0000${recorded_at ?? ''}\u0000${published_on ?? ''}`;

const placeOfRow = (row: ObservationRow): At => {
  const cell = figureCell(row);
  return cell === null ? { line: row.line } : { sheet: row.sheet ?? null, cell };
};

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
