import type { Finding } from '../../domain/finding.ts';
import { mainPart } from '../workbook/package-parts.ts';
import { damaged } from '../workbook/refusal.ts';
import { readSheetList } from '../workbook/sheet-list.ts';
import { annotateSheet } from './annotate-sheet.ts';
import { remarksOf } from './cell-remarks.ts';
import { EditedPackage } from './edited-package.ts';
import { RemarkStyles } from './remark-styles.ts';

/** A workbook with its findings in it. */
export interface AnnotatedWorkbook {
  readonly bytes: Uint8Array;
  /** Cells that were marked. */
  readonly marked: number;
  /** Cells with findings beyond those, which only the list of findings tells. */
  readonly leftOut: number;
}

const stylesType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/**
 * The same workbook with the cells of its findings filled and each finding as a comment in its cell. Every part that
 * this does not touch stays byte for byte, and so do figures, formulas, formats and what people commented. Remarks of
 * an earlier answer are replaced. Throws a `Refusal` where the file is not one that can be read.
 */
export function annotate(bytes: Uint8Array, findings: readonly Finding[]): AnnotatedWorkbook {
  const { bySheet, leftOut } = remarksOf(findings);
  const book = new EditedPackage(bytes);
  const main = mainPart(book.parts) ?? damaged('workbook');
  const relations = book.parts.relations(main.name);
  const ofStyles = relations.find((r) => r.kind === 'styles' && r.target !== null)?.target ?? null;
  const styles = new RemarkStyles(ofStyles === null ? null : book.text(ofStyles));
  let marked = 0;
  for (const { id, name } of readSheetList(book.parts, main).named) {
    const relation = relations.find((r) => r.id === id && r.kind === 'worksheet');
    const sheet = book.parts.entry(relation?.target ?? null);
    if (!sheet) continue;
    const remarks = bySheet.get(name) ?? [];
    annotateSheet(book, sheet, remarks, styles);
    marked += remarks.length;
  }
  if (styles.isChanged) {
    const part = ofStyles ?? book.freeName((n) => `xl/styles${n}.xml`);
    book.write(part, styles.xml());
    if (ofStyles === null) {
      book.relate(main.name, 'styles', part);
      book.declare({ part }, stylesType);
    }
  }
  return { bytes: book.bytes(), marked, leftOut };
}
