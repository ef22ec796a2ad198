import type { Cell } from './cell.ts';
import type { Day } from './day.ts';

/**
 * Of one unit's promises of an indicator, the one whose deadline comes next; after the last deadline, the last. A cell
 * without a target stands only where there is no other.
 */
export function runningPromise<C extends Pick<Cell, 'target'>>(cells: readonly C[], judgedOn: Day): C | undefined {
  const on = (cell: C): Day => cell.target?.deadline.on ?? '';
  const [first, ...others] = cells;
  return others.reduce<C | undefined>((held, cell) => {
    if (held === undefined) return cell;
    const sooner = on(held) < judgedOn ? on(cell) > on(held) : judgedOn <= on(cell) && on(cell) < on(held);
    return sooner ? cell : held;
  }, first);
}

/** The running promise of each unit a target of this indicator is set for and applies to. */
export function runningPromises<C extends Pick<Cell, 'unit' | 'target' | 'role' | 'status'>>(
  cells: readonly C[],
  judgedOn: Day,
): C[] {
  const byUnit = new Map<string, C[]>();
  for (const cell of cells) {
    if (cell.role !== 'unit' || cell.target?.scope !== 'each' || cell.status === 'not-applicable') continue;
    const list = byUnit.get(cell.unit.id);
    if (list) list.push(cell);
    else byUnit.set(cell.unit.id, [cell]);
  }
  return [...byUnit.values()].flatMap((promises) => runningPromise(promises, judgedOn) ?? []);
}
