import { rowsOf } from './csv-rows.ts';
import { decodeText } from './decode-text.ts';
import { type FindingList, quoted } from './finding-list.ts';

/** A record of a CSV file. A quoted field may hold line ends, so a record may end lines after it begins. */
export interface CsvRow {
  readonly line: number;
  readonly lastLine: number;
  readonly fields: readonly string[];
}

/** A CSV file: every row has just as many fields as the header. All text is NFC; nothing is trimmed but the header. */
export interface CsvTable {
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly rows: CsvRow[];
  /** Rows that could not be split into the header's columns. */
  readonly broken: number;
}

const separators = [',', ';', '\t'] as const;

const count = (text: string, char: string): number => text.split(char).length - 1;

/** The separator that splits the header line most often; a comma where none does. */
function separatorOf(headerLine: string): string {
  const bare = headerLine.replace(/"[^"]*"/g, '');
  return separators.reduce((best, s) => (count(bare, s) > count(bare, best) ? s : best), ',');
}

const isBlank = (fields: readonly string[]): boolean => fields.every((f) => f.trim() === '');

/**
 * Splits the bytes of a CSV file into a header and rows. Separators `,` `;` and tab are told apart by the header; a
 * first line `sep=;` is obeyed; blank rows are skipped. A row that does not fit is a finding and the rest still come.
 * Null where there is no table at all, always with a finding that says why.
 */
export function readCsv(bytes: Uint8Array, findings: FindingList): CsvTable | null {
  const text = decodeText(bytes, findings);
  if (text === null) return null;
  if (text.trim() === '') {
    findings.add('empty-file', { line: 1 }, {});
    return null;
  }
  const firstLine = /\S[^\r\n]*/.exec(text)?.[0] ?? '';
  const told = /^"?sep=(.)"?$/i.exec(firstLine.trim())?.[1];
  const separator = told ?? separatorOf(firstLine);
  return tableOf(text, separator, told !== undefined, findings);
}

function tableOf(text: string, separator: string, skipFirst: boolean, findings: FindingList): CsvTable | null {
  const compose = composer(text, findings);
  const rows: CsvRow[] = [];
  let header: string[] | null = null;
  let headerLine = 1;
  let broken = 0;
  let skip = skipFirst;
  for (const raw of rowsOf(text, separator, () => header?.length ?? null)) {
    if (raw.openQuote) {
      const { line, column } = raw.openQuote;
      findings.add('quote-not-closed', { line, column, read: quoted(raw.fields.at(-1) ?? '') }, {});
      broken += 1;
      continue;
    }
    if (isBlank(raw.fields)) continue;
    if (skip) {
      skip = false;
      continue;
    }
    const row = compose(raw);
    if (header === null) {
      header = row.fields.map((f) => f.trim());
      while (header.at(-1) === '') header.pop();
      headerLine = row.line;
      continue;
    }
    const fields = fitted(row.fields, header.length);
    if (fields) {
      rows.push(fields === row.fields ? row : { ...row, fields });
      continue;
    }
    broken += 1;
    const said = { fields: row.fields.length, columns: header.length, lastLine: row.lastLine };
    const read = String(row.fields.length);
    findings.add('field-count', { line: row.line, read, expected: String(header.length) }, said);
  }
  if (header === null) return null;
  if (rows.length === 0 && broken === 0) findings.add('no-rows', { line: headerLine }, {});
  return { header, headerLine, rows, broken };
}

/** The rows one by one, each let go of as it is passed on: a big file is not held twice. Leaves the rows empty. */
export function* draining<T>(rows: T[]): Generator<T> {
  rows.reverse();
  for (let row = rows.pop(); row; row = rows.pop()) yield row;
}

/** A row with more fields than the header is still whole where the rest is empty. */
function fitted(fields: readonly string[], width: number): readonly string[] | null {
  if (fields.length === width) return fields;
  if (fields.length < width) return null;
  return isBlank(fields.slice(width)) ? fields.slice(0, width) : null;
}

/** Brings rows to NFC, saying once where the text was not. */
function composer(text: string, findings: FindingList): (row: CsvRow) => CsvRow {
  if (text.normalize('NFC') === text) return (row) => row;
  let said = false;
  return (row) => {
    const fields = row.fields.map((f) => f.normalize('NFC'));
    const first = said ? -1 : fields.findIndex((f, i) => f !== row.fields[i]);
    if (first !== -1) {
      said = true;
      const read = fields[first] ?? '';
      findings.add('nfd-text', { line: row.line, column: first + 1, read }, { read: quoted(read) });
    }
    return { ...row, fields };
  };
}
