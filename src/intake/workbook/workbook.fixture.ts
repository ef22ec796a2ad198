import { unzipSync, zipSync } from 'fflate';
import { type Cell, type CellValue, writeXlsx } from 'hucre/xlsx';
import { fold } from '../../domain/fold.ts';
import { cellAt } from './grid-cell.ts';
import type { KnownNames } from './label-text.ts';

/** A sheet as a test writes it: rows of values, and by cell name what is special. */
export interface SheetText {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** As `A1:C1`. */
  readonly merges?: readonly string[];
  readonly cells?: Readonly<Record<string, Partial<Cell>>>;
  readonly hiddenRows?: readonly number[];
  readonly hidden?: boolean;
}

/** Writes a workbook with the library, which knows nothing of how we read. */
export async function book(...sheets: readonly SheetText[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows, merges = [], cells = {}, hiddenRows = [], hidden = false }) => ({
      name,
      hidden,
      rows: rows.map((row) => [...row]),
      merges: merges.map((range) => {
        const [from, to] = range.split(':').map((n) => cellAt(n));
        if (!from || !to) throw new Error(range);
        return { startRow: from.row - 1, startCol: from.column - 1, endRow: to.row - 1, endCol: to.column - 1 };
      }),
      cells: new Map(Object.entries(cells).map(([at, cell]) => [keyOf(at), cell])),
      rowDefs: new Map(hiddenRows.map((row) => [row - 1, { hidden: true }])),
    })),
  });
}

const keyOf = (at: string): string => {
  const cell = cellAt(at);
  if (!cell) throw new Error(at);
  return `${cell.row - 1},${cell.column - 1}`;
};

/** The same workbook with some of its parts written otherwise; null takes a part out. */
export function withParts(
  bytes: Uint8Array,
  change: Readonly<Record<string, string | Uint8Array | null | ((text: string) => string)>>,
): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, to] of Object.entries(change)) {
    if (to === null) delete parts[name];
    else if (typeof to === 'string') parts[name] = new TextEncoder().encode(to);
    else if (typeof to !== 'function') parts[name] = new Uint8Array(to);
    else parts[name] = new TextEncoder().encode(to(new TextDecoder().decode(parts[name])));
  }
  return zipSync(parts);
}

const units: Readonly<Record<string, string>> = {
  'so y te': 'y-te',
  'so noi vu': 'noi-vu',
  'xa an phu': 'an-phu',
  'ubnd xa an phu': 'an-phu',
  'tinh que': 'que',
};
const indicators: Readonly<Record<string, string>> = {
  'ho so truc tuyen': 'ho-so',
  'ty le ho so truc tuyen': 'ho-so',
  'van ban ky so': 'van-ban',
};

const idIn = (names: Readonly<Record<string, string>>, text: string): string | null =>
  names[fold(text)] ?? Object.values(names).find((id) => id === text) ?? null;

/** Four units and two indicators. */
export const names: KnownNames = {
  unitOf: (text) => idIn(units, text),
  indicatorOf: (text) => idIn(indicators, text),
};
