import type { GridCell } from './grid-cell.ts';
import { type ColumnRole, roleNamed } from './header-words.ts';
import { type Label, type LabelReader, oneLine } from './label-text.ts';
import type { ColumnMeaning, Named } from './layout.ts';
import { periodOfTable, withoutPeriods } from './period-in-text.ts';
import type { SheetHead } from './sheet-head.ts';

/** What the columns of a table mean if its header stands in these rows. Columns without a header are left out. */
export function columnMeanings(head: SheetHead, from: number, to: number, labels: LabelReader): ColumnMeaning[] {
  const meanings: ColumnMeaning[] = [];
  for (let column = 1; column <= head.width; column += 1) {
    const path: GridCell[] = [];
    for (let row = from; row <= to; row += 1) {
      const cell = head.at(row, column);
      if (cell && cell.kind === 'text' && !path.includes(cell) && !head.isBanner(cell)) path.push(cell);
    }
    const meaning = meaningOf(path, column, labels);
    if (meaning) meanings.push(meaning);
  }
  return withoutCommonPeriod(meanings);
}

function meaningOf(path: readonly GridCell[], column: number, labels: LabelReader): ColumnMeaning | null {
  const at = path.at(-1);
  if (!at) return null;
  let role: ColumnRole | null = null;
  let [unit, indicator, period]: (Named | null)[] = [null, null, null];
  for (const cell of path) {
    const named = roleNamed(cell.text);
    if (named) {
      role = named;
      continue;
    }
    indicator = bound(labels.indicator(cell.text), cell) ?? indicator ?? null;
    unit = bound(labels.unit(cell.text), cell) ?? unit ?? null;
    const spoken = periodOfTable([{ text: cell.text, at: cell }]);
    if (!('found' in spoken)) continue;
    period = { text: spoken.found, at: cell };
    const rest = withoutPeriods(cell.text);
    role = rest === '' ? (role ?? 'value') : (roleNamed(rest) ?? role);
  }
  const about = { unit: unit ?? null, indicator: indicator ?? null, period: period ?? null };
  const header = path.map((c) => oneLine(c.text)).join(' / ');
  const isBound = about.unit !== null || about.indicator !== null;
  // Under the name of an indicator "chỉ tiêu" is what was promised of it.
  if (isBound && role === 'indicator') role = 'promise';
  if (role === null && isBound) role = 'value';
  return { column, header, role: role ?? 'unknown', ...about, at };
}

const bound = (label: Label | null, at: GridCell): Named | null => (label ? { text: label.text, at } : null);

/** A period that all columns share says what the table is about, not what tells its columns apart. */
function withoutCommonPeriod(meanings: readonly ColumnMeaning[]): ColumnMeaning[] {
  const said = new Set(meanings.flatMap((m) => m.period?.text ?? []));
  return said.size === 1 ? meanings.map((m) => ({ ...m, period: null })) : [...meanings];
}
