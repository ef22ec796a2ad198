import { cellAt } from '../workbook/grid-cell.ts';
import { Refusal } from '../workbook/refusal.ts';
import type { ZipEntry } from '../workbook/zip-directory.ts';
import { type CellRemark, peoplesWords, remarkStart } from './cell-remark.ts';
import { lastCluster, type ShapeFor, withShapes } from './comment-shapes.ts';
import type { EditedPackage } from './edited-package.ts';
import { MarkedSheet } from './marked-sheet.ts';
import type { RemarkStyles } from './remark-styles.ts';
import { commentsOf, withRemarks } from './sheet-comments.ts';

const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const drawingType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Writes the remarks of one sheet into its parts; a sheet that neither has nor had any stays as it is. */
export function annotateSheet(
  book: EditedPackage,
  sheet: ZipEntry,
  remarks: readonly CellRemark[],
  styles: RemarkStyles,
): void {
  const relations = book.parts.relations(sheet.name);
  const ofComments = relations.find((r) => r.kind === 'comments')?.target ?? null;
  const before = ofComments === null ? null : book.text(ofComments);
  const found = before === null || ofComments === null ? [] : commentsOf(before, ofComments);
  const ours = found.filter((c) => remarkStart(c.said) !== -1);
  if (remarks.length === 0 && ours.length === 0 && !styles.hadMarks) return;

  let drawing: string | null = null;
  const marked = new MarkedSheet(remarks, styles, (prefix) => {
    if (remarks.length + found.length === 0) return '';
    drawing = book.freeName((n) => `xl/drawings/vmlDrawing${n}.vml`);
    book.declare({ ending: 'vml' }, drawingType);
    return book.drawingTag(prefix, book.relate(sheet.name, 'vmlDrawing', drawing));
  });
  book.writePieces(sheet.name, marked.pieces(book.pieces(sheet)));
  if (remarks.length + ours.length === 0) return;

  const comments = ofComments ?? book.freeName((n) => `xl/comments${n}.xml`);
  book.write(comments, withRemarks(before, comments, remarks));
  if (ofComments === null) {
    book.relate(sheet.name, 'comments', comments);
    book.declare({ part: comments }, commentsType);
  }
  const { drawing: bound, widths } = marked.facts;
  const part = bound === null ? drawing : (relations.find((r) => r.id === bound)?.target ?? null);
  if (part === null) throw new Refusal('damaged-workbook', { part: sheet.name });
  const places = found.flatMap((c) => {
    const at = cellAt(c.cell);
    return at ? [{ ...at, text: c.said, isOurs: ours.includes(c) && peoplesWords(c.said) === '' }] : [];
  });
  const now = new Set(remarks.map(keyOf));
  const gone = new Set(places.filter((p) => p.isOurs && !now.has(keyOf(p))).map(keyOf));
  const wanted: ShapeFor[] = [...remarks, ...places.filter((p) => !now.has(keyOf(p)) && !gone.has(keyOf(p)))];
  const cluster = Math.max(0, ...book.named('.vml').map((name) => lastCluster(book.text(name) ?? '')));
  book.write(part, withShapes(book.text(part), { wanted, gone, cluster, widths }));
}

const keyOf = ({ row, column }: { readonly row: number; readonly column: number }): string => `${row} ${column}`;
