import type { Outlook } from '../../domain/alerts/readings.ts';
import { effectiveDeadline } from '../../domain/calendar.ts';
import { dayInVietnam } from '../../domain/day.ts';
import type { Digest, DigestItem } from '../../domain/digest.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { chanceText, dayText, milestoneText, numberText, qualifierText } from '../../domain/notation.ts';
import type { Operator, Plan, Target } from '../../domain/plan.ts';
import type { Cell } from '../../domain/scorecard.ts';
import type { Level } from '../../domain/series.ts';
import type { Shortfall } from '../../domain/shortfall.ts';
import type { Status } from '../../domain/status.ts';
import { flagText, statusText } from '../../domain/status-text.ts';

/** One target of a digest in words, ready to be printed. */
export interface DigestRow {
  readonly kind: 'behind' | 'missed' | 'projected-miss' | 'at-risk';
  /** Of a mail about several units: whose it is. */
  readonly unitName: string | null;
  readonly name: string;
  readonly fullName: string;
  readonly status: Status;
  readonly statusText: string;
  /** A missing baseline is said once below the table, not in every row. */
  readonly flags: readonly string[];
  readonly value: string;
  /** "2.490/6.000 hồ sơ" where the figure has its counts. */
  readonly counts: string | null;
  readonly expected: string;
  readonly target: string;
  /** As the plan printed it: "31/12/2026". */
  readonly deadline: string;
  /** The day its figures close, where that is another day. */
  readonly closes: string | null;
  readonly missing: string | null;
  readonly perMonth: string | null;
  /** "còn thiếu 1.240 hồ sơ đến 31/12/2026, tức 414 mỗi tháng". */
  readonly shortfall: string | null;
  /** "12% khả năng đạt, dự báo 47,2% (43,0–51,4)". */
  readonly outlook: string | null;
  /** What was answered, and how often the unit was written to. */
  readonly history: string | null;
  readonly cell: Cell;
}

const none = '–';

/** The rows of a digest's table, in its order: worst first, what is only at risk below. */
export const rowsOf = (digest: Digest): DigestRow[] =>
  digest.items.flatMap((item) => {
    if (item.kind === 'overdue-report' || item.kind === 'worsened' || item.kind === 'findings-open') return [];
    const kind = item.kind === 'projected-miss' && !item.alone ? 'at-risk' : item.kind;
    return [rowOf({ ...item, kind }, digest)];
  });

type RowItem = Exclude<DigestItem, { kind: 'overdue-report' }>;

function rowOf(item: RowItem & Pick<DigestRow, 'kind'>, { plan, audience }: Digest): DigestRow {
  const { kind, cell } = item;
  const { indicator, target, level, shortfall, assessment } = cell;
  const status = cell.status ?? 'undetermined';
  const missing = shortfall ? missingText(shortfall, shortfall.missing, indicator) : null;
  const perMonth = shortfall ? perMonthText(shortfall, indicator) : null;
  const deadline = target ? dayText(target.deadline.on, 'vi') : none;
  const expected = assessment?.expected ?? null;
  return {
    kind,
    unitName: audience === 'committee' ? cell.unitName : null,
    name: indicator.short.vi,
    fullName: indicator.name.vi,
    status,
    statusText: statusText[status].vi,
    flags: (assessment?.flags ?? []).filter((f) => f !== 'no-baseline').map((f) => flagText[f].vi),
    value: level ? levelText(level, indicator, target) : none,
    counts: level ? countsText(level, indicator) : null,
    expected: expected === null ? none : figure(expected, indicator, indicator.decimals),
    target: target ? targetText(target, indicator) : none,
    deadline,
    closes: target ? closesText(target, plan) : null,
    missing,
    perMonth,
    shortfall: missing && target ? shortfallText(missing, perMonth, deadline, shortfall?.months === null) : null,
    outlook: item.outlook ? outlookText(item.outlook, indicator) : null,
    history: historyText(item),
    cell,
  };
}

/** "12% khả năng đạt, dự báo 47,2% (43,0–51,4)"; null where there was too little to go by. */
function outlookText({ chance, low, mid, high }: Outlook, indicator: Indicator): string | null {
  if (chance === null || mid === null || low === null || high === null) return null;
  const bare = (value: number): string => numberText(value, 'vi', indicator.decimals);
  return `${chanceText(chance, 'vi')} khả năng đạt, dự báo ${figure(mid, indicator, indicator.decimals)} (${bare(low)}–${bare(high)})`;
}

/** "đã nhắc 2 lần, gần nhất ngày 21/9/2026; giải trình: …" */
export function historyText({ tried, answer }: Pick<DigestItem, 'tried' | 'answer'>): string | null {
  const mails = tried
    ? tried.lastAt === null
      ? 'chưa nhắc được'
      : `đã nhắc ${tried.mails} lần, gần nhất ngày ${dayText(dayInVietnam(tried.lastAt), 'vi')}`
    : null;
  const given = answer ? `đơn vị giải trình ngày ${dayText(dayInVietnam(answer.at), 'vi')}: “${answer.text}”` : null;
  if (given === null) return mails === null ? null : `${mails}; đơn vị chưa giải trình`;
  return mails === null ? given : `${mails}; ${given}`;
}

/** A number with its unit: "94,6%", "1.240 hồ sơ". */
export const figure = (value: number, { unit, kind }: Indicator, decimals?: number): string => {
  if (kind === 'milestone') return milestoneText(value, 'vi');
  const number = numberText(value, 'vi', kind === 'ratio' ? decimals : undefined);
  return unit.vi === '%' ? `${number}%` : `${number} ${unit.vi}`;
};

/** A measured value; one that falls short never prints as the target itself. */
function levelText(level: Level, indicator: Indicator, target: Target | null): string {
  const { value, interval, from } = level;
  if (value === null) return none;
  const only = from.length === 1 ? from[0] : undefined;
  const unsure = interval !== null && interval.low !== interval.high;
  const word = only ? qualifierText(only.qualifier, 'vi') : unsure ? 'khoảng ' : '';
  let decimals = indicator.decimals;
  const goal = target?.value ?? null;
  while (goal !== null && goal !== value && decimals < indicator.decimals + 3) {
    if (numberText(value, 'vi', decimals) !== numberText(goal, 'vi', decimals)) break;
    decimals += 1;
  }
  return word + figure(value, indicator, decimals);
}

function countsText({ numerator, denominator }: Level, { kind, counts }: Indicator): string | null {
  if (kind !== 'ratio' || numerator === null || denominator === null) return null;
  const noun = counts ? ` ${counts.vi}` : '';
  return `${numberText(numerator, 'vi')}/${numberText(denominator, 'vi')}${noun}`;
}

const signs: Readonly<Record<Operator, string>> = { '>=': '≥ ', '<=': '≤ ', '>': '> ', '<': '< ', '=': '' };

function targetText({ kind, op, value, limit }: Target, indicator: Indicator): string {
  if (kind === 'milestone' || indicator.kind === 'milestone') return 'hoàn thành';
  if (value === null) return indicator.direction === 'up' ? 'tăng' : 'giảm';
  if (limit !== null) return `${numberText(Math.min(limit, value), 'vi')}–${figure(Math.max(limit, value), indicator)}`;
  return `${op ? signs[op] : ''}${figure(value, indicator)}`;
}

function closesText(target: Target, plan: Plan): string | null {
  const closes = effectiveDeadline(plan.calendar, target.deadline.on);
  return closes === target.deadline.on ? null : dayText(closes, 'vi');
}

/** "1.240 hồ sơ", "12,5 điểm phần trăm", "6 bậc". */
function missingText(shortfall: Shortfall, amount: number, { counts, unit, decimals, kind }: Indicator): string {
  const noun = counts?.vi ?? unit.vi;
  if (shortfall.in === 'ranks') return `${numberText(amount, 'vi')} bậc`;
  if (kind === 'milestone') return 'chưa hoàn thành';
  if (shortfall.in === 'counts') return `${numberText(amount, 'vi')} ${noun}`;
  return `${numberText(amount, 'vi', decimals)} ${unit.vi === '%' ? 'điểm phần trăm' : unit.vi}`;
}

/** Null where a pace says nothing more: one thing missing over three months is not one a month. */
function perMonthText(shortfall: Shortfall, { decimals, kind: of }: Indicator): string | null {
  const { in: kind, missing, months, perMonth } = shortfall;
  if (months === null || perMonth === null || of === 'milestone') return null;
  if (months === 1) return 'trong tháng còn lại';
  if (kind !== 'points' && missing < months) return null;
  return `${numberText(perMonth, 'vi', kind === 'points' ? decimals : undefined)} mỗi tháng`;
}

function shortfallText(missing: string, perMonth: string | null, deadline: string, over: boolean): string {
  if (missing === 'chưa hoàn thành') return `${missing}, hạn ${deadline}`;
  if (over) return `còn thiếu ${missing} khi hết hạn ${deadline}`;
  const rate = perMonth === null ? '' : perMonth.endsWith('mỗi tháng') ? `, tức ${perMonth}` : `, ${perMonth}`;
  return `còn thiếu ${missing} đến ${deadline}${rate}`;
}
