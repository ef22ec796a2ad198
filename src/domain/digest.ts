import { type Day, dayInVietnam, daysBetween, type Instant } from './day.ts';
import type { Observation } from './observation.ts';
import type { Period } from './period.ts';
import type { Plan } from './plan.ts';
import type { Report } from './reporting.ts';
import type { Cell, Scorecard } from './scorecard.ts';
import { isBehind } from './status.ts';
import { nameOn, type Register, type Unit } from './unit.ts';

/** One piece of news for a unit. `at-risk` is listed beside others, never mailed alone. */
export type DigestItem<O extends Observation = Observation> =
  | { readonly kind: 'overdue-report'; readonly report: Report }
  | { readonly kind: 'behind' | 'missed' | 'at-risk'; readonly cell: Cell<O> };

/** One mail (thư đôn đốc) to one unit about one plan and period. */
export interface Digest<O extends Observation = Observation> {
  readonly plan: Plan;
  readonly unit: Unit;
  readonly unitName: string;
  readonly to: string;
  readonly at: Instant;
  readonly period: Period;
  readonly judgedOn: Day;
  /** Worst first. */
  readonly items: readonly DigestItem<O>[];
  readonly contact: { readonly name: string; readonly mailbox: string | null } | null;
  /** The same text means the same news. */
  readonly fingerprint: string;
}

/** A unit that lags but cannot be written to, or was told the same within the repeat interval. */
export interface Skipped {
  readonly unit: string;
  readonly unitName: string;
  readonly reason: 'no-mailbox' | 'told-recently';
  /** When it was told, where that is the reason. */
  readonly toldAt: Instant | null;
}

export const repeatAfterDays = 7;

/** Unchanged news repeats only after the repeat interval; changed news goes at once. */
export function isNews(fingerprint: string, last: { fingerprint: string; at: Instant } | null, now: Instant): boolean {
  return (
    !last ||
    last.fingerprint !== fingerprint ||
    daysBetween(dayInVietnam(last.at), dayInVietnam(now)) >= repeatAfterDays
  );
}

/** The digests of a judged period: a unit that has not reported hears only that; others hear what is behind, then what is at risk. */
export function digestsOf<O extends Observation>(
  scorecard: Scorecard<O>,
  register: Register,
  reports: ReadonlyMap<string, Report>,
  at: Instant,
): { readonly digests: Digest<O>[]; readonly skipped: Skipped[] } {
  const digests: Digest<O>[] = [];
  const skipped: Skipped[] = [];
  const cellsByUnit = new Map<string, Cell<O>[]>();
  for (const cell of scorecard.cells) cellsByUnit.set(cell.unit.id, [...(cellsByUnit.get(cell.unit.id) ?? []), cell]);
  const units = new Set([...cellsByUnit.keys(), ...reports.keys()]);
  const contactUnit = register.units.find((u) => u.id === scorecard.plan.contact);
  for (const id of units) {
    const unit = register.units.find((u) => u.id === id);
    if (!unit || unit.level === 'group' || unit.level === 'province') continue;
    const items = itemsOf(cellsByUnit.get(id) ?? [], reports.get(id));
    if (!items.some((i) => i.kind !== 'at-risk')) continue;
    if (!unit.mailbox) {
      skipped.push({ unit: id, unitName: nameOn(unit, scorecard.judgedOn), reason: 'no-mailbox', toldAt: null });
      continue;
    }
    digests.push({
      plan: scorecard.plan,
      unit,
      unitName: nameOn(unit, scorecard.judgedOn),
      to: unit.mailbox,
      at,
      period: scorecard.period,
      judgedOn: scorecard.judgedOn,
      items,
      contact: contactUnit ? { name: nameOn(contactUnit, scorecard.judgedOn), mailbox: contactUnit.mailbox } : null,
      fingerprint: fingerprintOf(items),
    });
  }
  return { digests, skipped };
}

function itemsOf<O extends Observation>(cells: readonly Cell<O>[], report: Report | undefined): DigestItem<O>[] {
  if (report?.state === 'overdue') return [{ kind: 'overdue-report', report }];
  const judged = cells.filter((c) => c.role === 'unit' && c.status !== null);
  const behind = judged.filter((c) => c.status !== null && isBehind(c.status)).sort(worstFirst);
  const atRisk = judged.filter((c) => c.status === 'at-risk').sort(worstFirst);
  return [
    ...behind.map((cell) => ({ kind: cell.status === 'missed' ? ('missed' as const) : ('behind' as const), cell })),
    ...atRisk.map((cell) => ({ kind: 'at-risk' as const, cell })),
  ];
}

const worstFirst = <O extends Observation>(a: Cell<O>, b: Cell<O>): number =>
  (a.assessment?.pace ?? -1) - (b.assessment?.pace ?? -1);

const fingerprintOf = <O extends Observation>(items: readonly DigestItem<O>[]): string =>
  items
    .map((i) =>
      i.kind === 'overdue-report'
        ? `overdue-report ${i.report.due}`
        : `${i.kind} ${i.cell.target?.id ?? ''} ${i.cell.level?.value ?? ''} ${i.cell.shortfall?.missing ?? ''}`,
    )
    .sort()
    .join('\n');
