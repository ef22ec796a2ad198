import { saySame } from '../domain/observation.ts';
import type { Catalogue } from '../domain/plan.ts';
import type { ReportState } from '../domain/review.ts';
import type { Text } from '../domain/text.ts';
import { currentFigures } from '../store/observations.ts';
import { reportsHandedIn } from '../store/report-events.ts';
import type { CheckedRow } from './checked-row.ts';
import { owedReports } from './owed-reports.ts';
import type { Ports } from './ports.ts';
import type { RowFindings } from './row-findings.ts';

const change: Readonly<Record<string, Text>> = {
  submitted: {
    vi: 'đã nộp, chờ kiểm tra: trả lại báo cáo, hoặc sửa giá trị khi xác nhận',
    en: 'waits for review: return the report, or correct the value when verifying',
  },
  verified: {
    vi: 'đã kiểm tra: mở lại báo cáo cho đơn vị nộp lại',
    en: 'is verified: open the report again for its unit',
  },
  published: {
    vi: 'đã công bố: đính chính trong đợt báo cáo, có lý do',
    en: 'is published: correct it in its campaign, with a reason',
  },
} satisfies Partial<Record<ReportState, Text>>;

/**
 * Holds figures of a file against reports that were handed in: what stands there changes by its report alone, so that
 * nothing that was verified or published moves without a step and a reason. A row that says what stands is left out.
 *
 * @returns the rows that may be stored
 */
export async function refuseReported(
  ports: Ports,
  catalogue: Catalogue,
  rows: readonly CheckedRow[],
  findings: RowFindings,
): Promise<{ readonly rows: CheckedRow[]; readonly rejected: number; readonly repeated: number } | null> {
  const handedIn = await reportsHandedIn(ports.db);
  if (handedIn.size === 0) return null;
  const units = new Set([...handedIn.values()].map((r) => r.unit));
  const reportsOf = owedReports(catalogue);
  const kept: CheckedRow[] = [];
  const held: { readonly of: CheckedRow; readonly state: string }[] = [];
  for (const of of rows) {
    const reports = units.has(of.observation.unit) ? reportsOf(of) : [];
    const state = reports.flatMap((r) => handedIn.get(`${r.plan} ${r.period} ${r.unit}`)?.state ?? [])[0];
    if (state === undefined) kept.push(of);
    else held.push({ of, state });
  }
  const keys = held.map(({ of: { observation, endsOn, sample } }) => ({ ...observation, endsOn, sample }));
  const current = await currentFigures(ports.db, keys);
  let [rejected, repeated] = [0, 0];
  for (const [i, { of, state }] of held.entries()) {
    const { row, observation, indicator } = of;
    const stands = current[i];
    if (stands && saySame(stands, observation)) {
      repeated += 1;
      continue;
    }
    rejected += 1;
    const how = change[state] ?? { vi: 'đã nộp', en: 'was handed in' };
    const field = observation.numerator !== null ? 'numerator' : 'value';
    const [read, expected] = [figureText(observation), stands ? figureText(stands) : null];
    findings.report(row, 'error', 'in-a-report', field, read, expected, {
      vi: `"${indicator.name.vi}" kỳ ${observation.period} là ${read}, trong khi báo cáo của đơn vị ghi ${expected ?? 'chưa có'} và ${how.vi}.`,
      en: `"${indicator.name.en}" of ${observation.period} is ${read}, while the unit’s report says ${expected ?? 'nothing'} and ${how.en}.`,
    });
  }
  return { rows: kept, rejected, repeated };
}

type Told = Pick<CheckedRow['observation'], 'numerator' | 'denominator' | 'value'> & { readonly state: string };

const figureText = ({ numerator, denominator, value, state }: Told): string => {
  if (state !== 'figure') return state;
  const counts = denominator === null ? numerator : `${numerator ?? '?'}/${denominator}`;
  return String(counts ?? value);
};
