import { type CellKind, cellAt, type GridCell, type GridRow } from './grid-cell.ts';
import { limits } from './limits.ts';
import type { StyleFormat } from './number-formats.ts';
import { damaged } from './refusal.ts';
import { cellText, runsOf } from './shared-strings.ts';
import type { XmlReader } from './xml-reader.ts';

/** What the cells of all sheets share. */
export interface Shared {
  readonly strings: readonly string[];
  readonly formats: readonly StyleFormat[];
  readonly date1904: boolean;
  /** The program that wrote the file left its formulas to be computed by the next one, and zeros for their results. */
  readonly uncomputed: boolean;
}

/** What was not read of a sheet because it is too big. */
export interface Cut {
  /** The first column with something in it beyond those that are read. */
  column: number | null;
}

const shownError = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/;
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A cell as nearly all are written: its name, style and type in this order, and a value that needs no decoding. */
const usualCell =
  /<c r="([A-Z]{1,3}\d{1,7})"(?: s="(\d{1,6})")?(?: t="([a-z]{1,3})")?(?:\/>|><v>([^<&]{0,500})<\/v><\/c>)/y;

/** The rows of a sheet that have something in them, top to bottom. Cells of empty style only are nothing. */
export class SheetRows {
  constructor(
    private readonly xml: XmlReader,
    private readonly part: string,
    private readonly shared: Shared,
    private readonly cut: Cut,
  ) {}

  *all(): Generator<GridRow> {
    const { xml } = this;
    let inData = false;
    let row = 0;
    for (let kind = xml.next(); kind !== null; kind = xml.next()) {
      if (xml.name === 'sheetData' && kind !== 'text') {
        if (kind === 'close') return;
        inData = true;
      }
      if (!inData || kind !== 'open' || xml.name !== 'row') continue;
      const stated = xml.attribute('r');
      const next = stated === undefined ? row + 1 : Number(stated);
      if (!Number.isInteger(next) || next <= row || next > 1_048_576) damaged(this.part);
      row = next;
      const hidden = isOn(xml.attribute('hidden'));
      const cells = this.cells(row);
      if (cells.length > 0) yield { row, hidden, cells };
    }
  }

  private cells(row: number): GridCell[] {
    const { xml } = this;
    const cells: GridCell[] = [];
    let column = 0;
    for (;;) {
      const whole = xml.whole(usualCell);
      if (!whole) {
        const kind = xml.next();
        if (kind === 'close' && xml.name === 'row') break;
        if (kind !== 'open' || xml.name !== 'c') continue;
      }
      const name = whole ? whole[1] : xml.attribute('r');
      const place = name === undefined ? { row, column: column + 1 } : cellAt(name);
      if (!place || place.row !== row || place.column <= column) return damaged(this.part);
      column = place.column;
      const cell = whole
        ? this.made(row, column, whole[3] ?? 'n', whole[2], whole[4] ?? null, null)
        : this.cell(row, column);
      if (!cell) continue;
      if (column <= limits.columns) cells.push(cell);
      else this.cut.column ??= column;
    }
    return cells;
  }

  /** The cell just opened; null where there is nothing in it. */
  private cell(row: number, column: number): GridCell | null {
    const { xml } = this;
    const type = xml.attribute('t') ?? 'n';
    const style = xml.attribute('s');
    let value: string | null = null;
    let formula: string | null = null;
    for (let kind = xml.next(); !(kind === 'close' && xml.name === 'c'); kind = xml.next()) {
      if (kind !== 'open') continue;
      if (xml.name === 'v') value = xml.textInside();
      else if (xml.name === 'f') formula = xml.textInside();
      else if (xml.name === 'is') value = runsOf(xml);
    }
    return this.made(row, column, type, style, value, formula);
  }

  private made(
    row: number,
    column: number,
    type: string,
    styled: string | undefined,
    value: string | null,
    formula: string | null,
  ): GridCell | null {
    if (value === null && formula === null) return null;
    const style = this.shared.formats[Number(styled ?? 0)] ?? 'plain';
    const text = value === null ? '' : this.textOf(type, value);
    const format = typeof style === 'function' ? style(Number(text)) : style;
    const isPlaceholder = this.shared.uncomputed && formula !== null && text === '0';
    const kind = isPlaceholder ? 'missing' : kindOf(type, text, formula);
    return kind === null ? null : { row, column, kind, text, format, formula };
  }

  private textOf(type: string, value: string): string {
    switch (type) {
      case 's':
        return (/^\s*\d+\s*$/.test(value) ? this.shared.strings[Number(value)] : undefined) ?? damaged(this.part);
      case 'str':
      case 'inlineStr':
        return cellText(value);
      case 'b':
        return value.trim() === '1' || value === 'true' ? 'TRUE' : 'FALSE';
      case 'e':
      case 'd':
        return value;
      case 'n':
        return value.trim();
      default:
        return damaged(this.part);
    }
  }
}

/** Null where there is nothing in the cell. Some writers keep an error as the text it is shown by. */
function kindOf(type: string, text: string, formula: string | null): CellKind | null {
  if (type === 'n') return text === '' ? (formula === null ? null : 'missing') : number.test(text) ? 'number' : 'text';
  if (type === 'b') return 'boolean';
  if (type === 'e') return 'error';
  if (text === '') return null;
  return formula !== null && shownError.test(text) ? 'error' : 'text';
}

export const isOn = (attribute: string | undefined): boolean => attribute === '1' || attribute === 'true';
