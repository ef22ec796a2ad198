import { type Audience, audiences, peopleOf } from './alerts/people.ts';
import { type Day, dayInVietnam, daysBetween, type Instant } from './day.ts';
import {
  type DigestItem,
  gravity,
  itemsByUnit,
  type Pending,
  type Spoken,
  type UnitItems,
  type Unsaid,
} from './digest-items.ts';
import type { Observation } from './observation.ts';
import type { Period } from './period.ts';
import type { Plan } from './plan.ts';
import type { Report } from './reporting.ts';
import type { Scorecard } from './scorecard.ts';
import { nameOn, type Register, type Unit } from './unit.ts';

export type { DigestItem } from './digest-items.ts';

/** What one person is told (thư đôn đốc) about one plan and period. */
export interface Digest<O extends Observation = Observation> {
  readonly plan: Plan;
  /** `unit`: to the unit itself. `head`, `committee`: to those who hear of what stays open. */
  readonly audience: Audience;
  /** Whose news it is; of the committee's mail the province. */
  readonly unit: Unit;
  readonly unitName: string;
  readonly to: string;
  readonly at: Instant;
  readonly period: Period;
  /** The period an overdue report is of. */
  readonly reportPeriod: Period;
  readonly judgedOn: Day;
  /** Worst first. */
  readonly items: readonly DigestItem<O>[];
  /** Results that wait to be published by whom the mail is to. */
  readonly pending: readonly Pending[];
  readonly contact: { readonly name: string; readonly mailbox: string | null } | null;
  /** Days until unchanged news is said again. */
  readonly repeat: number;
  /** The same text means the same news. */
  readonly fingerprint: string;
}

/** Of what one person is told at once, the gravest first; of the same gravity what says more, then by plan and unit. */
export function byGravity(a: Digest, b: Digest): number {
  const worst = ({ items }: Digest): number => Math.min(9, ...items.map((i) => gravity[i.kind]));
  if (worst(a) !== worst(b)) return worst(a) - worst(b);
  if (a.items.length !== b.items.length) return b.items.length - a.items.length;
  const [one, other] = [a, b].map(({ plan, unit, audience }) => `${plan.id} ${unit.id} ${audience}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
}

/** A unit that lags but is not written to: it cannot be, was told the same lately, has answered, or is left in peace. */
export interface Skipped {
  readonly unit: string;
  readonly unitName: string;
  readonly reason: 'no-mailbox' | 'told-recently' | 'refused' | Unsaid;
  /** When it was told, where that is the reason. */
  readonly toldAt: Instant | null;
  /** Who would have been told, where that is not the unit itself. */
  readonly audience?: Audience;
}

export const repeatAfterDays = 7;

/** Unchanged news repeats only after the repeat interval; changed news goes at once. */
export function isNews(
  fingerprint: string,
  last: { fingerprint: string; at: Instant } | null,
  now: Instant,
  repeat: number = repeatAfterDays,
): boolean {
  return !last || last.fingerprint !== fingerprint || daysBetween(dayInVietnam(last.at), dayInVietnam(now)) >= repeat;
}

/**
 * The digests of a judged period: a unit that has not reported hears only that; others hear what is behind, then what
 * is listed beside it. What stays open is told to the head of the unit, later to the committee.
 *
 * @param spoken what is known of the alerts; without it units alone are told, of everything that is seen
 */
export function digestsOf<O extends Observation>(
  scorecard: Scorecard<O>,
  register: Register,
  reports: ReadonlyMap<string, Report>,
  at: Instant,
  spoken: Spoken<O> | null = null,
): { readonly digests: Digest<O>[]; readonly skipped: Skipped[] } {
  const digests: Digest<O>[] = [];
  const skipped: Skipped[] = [];
  const { plan, judgedOn, period } = scorecard;
  const units = new Map(register.units.map((u) => [u.id, u]));
  const contactUnit = units.get(plan.contact ?? '');
  const contact = contactUnit ? { name: nameOn(contactUnit, judgedOn), mailbox: contactUnit.mailbox } : null;
  const repeat = spoken?.rules.repeat ?? repeatAfterDays;
  const reportPeriod = spoken?.reportsFor ?? period;
  const people = peopleOf(register);

  const tell = (audience: Audience, unit: Unit, unitName: string, said: Omit<UnitItems<O>, 'unsaid'>): void => {
    const to = people.mailboxOf(unit, audience);
    if (to === null) {
      const { id } = unit;
      const of = audience === 'unit' ? {} : { audience };
      skipped.push({ unit: id, unitName, reason: 'no-mailbox', toldAt: null, ...of });
      return;
    }
    const fingerprint = audience === 'unit' ? fingerprintOf(said) : audience;
    const of = { plan, audience, unit, unitName, to, at, period, reportPeriod, judgedOn, contact, repeat };
    digests.push({ ...of, items: said.items, pending: said.pending, fingerprint });
  };

  for (const audience of spoken ? audiences : (['unit'] as const)) {
    const forAll: { items: DigestItem<O>[]; pending: Pending[] } = { items: [], pending: [] };
    for (const [id, { items, pending, unsaid }] of itemsByUnit(scorecard.cells, reports, at, audience, spoken)) {
      const unit = units.get(id);
      if (!unit || unit.level === 'group' || unit.level === 'province') continue;
      const unitName = nameOn(unit, judgedOn);
      if (![...items, ...pending].some((i) => i.alone)) {
        if (unsaid !== null && audience === 'unit') skipped.push({ unit: id, unitName, reason: unsaid, toldAt: null });
      } else if (audience === 'committee') {
        forAll.items.push(...items.map((i) => (i.kind === 'overdue-report' ? { ...i, unitName } : i)));
        forAll.pending.push(...pending);
      } else tell(audience, unit, unitName, { items, pending });
    }
    const province = units.get(register.province);
    if (forAll.items.length + forAll.pending.length > 0 && province) {
      tell('committee', province, register.committee?.name.vi ?? nameOn(province, judgedOn), forAll);
    }
  }
  return { digests, skipped };
}

/**
 * By what is worth a mail alone, with its figures: a figure that is only listed is no news. Those who hear later hear
 * once in the repeat interval, whatever has been added.
 */
const fingerprintOf = <O extends Observation>({ items, pending }: Omit<UnitItems<O>, 'unsaid'>): string =>
  [
    ...pending.filter((p) => p.alone).map((p) => `publication-pending ${p.period}`),
    ...items
      .filter((i) => i.alone)
      .map((i) =>
        i.kind === 'overdue-report'
          ? `overdue-report ${i.alert?.openedAt ?? i.report.due}`
          : `${i.kind} ${i.cell.target?.id ?? ''} ${i.cell.level?.value ?? ''} ${i.cell.shortfall?.missing ?? ''}`,
      ),
  ]
    .sort()
    .join('\n');
