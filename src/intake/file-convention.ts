import type { CsvRow } from './csv-text.ts';
import { type FindingList, quoted } from './finding-list.ts';
import { type Convention, witnessOf } from './number-text.ts';

interface Witnessed {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** Whether any cell of the file shows how its numbers are written; a header alone does not settle `1,500`. */
export const isSettled = (rows: readonly CsvRow[], columns: readonly number[]): boolean =>
  rows.some((row) => columns.some((column) => ['vi', 'en'].includes(witnessOf(row.fields[column - 1] ?? ''))));

/**
 * How the numbers of a file are to be read. The header's language decides; cells may contradict it:
 * - some cells agree with the header: it holds, the others are errors of their own rows;
 * - none agrees and some contradict: one `convention-differs` finding names the first, and the result is `undecided`,
 *   so that only numbers that can mean one thing are read;
 * - no language (mixed header): the cells decide where they agree.
 *
 * @param columns numbers, from 1, of the columns that hold numbers
 */
export function fileConvention(
  rows: readonly CsvRow[],
  columns: readonly number[],
  language: Convention | null,
  findings: FindingList,
): Convention | 'undecided' {
  const first: Partial<Record<Convention, Witnessed>> = {};
  for (const row of rows) {
    for (const column of columns) {
      const text = row.fields[column - 1] ?? '';
      if (text === '') continue;
      const said = witnessOf(text);
      if (said === 'vi' || said === 'en') first[said] ??= { line: row.line, column, text };
    }
    if (first.vi && first.en) break;
  }
  if (!first.vi && !first.en) return language ?? 'undecided';
  if (language === null && !(first.vi && first.en)) return first.vi ? 'vi' : 'en';
  if (language !== null && first[language]) return language;
  const odd = language === 'en' || language === null ? first.vi : first.en;
  if (odd) {
    const at = { line: odd.line, column: odd.column, read: odd.text, expected: language === 'vi' ? '94,6' : '94.6' };
    findings.add('convention-differs', at, { read: quoted(odd.text) });
  }
  return 'undecided';
}
