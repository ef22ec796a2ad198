import { type AlertKey, keyText, ownReport, type StandingAlert } from './alerts/alert.ts';
import { isOpen } from './alerts/alert-change.ts';
import { type AlertRules, type ConditionKind, isMailed, usualRules } from './alerts/condition.ts';
import { daysKnown, hears } from './alerts/escalation.ts';
import type { Audience } from './alerts/people.ts';
import type { AlertReading, Outlook } from './alerts/readings.ts';
import { type Silence, silenceOf } from './alerts/silence.ts';
import type { Day, Instant } from './day.ts';
import { grouped } from './grouped.ts';
import type { Observation } from './observation.ts';
import type { Period } from './period.ts';
import type { Report } from './reporting.ts';
import type { Cell } from './scorecard.ts';
import { isBehind } from './status.ts';

/** What somebody answered to an alert: they know, and why it is so. */
export interface AlertAnswer extends AlertKey {
  readonly at: Instant;
  readonly by: string;
  readonly text: string;
}

/** Why an item is where it is: the alert behind it, whether it is worth a mail by itself, and what was answered. */
interface Backed {
  readonly alert?: StandingAlert | undefined;
  /** Worth a mail by itself; else it is only listed beside others. */
  readonly alone: boolean;
  readonly answer?: AlertAnswer | undefined;
  /** What those who hear later are told of: how often the unit was written to about it, and how long it has known. */
  readonly tried?: Tried | undefined;
}

/** What has been done about an alert so far. */
export interface Tried {
  readonly mails: number;
  readonly lastAt: Instant | null;
  /** Working days since the unit can have known. */
  readonly days: number;
}

export type CellItemKind = 'behind' | 'missed' | 'at-risk' | 'projected-miss' | 'worsened' | 'findings-open';

/** One piece of news. `at-risk` is listed beside others, never mailed alone. */
export type DigestItem<O extends Observation = Observation> = Backed &
  (
    | { readonly kind: 'overdue-report'; readonly report: Report; readonly unitName?: string }
    | { readonly kind: CellItemKind; readonly cell: Cell<O>; readonly outlook?: Outlook | null }
  );

/** Results of a period that wait to be published. */
export interface Pending extends Backed {
  readonly period: string;
}

/** What is known of the alerts when digests are written. Without it every condition speaks as it is seen. */
export interface Spoken<O extends Observation = Observation> {
  readonly rules: AlertRules;
  readonly holidays: readonly Day[];
  /** The period whose reports are due. */
  readonly reportsFor: Period | null;
  readonly alerts: ReadonlyMap<string, StandingAlert>;
  readonly readings: readonly AlertReading[];
  readonly silences: readonly Silence[];
  /** The last answer to each alert, by its key. */
  readonly answers: ReadonlyMap<string, AlertAnswer>;
  readonly outlookOf: (cell: Cell<O>) => Outlook | null;
  /** When each unit was sent its mails, oldest first. */
  readonly toldAt: ReadonlyMap<string, readonly Instant[]>;
}

/** Why nothing, or less, is said of a unit. */
export type Unsaid = 'silenced' | 'answered';

export interface UnitItems<O extends Observation> {
  readonly items: readonly DigestItem<O>[];
  readonly pending: readonly Pending[];
  /** What keeps a unit from being told what would be worth a mail. */
  readonly unsaid: Unsaid | null;
}

/** The items of every unit for one audience, by unit. */
export function itemsByUnit<O extends Observation>(
  cells: readonly Cell<O>[],
  reports: ReadonlyMap<string, Report>,
  at: Instant,
  audience: Audience,
  spoken: Spoken<O> | null,
): Map<string, UnitItems<O>> {
  const byUnit = grouped(cells, (c) => c.unit.id);
  const published = (spoken?.readings ?? []).filter((r) => r.condition === 'publication-pending');
  const units = new Set([...byUnit.keys(), ...reports.keys(), ...published.map((r) => r.unit)]);
  const speaking = new Speaking(spoken, at, audience);
  return new Map([...units].map((id) => [id, speaking.itemsOf(id, byUnit.get(id) ?? [], reports.get(id))]));
}

class Speaking<O extends Observation> {
  private readonly rules: AlertRules;
  /** Of conditions that are true now. */
  private readonly holding: ReadonlyMap<string, readonly AlertReading[]>;

  constructor(
    private readonly spoken: Spoken<O> | null,
    private readonly at: Instant,
    private readonly audience: Audience,
  ) {
    this.rules = spoken?.rules ?? usualRules;
    this.holding = grouped(
      (spoken?.readings ?? []).filter((r) => r.reading.holds === 'yes'),
      (r) => r.unit,
    );
  }

  itemsOf(unit: string, cells: readonly Cell<O>[], report: Report | undefined): UnitItems<O> {
    const unsaid = new Set<Unsaid>();
    const back = (condition: ConditionKind, subject: string): Backed | null => {
      const backed = this.backing({ condition, unit, subject });
      if (typeof backed !== 'string') return backed;
      unsaid.add(backed);
      return null;
    };
    const pending = (this.holding.get(unit) ?? []).flatMap(({ condition, subject }): Pending[] => {
      const backed = condition === 'publication-pending' ? back(condition, subject) : null;
      return backed ? [{ period: subject, ...backed }] : [];
    });
    const done = (items: readonly DigestItem<O>[]): UnitItems<O> => {
      const all = [...items, ...pending];
      const answered = all.some((i) => i.answer) && !all.some((i) => i.alone);
      return { items, pending, unsaid: unsaid.has('silenced') ? 'silenced' : answered ? 'answered' : null };
    };
    if (report?.state === 'overdue') {
      const backed = back('report-overdue', ownReport);
      return done(backed ? [{ kind: 'overdue-report', report, ...backed }] : []);
    }
    const judged = cells.filter((c) => c.role === 'unit' && c.status !== null);
    const behind = judged.filter((c) => c.status !== null && isBehind(c.status)).sort(worstFirst);
    const items = behind.flatMap((cell): DigestItem<O>[] => {
      const missed = cell.status === 'missed';
      const backed = back(missed ? 'deadline-missed' : 'behind-path', cell.target?.id ?? '');
      return backed ? [{ kind: missed ? 'missed' : 'behind', cell, ...backed }] : [];
    });
    for (const { condition, subject } of this.holding.get(unit) ?? []) {
      const backed = isOther(condition) ? back(condition, subject) : null;
      if (!backed) continue;
      const cell = cells.find((c) => (condition === 'findings-open' ? c.indicator.id : c.target?.id) === subject);
      if (!cell || condition === 'publication-pending') continue;
      if (isOther(condition))
        items.push({ kind: condition, cell, outlook: this.spoken?.outlookOf(cell) ?? null, ...backed });
    }
    const atRisk = this.audience === 'unit' ? judged.filter((c) => c.status === 'at-risk').sort(worstFirst) : [];
    const projected = new Set(items.flatMap((i) => (i.kind === 'projected-miss' ? [i.cell] : [])));
    const listed = atRisk
      .filter((c) => !projected.has(c))
      .map((cell): DigestItem<O> => ({ kind: 'at-risk', cell, alone: false }));
    return done([...items.sort((a, b) => gravity[a.kind] - gravity[b.kind]), ...listed]);
  }

  /** What stands behind an item; a word where something keeps it unsaid, null where it is not to be said. */
  private backing(key: AlertKey): Backed | Unsaid | null {
    const { spoken, at, audience, rules } = this;
    if (!spoken) return { alone: isMailed(rules.conditions[key.condition]) };
    const alert = spoken.alerts.get(keyText(key));
    if (!alert || !isOpen(alert.last)) return null;
    if (silenceOf(spoken.silences, key, at)) return 'silenced';
    const given = spoken.answers.get(keyText(key));
    const answer = given && alert.openedAt !== null && given.at >= alert.openedAt ? given : undefined;
    const heard = hears(audience, alert, at, spoken.holidays, rules);
    if (audience !== 'unit' && (!heard || !isMailed(rules.conditions[key.condition]))) return null;
    const alone = heard && isMailed(rules.conditions[key.condition]);
    return { alert, answer, alone, tried: audience === 'unit' ? undefined : this.triedFor(alert, spoken) };
  }

  private triedFor(alert: StandingAlert, { toldAt, holidays }: Spoken<O>): Tried {
    const since = alert.noticedAt ?? this.at;
    const mails = (toldAt.get(alert.unit) ?? []).filter((at) => at >= since);
    return { mails: mails.length, lastAt: mails.at(-1) ?? null, days: daysKnown(alert, this.at, holidays) };
  }
}

/** Read from the readings, since no status says them. */
const isOther = (condition: ConditionKind): condition is 'projected-miss' | 'worsened' | 'findings-open' =>
  condition === 'projected-miss' || condition === 'worsened' || condition === 'findings-open';

/** The gravest first. */
export const gravity: Readonly<Record<DigestItem['kind'], number>> = {
  'overdue-report': 0,
  missed: 1,
  behind: 1,
  'projected-miss': 3,
  worsened: 4,
  'findings-open': 5,
  'at-risk': 6,
};

const worstFirst = <O extends Observation>(a: Cell<O>, b: Cell<O>): number =>
  (a.assessment?.pace ?? -1) - (b.assessment?.pace ?? -1);
