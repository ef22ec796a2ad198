import type { Finding } from '../domain/finding.ts';
import { readCsv } from './csv-text.ts';
import { fileConvention } from './file-convention.ts';
import { FindingList, quoted } from './finding-list.ts';
import { readTargetRow, type TargetColumn, type TargetRow, targetColumns } from './target-row.ts';

export type { TargetRow } from './target-row.ts';

/** What a file of targets holds. */
export interface TargetFile {
  /** The rows that could be read, in the file's order. */
  readonly rows: readonly TargetRow[];
  readonly findings: readonly Finding[];
}

const required: readonly TargetColumn[] = ['unit', 'indicator', 'direction', 'by', 'op', 'target'];

/**
 * Reads the targets of `moc assess`: `unit,indicator,direction,baseline_on,baseline,by,op,target,limit`, optionally
 * `id,measure,path`. Numbers have `.` decimals; days are ISO, `31/12/2026`, or a period that stands for its last day.
 *
 * @param file the name said in findings
 */
export function readTargets(bytes: Uint8Array, file: string): TargetFile {
  const findings = new FindingList(file);
  const table = readCsv(bytes, findings);
  const columns = table && headerOf(table.header, table.headerLine, findings);
  if (!table || !columns) return { rows: [], findings: findings.all };
  const numbers = [columns.baseline, columns.target, columns.limit].filter((c) => c !== undefined);
  const convention = fileConvention(table.rows, numbers, 'en', findings);
  const rows: TargetRow[] = [];
  const lines = new Map<string, number>();
  table.rows.forEach((row, index) => {
    const one = readTargetRow(row, { columns, convention, findings, number: index + 1 });
    if (!one) return;
    const before = lines.get(one.id);
    if (before !== undefined) {
      const at = { line: one.line, column: columns.id ?? null, read: one.id };
      findings.add('repeated-id', at, { read: quoted(one.id), other: before });
    } else lines.set(one.id, one.line);
    rows.push(one);
  });
  return { rows, findings: findings.all };
}

function headerOf(
  header: readonly string[],
  line: number,
  findings: FindingList,
): Partial<Record<TargetColumn, number>> | null {
  const columns: Partial<Record<TargetColumn, number>> = {};
  let usable = true;
  header.forEach((name, index) => {
    const column = index + 1;
    const known = targetColumns.find((c) => c === name.toLowerCase().replaceAll(' ', '_'));
    if (!known) {
      findings.add('unknown-column', { line, column, read: name }, { read: quoted(name) });
    } else if (columns[known] !== undefined) {
      usable = false;
      findings.add('repeated-column', { line, column, read: name }, { name: quoted(name), other: columns[known] });
    } else columns[known] = column;
  });
  const missing = required.filter((c) => columns[c] === undefined);
  if (missing.length === 0) return usable ? columns : null;
  const names = missing.join(', ');
  const read = header.join(', ');
  findings.add(
    'missing-column',
    { line, read, expected: names },
    { names: { vi: names, en: names }, header: quoted(read) },
  );
  return null;
}
