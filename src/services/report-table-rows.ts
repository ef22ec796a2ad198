import { dayInVietnam } from '../domain/day.ts';
import { periodName } from '../domain/notation.ts';
import { nameOn } from '../domain/unit.ts';
import { FindingList, quoted } from '../intake/finding-list.ts';
import type { ObservationRow } from '../intake/observations-csv.ts';
import { readFiguresFile } from '../intake/observations-file.ts';
import { withoutRepeats } from '../intake/repeated-rows.ts';
import { figureCell, placeOf } from '../intake/row-place.ts';
import type { FileEntry, FileRows } from './file-entry.ts';
import { knownNames } from './known-names.ts';
import type { ReportAt } from './report-at.ts';
import { RowFindings } from './row-findings.ts';
import { RowNames } from './row-names.ts';
import { RowPeriods } from './row-periods.ts';

/** The figures of any file for one report: what is said of another unit or period is a finding and never taken. */
export function tableRows(bytes: Uint8Array, file: string, at: ReportAt): FileRows {
  const read = readFiguresFile(bytes, file, knownNames(at.catalogue));
  const findings = new RowFindings(file, read.headers);
  const names = new RowNames(at.catalogue, findings);
  const periods = new RowPeriods(at.catalogue, findings, dayInVietnam(at.now));
  const own = read.rows.flatMap((row) => {
    const indicator = ownIndicator(row, at, names, periods, findings);
    return indicator === null ? [] : [{ row, indicator }];
  });
  const repeats = new FindingList(file);
  const { kept } = withoutRepeats(
    own,
    (o) => o.row,
    (o) => [o.indicator, at.period],
    repeats,
  );
  const rows = kept.map(({ row, indicator }): FileEntry => {
    const { numerator, denominator, value, qualifier, state, note } = row;
    const figure = { numerator, denominator, value, qualifier, state, note };
    const cell = figureCell(row);
    const source = cell === null ? `dòng ${row.line}` : `${row.sheet}!${cell}`;
    return {
      entry: { indicator, ...figure, explanation: row.extra.explanation ?? null, source, basedOn: null },
      placeOf: (field) => ({ file, ...placeOf(row, field === 'explanation' ? 'note' : field) }),
    };
  });
  return {
    rows,
    rejected: read.rejected + read.rows.length - rows.length,
    findings: [...read.findings, ...findings.all, ...repeats.all],
  };
}

/** The indicator of a row that belongs to the report; null, with a finding, where it does not. */
function ownIndicator(
  row: ObservationRow,
  { unit, campaign, owed }: ReportAt,
  names: RowNames,
  periods: RowPeriods,
  findings: RowFindings,
): string | null {
  const indicator = names.indicatorOf(row);
  const when = names.periodOf(row);
  if (!indicator || !when) return null;
  const who = names.unitOf(row, indicator, when.endsOn);
  if (who === null || !periods.allow(row, indicator, when)) return null;
  if (who !== unit.id) {
    const name = quoted(nameOn(unit, campaign.window.to));
    findings.report(row, 'error', 'row-of-another-unit', 'unit', row.unit, name, {
      vi: `Hàng này là của ${quoted(row.unit)}; báo cáo này của ${name} nên hàng không được nhận.`,
      en: `This row is ${quoted(row.unit)}'s; the report is ${name}'s, so the row is not taken.`,
    });
    return null;
  }
  const due = owed.find((o) => o.indicator === indicator.id);
  if (due && due.period !== row.period) {
    findings.report(row, 'error', 'row-of-another-period', 'period', row.period, due.period, {
      vi: `Hàng này ghi ${periodName(row.period, 'vi')}; báo cáo này cần số của ${periodName(due.period, 'vi')} nên hàng không được nhận.`,
      en: `This row gives ${periodName(row.period, 'en')}; the report asks for ${periodName(due.period, 'en')}, so the row is not taken.`,
    });
    return null;
  }
  return indicator.id;
}
