import { Exact } from '../rounding.ts';
import { apportion } from './apportion.ts';
import type { IndexDefinition } from './definition.ts';
import { type FigureTable, onlyRows } from './figure-table.ts';
import { partChanges } from './part-changes.ts';
import { printed } from './print.ts';
import { type Scoring, scoreTable } from './score.ts';
import { scoreAt } from './scored-part.ts';

/**
 * Why a score changed. `correction`: figures of the earlier period were put right since. `definition`: the index itself.
 * `membership`: units came or went, which moves what figures are compared with. `figures`: the new period's figures.
 */
export type ChangeKind = 'correction' | 'definition' | 'membership' | 'figures';

export interface Cause {
  readonly kind: ChangeKind;
  /** The component (or whole node) it came through; null where the cause is not one component's. */
  readonly part: string | null;
  /** As printed; all causes together are the printed difference. */
  readonly points: string;
  readonly exact: number;
}

/** The change of one unit's score between two periods. */
export interface Change {
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  /** Largest first within each kind. */
  readonly causes: readonly Cause[];
}

/** What an index stood on: a definition and the figures of a league's units in a period. */
export interface Standpoint {
  readonly definition: IndexDefinition;
  readonly table: FigureTable;
}

/**
 * Decomposes the change of a unit's score. The figures are exchanged in a fixed order: corrections of the earlier
 * period, then the definition, then the units that left, then the new figures, then the units that came.
 *
 * @param corrected the earlier period's figures as they are known now
 * @returns null where the unit has no score at one of the ends
 */
export function changeOf(unit: string, before: Standpoint, corrected: FigureTable, after: Standpoint): Change | null {
  const common = after.table.units.filter((u) => before.table.units.includes(u));
  const start = scoreTable(before.definition, before.table);
  const end = scoreTable(after.definition, after.table);
  const [first, last] = [scoreOf(start, unit), scoreOf(end, unit)];
  if (first === null || last === null) return null;
  const stages: readonly (readonly [ChangeKind, Scoring])[] = [
    ['correction', scoreTable(before.definition, restricted(corrected, before.table.units))],
    ['definition', scoreTable(after.definition, restricted(corrected, before.table.units))],
    ['membership', scoreTable(after.definition, restricted(corrected, common))],
    ['figures', scoreTable(after.definition, restricted(after.table, common))],
    ['membership', end],
  ];
  const raw = causesAlong(unit, start, stages);
  const { decimals } = after.definition.score;
  const [from, to] = [printed(first, before.definition.score.decimals), printed(last, decimals)];
  const difference = new Exact(to).minus(from).toFixed(Math.max(decimals, before.definition.score.decimals));
  const shares = apportion(
    raw.map((c) => c.exact),
    difference,
    Math.max(decimals, before.definition.score.decimals),
  );
  return { before: from, after: to, difference, causes: raw.map((c, i) => ({ ...c, points: shares[i] ?? '0' })) };
}

type Unprinted = Omit<Cause, 'points'>;

/** Stages in which the unit has no score are gone through together with the next that gives it one. */
function causesAlong(unit: string, start: Scoring, stages: readonly (readonly [ChangeKind, Scoring])[]): Unprinted[] {
  const causes: Unprinted[] = [];
  let reached = start;
  let kinds: ChangeKind[] = [];
  for (const [kind, scoring] of stages) {
    kinds.push(kind);
    const [from, to] = [scoreOf(reached, unit), scoreOf(scoring, unit)];
    if (from === null || to === null) continue;
    const sameTree = reached.definition === scoring.definition;
    if (sameTree && kinds.some((k) => k === 'figures' || k === 'correction')) {
      const through = kinds.includes('figures') ? 'figures' : 'correction';
      const parts = [...partChanges(reached, scoring, unit)].map(
        ([part, exact]) => ({ kind: through, part, exact }) as const,
      );
      causes.push(...parts.sort((a, b) => Math.abs(b.exact) - Math.abs(a.exact)));
    } else if (to !== from) {
      const main = kinds.includes('definition') ? 'definition' : kind;
      causes.push({ kind: main, part: null, exact: new Exact(to).minus(from).toNumber() });
    }
    reached = scoring;
    kinds = [];
  }
  return causes;
}

function scoreOf({ root, table }: Scoring, unit: string): number | null {
  const row = table.units.indexOf(unit);
  return row < 0 ? null : scoreAt(root, row);
}

function restricted(table: FigureTable, units: readonly string[]): FigureTable {
  const wanted = new Set(units);
  const rows = table.units.flatMap((unit, row) => (wanted.has(unit) ? [row] : []));
  return onlyRows(table, rows);
}
