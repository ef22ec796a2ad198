import { type FindingList, quoted } from './finding-list.ts';
import type { Convention } from './number-text.ts';
import { type ColumnNumbers, columnNamed, type HeaderNames, type ObservationColumn } from './observation-columns.ts';

/** What a header says: which column is where, and in which language, so how its numbers are written. */
export interface ObservationHeader {
  readonly columns: ColumnNumbers;
  /** The columns' names as the file writes them. */
  readonly names: HeaderNames;
  /** Null where the header mixes both languages. */
  readonly language: Convention | null;
}

const required = ['unit', 'indicator', 'period'] as const;
const vietnameseOf = { unit: 'đơn vị', indicator: 'chỉ tiêu', period: 'kỳ' };

/** Reads a header; null, with findings, where a required column is missing or one stands twice. */
export function readHeader(header: readonly string[], line: number, findings: FindingList): ObservationHeader | null {
  const columns: Partial<Record<ObservationColumn, number>> = {};
  const names: Partial<Record<ObservationColumn, string>> = {};
  const languages = new Set<Convention>();
  let usable = true;
  header.forEach((name, index) => {
    const column = index + 1;
    const named = columnNamed(name);
    if (!named) {
      findings.add('unknown-column', { line, column, read: name }, { read: quoted(name) });
      return;
    }
    const before = columns[named.column];
    if (before !== undefined) {
      findings.add('repeated-column', { line, column, read: name }, { name: quoted(name), other: before });
      usable = false;
      return;
    }
    columns[named.column] = column;
    names[named.column] = name.trim();
    if (named.language) languages.add(named.language);
  });
  const missing = required.filter((c) => columns[c] === undefined);
  if (missing.length > 0) {
    const wanted = { vi: missing.map((c) => vietnameseOf[c]).join(', '), en: missing.join(', ') };
    const read = header.join(', ');
    findings.add(
      'missing-column',
      { line, read, expected: missing.map((c) => `${vietnameseOf[c]} (${c})`).join(', ') },
      { names: wanted, header: quoted(read) },
    );
  }
  const [only] = languages;
  return usable && missing.length === 0
    ? { columns, names, language: languages.size === 1 && only ? only : null }
    : null;
}
