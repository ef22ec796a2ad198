import { numberText, periodInside } from '../domain/notation.ts';
import { saySame } from '../domain/observation.ts';
import type { Catalogue } from '../domain/plan.ts';
import type { Text } from '../domain/text.ts';
import { currentFigures } from '../store/observations.ts';
import { type HandedIn, reportsHandedIn } from '../store/report-events.ts';
import type { CheckedRow } from './checked-row.ts';
import { owedReports } from './owed-reports.ts';
import type { Ports } from './ports.ts';
import type { RowFindings } from './row-findings.ts';

const change: Readonly<Record<HandedIn['state'], Text>> = {
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
};

/**
 * Holds figures of a file against reports that were handed in: what stands there changes by its report alone, so that
 * nothing that was verified or published moves without a step and a reason. A row that says what stands changes nothing,
 * not even the note beside it.
 */
export async function refuseReported(
  ports: Ports,
  catalogue: Catalogue,
  rows: CheckedRow[],
  findings: RowFindings,
): Promise<{ readonly rows: CheckedRow[]; readonly rejected: number }> {
  const handedIn = await reportsHandedIn(ports.db);
  if (handedIn.length === 0) return { rows, rejected: 0 };
  const states = new Map(handedIn.map((r) => [keyOf(r), r.state]));
  const units = new Set(handedIn.map((r) => r.unit));
  const reportsOf = owedReports(catalogue);
  const stateOf = (of: CheckedRow): HandedIn['state'] | undefined =>
    units.has(of.observation.unit) ? reportsOf(of).flatMap((r) => states.get(keyOf(r)) ?? [])[0] : undefined;
  const held = rows.flatMap((of) => {
    const state = stateOf(of);
    return state ? [{ of, state }] : [];
  });
  const keys = held.map(({ of: { observation, endsOn, sample } }) => ({ ...observation, endsOn, sample }));
  const current = await currentFigures(ports.db, keys);
  const instead = new Map<CheckedRow, CheckedRow | null>();
  for (const [i, { of, state }] of held.entries()) {
    const { row, observation, indicator } = of;
    const stands = current[i] ?? null;
    if (stands && saySame(stands, observation)) {
      instead.set(of, { ...of, row: { ...row, note: stands.note, extra: {} } });
      continue;
    }
    instead.set(of, null);
    const field = observation.numerator !== null ? 'numerator' : 'value';
    const told = (l: 'vi' | 'en'): string => figureText(observation, l);
    const stood = (l: 'vi' | 'en'): string => (stands ? figureText(stands, l) : nothing[l]);
    findings.report(row, 'error', 'in-a-report', field, told('vi'), stands && stood('vi'), {
      vi: `"${indicator.name.vi}" ${periodInside(of.period, 'vi')} là ${told('vi')}, trong khi báo cáo của đơn vị ghi ${stood('vi')} và ${change[state].vi}.`,
      en: `"${indicator.name.en}" of ${periodInside(of.period, 'en')} is ${told('en')}, while the unit’s report says ${stood('en')} and ${change[state].en}.`,
    });
  }
  const kept = rows.flatMap((of) => {
    const other = instead.get(of);
    return other === undefined ? [of] : other === null ? [] : [other];
  });
  return { rows: kept, rejected: rows.length - kept.length };
}

const keyOf = ({ plan, period, unit }: Pick<HandedIn, 'plan' | 'period' | 'unit'>): string =>
  `${plan} ${period} ${unit}`;

const nothing: Text = { vi: 'chưa có số', en: 'nothing' };

const states: Readonly<Record<string, Text>> = {
  'not-applicable': { vi: 'không áp dụng', en: 'not applicable' },
  'none-arose': { vi: 'không phát sinh', en: 'none arose' },
  'no-data': { vi: 'chưa có số liệu', en: 'no data' },
};

type Told = Pick<CheckedRow['observation'], 'numerator' | 'denominator' | 'value'> & { readonly state: string };

function figureText({ numerator, denominator, value, state }: Told, language: 'vi' | 'en'): string {
  const said = states[state];
  if (said) return said[language];
  const words = (n: number | null): string => (n === null ? '?' : numberText(n, language));
  return denominator === null ? words(numerator ?? value) : `${words(numerator)}/${words(denominator)}`;
}
