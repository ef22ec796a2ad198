import { dayInVietnam, toUtc } from '../domain/day.ts';
import type { Finding } from '../domain/finding.ts';
import { grouped } from '../domain/grouped.ts';
import type { ObservationColumn } from '../intake/observation-columns.ts';
import { readFiguresFile } from '../intake/observations-file.ts';
import { saidPlace } from '../intake/row-place.ts';
import { catalogueAt } from './catalogue-at.ts';
import { checkRows } from './check-rows.ts';
import type { CheckedRow } from './checked-row.ts';
import { type FilledEntry, fillReport } from './fill-report.ts';
import { knownNames } from './known-names.ts';
import type { ObservationsOffered, ObservationsTaken } from './offered-observations.ts';
import { owedReports } from './owed-reports.ts';
import type { Ports } from './ports.ts';
import type { ReportQuestion } from './report-at.ts';
import { RowFindings } from './row-findings.ts';
import { sha256Of } from './sha256.ts';

/**
 * Fills the reports that figures of a file belong to: each row is a figure some unit owes in an open campaign. A row
 * that belongs to none, or to a unit of somebody else, is a finding; the others are taken.
 */
export async function fillFromFile(ports: Ports, { bytes, file, by }: ObservationsOffered): Promise<ObservationsTaken> {
  const now = toUtc(ports.now());
  const catalogue = await catalogueAt(ports, now);
  const read = readFiguresFile(bytes, file, knownNames(catalogue));
  const options = { file, headers: read.headers, asPrinted: false, today: dayInVietnam(now) };
  const checked = checkRows(read.rows, catalogue, options);
  const said = new RowFindings(file, read.headers);
  const sha256 = sha256Of(bytes);
  await ports.files?.keep(sha256, bytes);
  const reportsOf = owedReports(catalogue);
  const reportOf = (row: CheckedRow): ReportQuestion | null => reportsOf(row)[0] ?? null;
  const taken = { accepted: 0, superseded: 0, unchanged: 0, rejected: read.rejected + checked.rejected };
  const reports: ReportQuestion[] = [];
  for (const rows of grouped(checked.rows, (row) => reportKey(reportOf(row))).values()) {
    const report = rows[0] && reportOf(rows[0]);
    if (!report) {
      for (const row of rows) refuse(said, row);
      taken.rejected += rows.length;
      continue;
    }
    const entries = rows.map((row) => entryOf(row, file, sha256));
    const filled = await fillReport(ports, { ...report, by, via: 'api', entries });
    if (!filled.ok) {
      const { code, message } = filled.problem;
      for (const { row } of rows) said.report(row, 'error', code, 'unit', row.unit, null, message);
      taken.rejected += rows.length;
      continue;
    }
    const { value } = filled;
    reports.push(report);
    taken.accepted += value.taken.length;
    taken.unchanged += value.unchanged.length;
    taken.rejected += value.refused.length;
    const byIndicator = new Map(rows.map((row) => [row.indicator.id, row.row]));
    for (const { indicator, field, ...f } of value.findings) {
      const row = byIndicator.get(indicator);
      if (row) said.report(row, f.severity, f.code, field as ObservationColumn, f.read, f.expected, f.message);
    }
  }
  const findings = withoutRepeated([...read.findings, ...checked.findings, ...said.all]);
  return { importId: null, reports, ...taken, findings };
}

const reportKey = (report: ReportQuestion | null): string =>
  report ? `${report.plan} ${report.period} ${report.unit}` : '';

const refuse = (said: RowFindings, { row, indicator, observation: { period } }: CheckedRow): void =>
  said.report(row, 'error', 'not-owed', 'indicator', row.indicator, null, {
    vi: `Đơn vị không phải báo cáo "${indicator.name.vi}" cho kỳ ${period}; số này không được nhận.`,
    en: `The unit does not owe "${indicator.name.en}" for ${period}; this figure is not taken.`,
  });

const entryOf = ({ row, observation }: CheckedRow, file: string, sha256: string): FilledEntry => {
  const { indicator, numerator, denominator, value, qualifier, state, note } = observation;
  const { explanation = null } = row.extra;
  const said = { indicator, numerator, denominator, value, qualifier, state, note, explanation };
  return { ...said, file, sha256, source: saidPlace(row).vi, basedOn: null };
};

/** A row's own doubts are told once, though its report finds them again. */
function withoutRepeated(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, line, sheet, cell }) => {
    const key = [code, line, sheet, cell].join(' ');
    return !seen.has(key) && seen.add(key);
  });
}
