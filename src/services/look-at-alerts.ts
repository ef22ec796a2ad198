import { type AlertKey, keyText, type StandingAlert } from '../domain/alerts/alert.ts';
import { type AlertRules, rulesOf } from '../domain/alerts/condition.ts';
import { lookAt } from '../domain/alerts/look.ts';
import { type Aside, isSpokenOf, type Publication, readingsOf } from '../domain/alerts/readings.ts';
import type { Instant } from '../domain/day.ts';
import type { Spoken } from '../domain/digest-items.ts';
import type { HeldObservation } from '../domain/observation.ts';
import { periodText } from '../domain/period.ts';
import type { Cell } from '../domain/scorecard.ts';
import { isBehind } from '../domain/status.ts';
import { alertsOf, answersOf, recordedAtOf } from '../store/alerts.ts';
import { sentTimes } from '../store/mails.ts';
import { silencesOf } from '../store/silences.ts';
import type { Ports } from './ports.ts';
import type { AlertView } from './read-alerts.ts';
import { type Outlooks, readOutlooks } from './read-outlooks.ts';
import { readPublications } from './read-publications.ts';

/** A plan with where all its alerts stand at the instant of its view. */
export interface Looked {
  readonly view: AlertView;
  readonly rules: AlertRules;
  /** What changed by looking: to be stored. */
  readonly changes: readonly StandingAlert[];
  readonly alerts: ReadonlyMap<string, StandingAlert>;
  readonly aside: readonly Aside[];
  readonly spoken: Spoken<HeldObservation>;
}

export interface LookOptions {
  /** Instead of the plan's own. */
  readonly rules?: AlertRules | undefined;
  /** Where alerts stood before; by default as stored. */
  readonly standing?: ReadonlyMap<string, StandingAlert> | undefined;
  /** Only what was stored by then; by default all. */
  readonly storedBy?: Instant | undefined;
  /** What {@link readBehind} gave for the same figures. */
  readonly behind?: Behind | undefined;
}

/** What lies behind a view: when its figures came in, what the figures before say, and what is to be published. */
export interface Behind {
  readonly outlookOf: Outlooks;
  readonly knownAt: (cell: Cell<HeldObservation>) => Instant | null;
  readonly publications: readonly Publication[];
}

export const readBehind = async (ports: Ports, view: AlertView, rules: AlertRules): Promise<Behind> => ({
  outlookOf: asksForOutlooks(rules) ? await readOutlooks(ports, view) : none,
  knownAt: await arrivals(ports, view.scorecard.cells),
  publications: await readPublications(ports, view),
});

/** Looks at every condition of a plan. Nothing is stored: the changes are in the answer. */
export async function lookAtAlerts(ports: Ports, view: AlertView, options: LookOptions = {}): Promise<Looked> {
  const { plan, scorecard, dueReports: reports, asOf: at } = view;
  const { rules = rulesOf(plan), storedBy = null } = options;
  const standing = options.standing ?? (await alertsOf(ports.db, plan.id, storedBy));
  const stands = (key: AlertKey): boolean => isStanding(standing.get(keyText(key)));
  const { outlookOf, knownAt, publications } = options.behind ?? (await readBehind(ports, view, rules));
  const { readings, aside } = readingsOf({
    scorecard,
    rules,
    reports,
    beforeDue: view.reportsFor === null || periodText(view.reportsFor) !== periodText(scorecard.period),
    knownAt,
    outlookOf,
    publications,
    stands,
  });
  const { alerts, changes } = lookAt(standing, readings, at, rules);
  const [silences, answers] = [await silencesOf(ports.db, plan.id), await answersOf(ports.db, plan.id, storedBy)];
  const { holidays } = view.catalogue;
  const { reportsFor } = view;
  const toldAt = await sentTimes(ports.db, plan.id, storedBy);
  const spoken = { rules, holidays, reportsFor, alerts, readings, silences, answers, outlookOf, toldAt };
  return { view, rules, changes, alerts, aside, spoken };
}

const isStanding = (alert: StandingAlert | undefined): boolean =>
  alert !== undefined && alert.last.state !== 'resolved' && alert.last.state !== 'clear';

const none: Outlooks = () => null;

/** Whether a condition asks what the figures before say: that is read only then. */
export const asksForOutlooks = ({ conditions }: AlertRules): boolean =>
  conditions['projected-miss'].severity !== 'off' || conditions.worsened.severity !== 'off';

/** When the figure of a cell came in: of what is behind the last of all it is made of, else its latest. */
async function arrivals(
  ports: Ports,
  cells: readonly Cell<HeldObservation>[],
): Promise<(cell: Cell<HeldObservation>) => Instant | null> {
  const madeOf = ({ level, status }: Cell<HeldObservation>): readonly HeldObservation[] =>
    status !== null && isBehind(status) ? (level?.from ?? []) : (level?.from.slice(-1) ?? []);
  const ids = new Set(cells.filter(isSpokenOf).flatMap((c) => madeOf(c).map((o) => o.id)));
  const recordedAt = await recordedAtOf(ports.db, [...ids]);
  return (cell) =>
    madeOf(cell).reduce<Instant | null>((latest, { id }) => {
      const at = recordedAt.get(id) ?? null;
      return latest === null || (at !== null && at > latest) ? at : latest;
    }, null);
}
