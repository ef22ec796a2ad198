import { median } from '../forecast/median.ts';
import { valueAt } from './figure-table.ts';
import type { Scoring } from './score.ts';
import { scoreAt } from './scored-part.ts';

/** What is usual among the units of a league: the median of those that have one; null where none has. */
export interface Typical {
  readonly figure: number | null;
  readonly score: number | null;
}

/** The median figure (of a component) and the median score of a part or of the whole index. */
export function typicalOf({ table, parts }: Scoring, id: string): Typical {
  const part = parts.get(id);
  const middle = (of: (row: number) => number | null): number | null => {
    const known = table.units.flatMap((_, row) => of(row) ?? []);
    return known.length === 0 ? null : median(known);
  };
  if (!part) return { figure: null, score: null };
  const { raw } = part;
  return { figure: raw && middle((row) => valueAt(raw, row)), score: middle((row) => scoreAt(part, row)) };
}
