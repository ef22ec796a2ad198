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
    const said = saidBy(cell);
    if (said.role) {
      role = said.role;
      continue;
    }
    indicator = bound(labels.indicator(cell.text), cell) ?? indicator ?? null;
    unit = bound(labels.unit(cell.text), cell) ?? unit ?? null;
    if (said.period === null) continue;
    period = { text: said.period, at: cell };
    role = said.rest === '' ? (role ?? 'value') : (roleNamed(said.rest) ?? role);
  }
  const about = { unit: unit ?? null, indicator: indicator ?? null, period: period ?? null };
  const header = path.map((c) => oneLine(c.text)).join(' / ');
  const isBound = about.unit !== null || about.indicator !== null;
  // Under the name of an indicator "chỉ tiêu" is what was promised of it.
  if (isBound && role === 'indicator') role = 'promise';
  if (role === null && isBound) role = 'value';
  return { column, header, role: role ?? 'unknown', ...about, at };
}

/** What the words of one cell say, whatever stands around it. */
interface CellWords {
  readonly role: ColumnRole | null;
  readonly period: string | null;
  /** Its words beside the period. */
  readonly rest: string;
}

/** A cell is looked at in every header it could be part of. */
const known = new WeakMap<GridCell, CellWords>();

function saidBy(cell: GridCell): CellWords {
  const before = known.get(cell);
  if (before) return before;
  const role = roleNamed(cell.text);
  const spoken = role ? null : periodOfTable([{ text: cell.text, at: cell }]);
  const period = spoken && 'found' in spoken ? spoken.found : null;
  const said = { role, period, rest: period === null ? '' : withoutPeriods(cell.text) };
  known.set(cell, said);
  return said;
}

const bound = (label: Label | null, at: GridCell): Named | null => (label ? { text: label.text, at } : null);

/** A period that all columns share says what the table is about, not what tells its columns apart. */
function withoutCommonPeriod(meanings: readonly ColumnMeaning[]): ColumnMeaning[] {
  const said = new Set(meanings.flatMap((m) => m.period?.text ?? []));
  return said.size === 1 ? meanings.map((m) => ({ ...m, period: null })) : [...meanings];
}
