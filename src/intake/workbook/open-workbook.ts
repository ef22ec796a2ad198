import { peoplesWords } from '../annotated/cell-remark.ts';
import { cellAt, type GridRow, type Merge } from './grid-cell.ts';
import { textOf } from './inflate.ts';
import { limits } from './limits.ts';
import { readNumberFormats, type StyleFormat } from './number-formats.ts';
import { mainPart, Package } from './package-parts.ts';
import { damaged, refuse } from './refusal.ts';
import { cellText, readSharedStrings, runsOf } from './shared-strings.ts';
import { readSheetList } from './sheet-list.ts';
import { type Cut, type Shared, SheetRows } from './sheet-rows.ts';
import { XmlReader } from './xml-reader.ts';
import { readZip, type ZipEntry } from './zip-directory.ts';

/** One sheet of a workbook. Its rows are read from the file each time they are asked for. */
export interface SheetGrid {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly Merge[];
  /** Notes that people hung on cells, by the cell's name; remarks of an earlier answer are none. */
  readonly notes: ReadonlyMap<string, string>;
  readonly date1904: boolean;
  readonly cut: Cut;
  rows(): Generator<GridRow>;
}

export interface Workbook {
  readonly sheets: readonly SheetGrid[];
  readonly macros: boolean;
  readonly links: boolean;
}

/**
 * Opens a workbook (.xlsx, .xlsm) without trusting it: sizes are measured, checksums compared, and anything that a
 * spreadsheet program does not write is refused, before the first cell is used. Throws a `Refusal`.
 */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const entries = readZip(bytes);
  const parts = new Package(entries, { left: limits.inflated });
  const main = mainPart(parts);
  if (!main || !entries.has('[content_types].xml') || !/\.xml$/i.test(main.name) || parts.has('word/')) {
    return refuse('not-a-workbook', { what: contentOf(entries) });
  }
  const relations = parts.relations(main.name);
  const target = (kind: string): ZipEntry | undefined => parts.related(relations, kind);
  const { named, date1904, uncomputed } = readSheetList(parts, main);
  const strings = target('sharedStrings');
  const styles = target('styles');
  const formats: StyleFormat[] = styles ? readNumberFormats(parts.reader(styles)) : [];
  const shared: Shared = {
    strings: strings ? readSharedStrings(parts.reader(strings)) : [],
    formats,
    date1904,
    uncomputed,
  };
  const sheets = named.flatMap(({ id, name, hidden }) => {
    const relation = relations.find((r) => r.id === id) ?? damaged(main.name);
    if (relation.kind !== 'worksheet') return [];
    const entry = parts.entry(relation.target) ?? damaged(main.name);
    return [sheetOf(parts, entry, name, hidden, shared)];
  });
  const macros = entries.has('xl/vbaproject.bin') || relations.some((r) => r.kind === 'vbaProject');
  return { sheets, macros, links: relations.some((r) => r.kind === 'externalLink') };
}

/** Reads once through a sheet: what stands behind its rows, and whether the part is whole. */
function sheetOf(parts: Package, entry: ZipEntry, name: string, hidden: boolean, shared: Shared): SheetGrid {
  const merges: Merge[] = [];
  const kept = parts.keeps(entry) ? [...textOf(entry, parts.budget)] : null;
  const xml = new XmlReader(withoutRows(kept ?? textOf(entry, parts.budget)), entry.name);
  let datas = 0;
  for (let kind = xml.next(); kind !== null; kind = xml.next()) {
    if (kind === 'open' && xml.name === 'sheetData') datas += 1;
    if (datas > 1) damaged(entry.name);
    if (kind !== 'open' || xml.name !== 'mergeCell' || merges.length >= limits.merges) continue;
    const [from, to] = (xml.attribute('ref') ?? '').split(':').map(cellAt);
    if (from && to) merges.push({ row: from.row, column: from.column, lastRow: to.row, lastColumn: to.column });
  }
  const notes = new Map<string, string>();
  const comments = parts.related(parts.relations(entry.name), 'comments');
  if (comments) readNotes(parts.reader(comments), notes);
  const cut: Cut = { column: null };
  // Measured above; counted again it would be twice.
  const rows = (): Generator<GridRow> => {
    const text = kept ? kept.values() : textOf(entry, { left: limits.inflated });
    return new SheetRows(new XmlReader(text, entry.name), entry.name, shared, cut).all();
  };
  return { name, hidden, merges, notes, date1904: shared.date1904, cut, rows };
}

function readNotes(xml: XmlReader, notes: Map<string, string>): void {
  for (let kind = xml.next(); kind !== null; kind = xml.next()) {
    if (kind !== 'open' || xml.name !== 'comment') continue;
    const at = (xml.attribute('ref') ?? '').toUpperCase();
    const text = peoplesWords(cellText(runsOf(xml)));
    if (text !== '') notes.set(at, text);
  }
}

const rowsBegin = /<(?:\w+:)?sheetData\s*>/;
const rowsEnd = /<\/(?:\w+:)?sheetData\s*>/;

/** The pieces of a sheet's XML without its rows, which are read later. */
function* withoutRows(pieces: Iterable<string>): Generator<string> {
  let held = '';
  let at: 'before' | 'in' | 'after' = 'before';
  for (const piece of pieces) {
    held += piece;
    if (at === 'before') {
      const found = rowsBegin.exec(held);
      const to = found ? found.index + found[0].length : Math.max(0, held.length - 64);
      if (found || held.length > limits.token) {
        yield held.slice(0, to);
        held = held.slice(to);
      }
      if (found) at = 'in';
    }
    if (at === 'in') {
      const found = rowsEnd.exec(held);
      held = found ? held.slice(found.index) : held.slice(-64);
      if (found) at = 'after';
    }
    if (at !== 'after') continue;
    yield held;
    held = '';
  }
  yield held;
}

function contentOf(entries: ReadonlyMap<string, ZipEntry>): string {
  const names = [...entries.keys()];
  if (names.some((n) => n.startsWith('word/'))) return 'Word';
  if (names.some((n) => n.startsWith('ppt/'))) return 'PowerPoint';
  if (names.includes('xl/workbook.bin')) return 'Excel .xlsb';
  if (names.includes('mimetype')) return 'OpenDocument';
  return 'ZIP';
}
