import type { Finding } from '../domain/finding.ts';
import type { Text } from '../domain/text.ts';
import { type FindingArgs, type FindingCode, findingTexts } from './finding-texts.ts';

/** Where in the file, and what stood there. Lines and columns count from 1. */
export interface At {
  readonly line?: number | null;
  readonly column?: number | null;
  /** In a workbook, with a cell such as C7 or a line. */
  readonly sheet?: string | null;
  readonly cell?: string | null;
  /** The column's name, said beside its number. */
  readonly name?: string;
  readonly read?: string | null;
  readonly expected?: string | null;
}

const longest = 60;

/** Control characters and turns of direction, which would move a terminal's cursor or hide a name. */
const unseen = /[\p{Cc}\p{Bidi_Control}]/gu;

/** A text as said in a sentence: in quotes, cut where it is long, nothing in it that cannot be seen. */
export const quoted = (text: string): string =>
  `"${text.length > longest ? `${text.slice(0, longest)}…` : text}"`.replace(/\s+/g, ' ').replace(unseen, '\ufffd');

const place = ({ sheet, cell, line, column, name }: At): Text => {
  if (sheet != null) {
    const named = name === undefined ? '' : ` (${name})`;
    const vi = cell == null ? (line == null ? '' : `, hàng ${line}`) : `, ô ${cell}${named}`;
    const en = cell == null ? (line == null ? '' : `, row ${line}`) : `, cell ${cell}${named}`;
    return { vi: `Trang "${sheet}"${vi}: `, en: `Sheet "${sheet}"${en}: ` };
  }
  if (line == null) return { vi: '', en: '' };
  if (column == null) return { vi: `Dòng ${line}: `, en: `Line ${line}: ` };
  const named = name === undefined ? '' : ` (${name})`;
  return { vi: `Dòng ${line}, cột ${column}${named}: `, en: `Line ${line}, column ${column}${named}: ` };
};

/** Collects the findings of one file, in the order they are found. */
export class FindingList {
  readonly all: Finding[] = [];

  constructor(readonly file: string) {}

  /**
   * Adds one finding; its severity and sentence come from the table of texts.
   *
   * @example list.add('empty-cell', { line: 3, column: 1 }, { name: 'unit' })
   */
  add<C extends FindingCode>(code: C, at: At, args: FindingArgs<C>): void {
    const entry = findingTexts[code];
    const where = place(at);
    const sentence = (entry.say as (args: FindingArgs<C>) => Text)(args);
    this.all.push({
      severity: entry.severity,
      code,
      file: this.file,
      sheet: at.sheet ?? null,
      cell: at.cell ?? null,
      line: at.line ?? null,
      column: at.column ?? null,
      ...(at.column != null && at.name !== undefined ? { header: at.name } : {}),
      read: at.read ?? null,
      expected: at.expected ?? entry.expected ?? null,
      message: { vi: where.vi + sentence.vi, en: where.en + sentence.en },
    });
  }
}
