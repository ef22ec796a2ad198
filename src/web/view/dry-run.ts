import { conditionText } from '../../domain/alerts/alert-text.ts';
import type { ConditionKind } from '../../domain/alerts/condition.ts';
import { type Day, dayInVietnam } from '../../domain/day.ts';
import type { Digest, DigestItem } from '../../domain/digest.ts';
import type { HeldObservation } from '../../domain/observation.ts';
import { both } from '../../domain/speak.ts';
import type { Text } from '../../domain/text.ts';
import type { ReplayedRun } from '../alert-services.ts';
import { dryRunText as text } from '../texts/dry-run.ts';

type Mail = Digest<HeldObservation>;

const kinds: Readonly<Record<Exclude<DigestItem['kind'], 'at-risk'>, ConditionKind>> = {
  'overdue-report': 'report-overdue',
  missed: 'deadline-missed',
  behind: 'behind-path',
  'projected-miss': 'projected-miss',
  worsened: 'worsened',
  'findings-open': 'findings-open',
};

/** Whom a mail is to. */
export const addressee = ({ audience, unitName }: Mail): Text =>
  audience === 'head' ? text.head(unitName) : { vi: unitName, en: unitName };

/** What a mail is about, in the names of conditions. */
export function subjects({ items, pending }: Mail): Text {
  const found = new Set(items.filter((i) => i.alone).flatMap((i) => (i.kind === 'at-risk' ? [] : [kinds[i.kind]])));
  if (pending.some((p) => p.alone)) found.add('publication-pending');
  return both((l) => [...found].map((kind) => conditionText[kind][l].toLowerCase()).join(', '));
}

/** One mail of a replay and the morning it would go. */
export interface Planned {
  readonly day: Day;
  readonly mail: Mail;
}

const keyOf = ({ day, mail }: Planned): string => `${day} ${mail.audience} ${mail.unit.id}`;

export const plannedOf = (runs: readonly ReplayedRun[]): Planned[] =>
  runs.flatMap((run) => run.digests.map((mail) => ({ day: dayInVietnam(run.at), mail })));

/** The mails of one replay that the other does not have: the same person on the same morning is the same mail. */
export function beyond(some: readonly Planned[], others: readonly Planned[]): Planned[] {
  const known = new Set(others.map(keyOf));
  return some.filter((one) => !known.has(keyOf(one)));
}
