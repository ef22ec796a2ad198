import { type FigureTable, onlyRows } from './figure-table.ts';

/**
 * Separate tables a block: a phường is never ranked against a sở, nor does it move what a sở's figures are normalised
 * by. Blocks in the order they first come.
 */
export function leaguesOf(table: FigureTable, blockOf: (unit: string) => string): Map<string, FigureTable> {
  const rows = new Map<string, number[]>();
  for (const [row, unit] of table.units.entries()) {
    const block = blockOf(unit);
    const before = rows.get(block);
    if (before) before.push(row);
    else rows.set(block, [row]);
  }
  if (rows.size <= 1) return new Map([...rows.keys()].map((block) => [block, table]));
  return new Map([...rows].map(([block, of]) => [block, onlyRows(table, of)]));
}
