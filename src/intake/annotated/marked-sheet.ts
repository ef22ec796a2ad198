import { cellAt, cellName } from '../workbook/grid-cell.ts';
import type { CellRemark } from './cell-remark.ts';
import type { RemarkStyles } from './remark-styles.ts';
import { attributeOf, type Edit, rewritten, type Tag, withAttribute } from './xml-tags.ts';

/** What stands behind `legacyDrawing` in a sheet, in the format's order. */
const behindDrawing = new Set([
  ...['legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'AlternateContent'],
  ...['webPublishItems', 'tableParts', 'extLst'],
]);

/** Behind every row and column. */
const end = Number.POSITIVE_INFINITY;

/** What the sheet's XML says that its comments need. */
export interface SheetFacts {
  /** Relation id of the drawing its comments are shown by; null where a new one was written in. */
  drawing: string | null;
  /** Widths of columns where they are stated, in characters. */
  readonly widths: Map<number, number>;
}

/**
 * A sheet's XML with the cells of its remarks filled, and a place for the drawing of its comments. Cells and rows that
 * do not stand in the file are put in; cells that an earlier answer filled get their own fill back.
 *
 * @param drawing the tag that binds a new drawing to the sheet, by its prefix; used where the sheet has none
 */
export class MarkedSheet {
  readonly facts: SheetFacts = { drawing: null, widths: new Map() };
  private readonly columnStyles: { from: number; to: number; style: number }[] = [];
  private next = 0;
  private row = 0;
  private column = 0;
  private rowStyle: number | null = null;
  private at: 'before' | 'in' | 'behind' = 'before';
  private depth = 0;
  private bound = false;
  /** Of the sheet's own vocabulary. */
  private prefix = '';

  constructor(
    private readonly remarks: readonly CellRemark[],
    private readonly styles: RemarkStyles,
    private readonly drawing: (prefix: string) => string,
  ) {}

  pieces(text: Iterable<string>): Generator<string> {
    return rewritten(text, (tag) => this.edit(tag));
  }

  private edit(tag: Tag): Edit {
    if (this.at === 'in') return this.inRows(tag);
    if (this.at === 'behind') return this.behindRows(tag);
    if (tag.name === 'col') this.columnOf(tag.raw);
    if (tag.name !== 'sheetData') return null;
    this.prefix = tag.prefix;
    this.at = tag.kind === 'empty' ? 'behind' : 'in';
    if (tag.kind !== 'empty' || this.remarks.length === 0) return this.passing();
    return { instead: `<${this.prefix}sheetData>${this.rowsBefore(end)}</${this.prefix}sheetData>` };
  }

  private inRows(tag: Tag): Edit {
    const { name, kind, raw } = tag;
    if (name === 'c' && kind !== 'close') return this.cell(raw);
    if (name === 'row') return kind === 'close' ? this.rowEnd(raw) : this.rowStart(tag);
    if (name !== 'sheetData') return null;
    this.at = 'behind';
    return { instead: this.rowsBefore(end) + raw };
  }

  /** Up to where nothing is to be done: no cell has a remark there, or a fill of an earlier answer. */
  private passing(): Edit {
    const remark = this.remarks[this.next];
    if (this.styles.hadMarks || remark?.row === this.row) return null;
    if (!remark) return { upTo: `</${this.prefix}sheetData` };
    return this.row === 0 ? null : { upTo: `</${this.prefix}row` };
  }

  private rowStart({ raw, kind }: Tag): Edit {
    this.row = Number(attributeOf(raw, 'r') ?? this.row + 1);
    this.column = 0;
    this.rowStyle = attributeOf(raw, 'customFormat') === '1' ? Number(attributeOf(raw, 's') ?? 0) : null;
    const before = this.rowsBefore(this.row);
    if (this.remarks[this.next]?.row !== this.row) {
      const passing = kind === 'empty' ? null : this.passing();
      return before === '' ? passing : { ...passing, instead: before + raw };
    }
    // Its cells may now reach further than the row says.
    const opening = raw.replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/, '');
    if (kind !== 'empty') return { instead: before + opening };
    return { instead: `${before}${opening.replace(/\s*\/>$/, '>')}${this.cellsBefore(end)}</${this.prefix}row>` };
  }

  private rowEnd(raw: string): Edit {
    if (this.remarks[this.next]?.row !== this.row) return null;
    return { instead: this.cellsBefore(end) + raw };
  }

  private cell(raw: string): Edit {
    const said = attributeOf(raw, 'r');
    this.column = (said === null ? null : cellAt(said)?.column) ?? this.column + 1;
    const style = Number(attributeOf(raw, 's') ?? 0);
    const before = this.cellsBefore(this.column);
    const here = this.remarks[this.next];
    if (here?.row === this.row && here.column === this.column) {
      this.next += 1;
      return { ...this.passing(), instead: before + withAttribute(raw, 's', this.markedStyle(style, here)) };
    }
    const own = this.styles.isMarked(style) ? withAttribute(raw, 's', this.styles.plain(style)) : raw;
    return before + own === raw ? null : { instead: before + own };
  }

  /** A cell that is marked already is marked anew from what it was before. */
  private markedStyle(style: number, { severity }: CellRemark): number {
    return this.styles.marked(this.styles.isMarked(style) ? this.styles.plain(style) : style, severity);
  }

  /** Cells with remarks of this row that the file does not hold, before a column. */
  private cellsBefore(column: number): string {
    let cells = '';
    for (; ; this.next += 1) {
      const remark = this.remarks[this.next];
      if (remark?.row !== this.row || remark.column >= column) return cells;
      const own = this.columnStyles.find((c) => c.from <= remark.column && remark.column <= c.to)?.style;
      const style = this.markedStyle(this.rowStyle ?? own ?? 0, remark);
      cells += `<${this.prefix}c r="${cellName(remark.row, remark.column)}" s="${style}"/>`;
    }
  }

  /** Rows with remarks that the file does not hold, before a row. */
  private rowsBefore(row: number): string {
    let rows = '';
    const [here, style] = [this.row, this.rowStyle];
    for (let remark = this.remarks[this.next]; remark && remark.row < row; remark = this.remarks[this.next]) {
      this.row = remark.row;
      this.rowStyle = null;
      rows += `<${this.prefix}row r="${remark.row}">${this.cellsBefore(end)}</${this.prefix}row>`;
    }
    [this.row, this.rowStyle] = [here, style];
    return rows;
  }

  private behindRows({ name, kind, raw }: Tag): Edit {
    const isOutermost = this.depth === 0;
    if (kind === 'open') this.depth += 1;
    if (kind === 'close') this.depth -= 1;
    if (!isOutermost || this.bound) return null;
    const ends = name === 'worksheet' && kind === 'close';
    if (name === 'legacyDrawing') this.facts.drawing = attributeOf(raw, 'id');
    else if (!ends && !behindDrawing.has(name)) return null;
    this.bound = true;
    return name === 'legacyDrawing' ? null : { instead: this.drawing(this.prefix) + raw };
  }

  private columnOf(raw: string): void {
    const [from, to] = [Number(attributeOf(raw, 'min')), Number(attributeOf(raw, 'max'))];
    const style = attributeOf(raw, 'style');
    if (style !== null) this.columnStyles.push({ from, to, style: Number(style) });
    const width = attributeOf(raw, 'width');
    if (width === null) return;
    for (let column = from; column <= Math.min(to, from + 200); column += 1) {
      this.facts.widths.set(column, Number(width));
    }
  }
}
