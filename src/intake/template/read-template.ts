import type { Finding } from '../../domain/finding.ts';
import { FindingList, quoted } from '../finding-list.ts';
import type { ObservationRow } from '../observation-row.ts';
import type { Draft } from '../workbook/draft.ts';
import { cellName } from '../workbook/grid-cell.ts';
import { LabelReader } from '../workbook/label-text.ts';
import type { SheetGrid, Workbook } from '../workbook/open-workbook.ts';
import { readDrafts } from '../workbook/read-drafts.ts';
import { readTableRows } from '../workbook/table-rows.ts';
import { type UnderstoodSheet, understoodSheet } from '../workbook/understood.ts';
import { findTable, headerOf, type TemplateTable } from './find-table.ts';
import { tableLayout } from './table-layout.ts';
import type { StampedRow, TemplateCopy } from './template-form.ts';
import { type SeenRow, TemplateRows } from './template-row-cells.ts';
import type { TemplateColumn } from './template-words.ts';

/** A row that was filled in. */
export interface FilledRow {
  readonly indicator: string;
  readonly row: ObservationRow;
  readonly explanation: string | null;
  /** Where its figure stands, `Báo cáo!F7`. */
  readonly source: string;
  readonly sheet: string;
  /** Column → its cell in this row. */
  readonly cells: Readonly<Partial<Record<TemplateColumn, string>>>;
}

export interface FilledTemplate {
  readonly rows: readonly FilledRow[];
  readonly rejected: number;
  readonly findings: readonly Finding[];
  readonly understood: readonly UnderstoodSheet[];
}

/**
 * Reads what was filled into a template. Rows are known by their labels wherever they stand now, columns by their
 * headers; what is locked is compared with our own copy, and what says otherwise is a finding and never a figure.
 *
 * @param stamped what stood in the rows when the template was made
 */
export function readTemplate(
  workbook: Workbook,
  file: string,
  copy: TemplateCopy,
  stamped: readonly StampedRow[],
  stampSheet: SheetGrid,
): FilledTemplate {
  const prefilled = new Set(stamped.flatMap((s) => (s.prefilled ? [s.indicator] : [])));
  return new TemplateReader(new FindingList(file), copy, prefilled).read(workbook, stampSheet);
}

/** A unit owes some dozens of figures. */
const mostRows = 2_000;

class TemplateReader {
  private readonly seen: SeenRow[] = [];
  private readonly understood: UnderstoodSheet[] = [];
  private readonly tables = new Map<string, TemplateTable>();
  private readonly drafts: Draft[] = [];
  private rejected = 0;

  constructor(
    private readonly findings: FindingList,
    private readonly copy: TemplateCopy,
    /** Indicators that came filled in. */
    private readonly prefilled: ReadonlySet<string>,
  ) {}

  read(workbook: Workbook, stampSheet: SheetGrid): FilledTemplate {
    if (workbook.macros) this.findings.add('macros-ignored', {}, {});
    if (workbook.links) this.findings.add('links-ignored', {}, {});
    let found = false;
    for (const sheet of workbook.sheets) {
      const header = sheet === stampSheet ? null : headerOf(sheet);
      if (!header) continue;
      found = true;
      if (sheet.hidden) {
        this.findings.add('hidden-sheet', { sheet: sheet.name }, {});
        continue;
      }
      const table = findTable(sheet, header, this.copy, this.findings);
      if (table) this.readSheet(sheet, table);
    }
    if (!found) this.findings.add('template-without-table', {}, {});
    const read = readDrafts(this.drafts, this.findings);
    this.rejected += read.rejected;
    const rows = read.rows.flatMap((row) => this.matched(row) ?? []);
    if (this.tables.size > 0) this.tellUnfilled(rows);
    return { rows, rejected: this.rejected, findings: this.findings.all, understood: this.understood };
  }

  private readSheet(sheet: SheetGrid, table: TemplateTable): void {
    const rows = new TemplateRows(sheet, table, this.copy.rows, this.prefilled);
    const labels = new LabelReader({ unitOf: () => null, indicatorOf: (text) => rows.indicatorOf(text) });
    const layout = tableLayout(table, this.copy.unit);
    const read = readTableRows(rows.grid, layout, labels, this.findings, mostRows - this.seen.length);
    for (const draft of read.drafts) this.drafts.push(draft);
    this.rejected += read.rejected;
    this.seen.push(...rows.seen);
    this.tables.set(sheet.name, table);
    this.understood.push(understoodSheet(sheet.name, layout, read.drafts.length));
  }

  /** The row of our own copy that a row of the file is; null, with a finding, where it is none. */
  private matched(row: ObservationRow): FilledRow | null {
    const seen = this.seen.find((s) => s.sheet === row.sheet && s.row === row.line);
    const table = this.tables.get(row.sheet ?? '');
    if (!seen || !table) return null;
    if (!seen.label) return this.unmatched(seen, table);
    const cells = Object.fromEntries(
      Object.entries(table.columns).map(([name, column]) => [name, cellName(row.line, column)]),
    ) as FilledRow['cells'];
    const figure = (seen.label.asksCounts && row.numerator !== null ? cells.numerator : cells.value) ?? cells.state;
    const at = row.state === 'figure' ? figure : cells.state;
    const { indicator } = seen.label;
    const explanation = seen.explanation === '' ? null : seen.explanation;
    return { indicator, row, explanation, source: `${seen.sheet}!${at}`, sheet: seen.sheet, cells };
  }

  private unmatched({ sheet, row, said, period, position }: SeenRow, { columns }: TemplateTable): null {
    this.rejected += 1;
    const was = this.copy.rows[position];
    const isTaken = this.seen.some((s) => s.label !== null && s.label === was);
    const at = { sheet, cell: cellName(row, columns.indicator ?? 1), read: said };
    if (!was || isTaken) this.findings.add('template-row-unknown', at, { read: `${quoted(said)} (${period})` });
    else {
      const args = { read: `${quoted(said)} (${period})`, was: `${quoted(was.label)} (${was.period})` };
      this.findings.add('template-label-changed', { ...at, expected: was.label }, args);
    }
    return null;
  }

  /** What was not filled in and should perhaps have been. */
  private tellUnfilled(rows: readonly FilledRow[]): void {
    for (const label of this.copy.rows) {
      const { indicator, name } = label;
      const seen = this.seen.find((s) => s.label === label);
      if (!seen) {
        const replaced = this.seen.some((s) => s.label === null && s.filled && this.copy.rows[s.position] === label);
        if (!replaced) this.findings.add('template-row-missing', { read: name.vi }, { name });
        continue;
      }
      if (seen.filled || rows.some((r) => r.indicator === indicator)) continue;
      const columns = this.tables.get(seen.sheet)?.columns ?? {};
      const column = (label.asksCounts ? columns.numerator : columns.value) ?? 1;
      const at = { sheet: seen.sheet, cell: cellName(seen.row, column), read: '' };
      if (seen.words) this.findings.add('words-without-figure', at, { name });
      else if (this.prefilled.has(indicator)) {
        this.findings.add('template-cleared', at, { name });
      }
    }
  }
}
