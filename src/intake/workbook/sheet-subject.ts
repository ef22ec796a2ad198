import type { GridCell } from './grid-cell.ts';
import { type Label, type LabelReader, oneLine } from './label-text.ts';
import type { Named } from './layout.ts';
import { periodOfTable, type TablePeriod } from './period-in-text.ts';
import type { SheetHead } from './sheet-head.ts';

/** One thing a sheet is about: what names it, or the names that differ. */
interface Subject {
  readonly named: Named | null;
  readonly differing: readonly string[];
}

/** What a sheet is about as its name and its titles say. */
export interface SheetSubject {
  readonly unit: Subject;
  readonly indicator: Subject;
  readonly period: Subject;
}

const unitLabel =
  /^\s*(?:tên\s+)?(?:đơn\s*vị|cơ\s*quan|địa\s*phương)(?:\s+(?:báo\s*cáo|thực\s*hiện))?\s*[:：]\s*(.*)$/is;
const indicatorLabel = /^\s*(?:tên\s+)?(?:chỉ\s*tiêu|chỉ\s*số)(?:\s+báo\s*cáo)?\s*[:：]\s*(.*)$/is;

export function subjectOf(head: SheetHead, from: number, to: number, sheet: string, labels: LabelReader): SheetSubject {
  const titles = head.titles(from, to);
  const period = periodAround(head, from, to, sheet);
  return {
    unit: subject(head, titles, sheet, unitLabel, (text) => labels.unit(text)),
    indicator: subject(head, titles, sheet, indicatorLabel, (text) => labels.indicator(text)),
    period: {
      named: 'found' in period ? { text: period.found, at: period.at } : null,
      differing: 'differing' in period ? period.differing : [],
    },
  };
}

/** Titles first; where they say nothing, the header: "Kết quả quý III/2026" over some columns tells the period of all. */
function periodAround(head: SheetHead, from: number, to: number, sheet: string): TablePeriod {
  const texts = (is: (cell: GridCell) => boolean) =>
    head.rows.flatMap(({ row, cells }) =>
      row > to ? [] : cells.filter((c) => c.kind === 'text' && is(c)).map((at) => ({ text: at.text, at })),
    );
  const name = { text: sheet, at: null };
  const byTitle = periodOfTable([name, ...texts((c) => c.row < from || head.isBanner(c))]);
  return 'missing' in byTitle ? periodOfTable([name, ...texts(() => true)]) : byTitle;
}

/**
 * Said after a label ("Đơn vị: Sở Y tế", or in the next cell), by the sheet's name, or as a title of its own. A
 * label and the name of the sheet that differ are both told; of titles the lowest counts, since the superior body
 * stands above the one that reports.
 */
function subject(
  head: SheetHead,
  titles: readonly GridCell[],
  sheet: string,
  label: RegExp,
  read: (text: string) => Label | null,
): Subject {
  const byName = read(sheet);
  const labelled = titles.flatMap((cell) => {
    const match = label.exec(cell.text);
    if (!match) return [];
    const after = oneLine(match[1] ?? '');
    const next = after === '' ? nextText(head, cell) : cell;
    const text = after === '' ? oneLine(next?.text ?? '') : after;
    return text === '' || !next ? [] : [{ text, at: next, label: read(text) }];
  });
  const [first] = labelled;
  if (first) {
    const ids = new Set(labelled.map((l) => l.label?.id ?? l.text));
    if (byName) ids.add(byName.id);
    const said = [...labelled.map((l) => l.text), ...(byName ? [sheet] : [])];
    if (ids.size > 1) return { named: { text: first.text, at: first.at }, differing: said };
    return { named: { text: first.label?.text ?? first.text, at: first.at }, differing: [] };
  }
  if (byName) return { named: { text: byName.text, at: null }, differing: [] };
  const standing = titles.flatMap((at) => {
    const found = read(at.text);
    return found ? [{ text: found.text, at }] : [];
  });
  return { named: standing.at(-1) ?? null, differing: [] };
}

function nextText(head: SheetHead, cell: GridCell): GridCell | undefined {
  for (let column = cell.column + 1; column <= head.width; column += 1) {
    const next = head.at(cell.row, column);
    if (next && next !== cell) return next.kind === 'text' ? next : undefined;
  }
  return undefined;
}
