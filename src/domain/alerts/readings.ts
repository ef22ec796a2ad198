import { effectiveDeadline } from '../calendar.ts';
import { addDays, type Day, epoch, type Instant, startOfDayInVietnam } from '../day.ts';
import type { Observation } from '../observation.ts';
import { periodText } from '../period.ts';
import { shortOf } from '../promise.ts';
import type { Report } from '../reporting.ts';
import type { Cell, Scorecard } from '../scorecard.ts';
import { type AlertFigures, type AlertKey, keyText, ownReport } from './alert.ts';
import type { Reading } from './alert-change.ts';
import type { AlertRules, ConditionKind } from './condition.ts';

/** What the figures before say of one unit and target; null where there are too few of them. */
export interface Outlook {
  /** The chance (0–1) that the target is met at its deadline. */
  readonly chance: number | null;
  /** What to expect at the deadline, and the ends of the interval that holds it in four cases of five. */
  readonly low: number | null;
  readonly mid: number | null;
  readonly high: number | null;
  /** The figure of the period before the last one. */
  readonly before: number | null;
}

/** Results of a period that are to be published. */
export interface Publication {
  /** Who publishes them. */
  readonly unit: string;
  readonly period: string;
  /** When all was ready for it. */
  readonly readyAt: Instant;
  /** Null while they wait. */
  readonly publishedAt: Instant | null;
}

/** A condition as it is seen now, with what a sentence about it needs. */
export interface AlertReading extends AlertKey {
  readonly reading: Reading;
  readonly figures: AlertFigures;
}

/** A reading whose figures are put together only where it is worth keeping: most cells have nothing to say. */
interface Seen {
  readonly reading: Reading;
  readonly figures: () => AlertFigures;
}

const nothing = (): AlertFigures => ({});

/** What could not be computed: set aside, so that the rest goes on. */
export interface Aside {
  readonly unit: string;
  readonly subject: string;
  readonly reason: string;
}

export interface ReadingsInput<O extends Observation = Observation> {
  readonly scorecard: Scorecard<O>;
  readonly rules: AlertRules;
  /** Reports of the last period that is due, by unit. */
  readonly reports: ReadonlyMap<string, Report>;
  /** The period the cells are judged at has closed, but its reports are not due: no figure is old for want of one yet. */
  readonly beforeDue: boolean;
  /** When the figure of a cell came in; null where it has none. */
  readonly knownAt: (cell: Cell<O>) => Instant | null;
  readonly outlookOf: (cell: Cell<O>) => Outlook | null;
  readonly publications: readonly Publication[];
  /** Whether an alert of this key stands: what is not true and has none is not worth a reading. */
  readonly stands: (key: AlertKey) => boolean;
}

const unknown: Reading = { holds: 'unknown' };
const nearly: Reading = { holds: 'nearly' };

/**
 * Every condition of a plan that is true, nearly true, or has an alert standing. Pure. A unit that has not reported is
 * read for its report alone: what its old figures say is neither news nor over.
 */
export function readingsOf<O extends Observation>(
  input: ReadingsInput<O>,
): { readonly readings: AlertReading[]; readonly aside: Aside[] } {
  const readings: AlertReading[] = [];
  const aside: Aside[] = [];
  const take = (key: AlertKey, read: () => Seen): void => {
    if (input.rules.conditions[key.condition].severity === 'off') return;
    try {
      const { reading, figures } = read();
      if (reading.holds === 'yes' || input.stands(key)) readings.push({ ...key, reading, figures: figures() });
    } catch (error) {
      aside.push({
        unit: key.unit,
        subject: key.subject,
        reason: error instanceof Error ? error.message : String(error),
      });
      if (input.stands(key)) readings.push({ ...key, reading: unknown, figures: {} });
    }
  };
  for (const report of input.reports.values())
    take({ condition: 'report-overdue', unit: report.unit, subject: ownReport }, () => reportReading(report));
  const looked = new Set<string>();
  for (const cell of input.scorecard.cells) {
    if (!isSpokenOf(cell)) continue;
    const unit = cell.unit.id;
    const silent = input.reports.get(unit)?.state === 'overdue';
    for (const condition of ofTargets) {
      if (!cell.target) continue;
      take({ condition, unit, subject: cell.target.id }, () =>
        silent ? { reading: unknown, figures: nothing } : targetReading(condition, cell, input),
      );
    }
    const key: AlertKey = { condition: 'findings-open', unit, subject: cell.indicator.id };
    if (cell.checks.length === 0 && !input.stands(key)) continue;
    if (looked.has(keyText(key))) continue;
    looked.add(keyText(key));
    take(key, () => (silent ? { reading: unknown, figures: nothing } : findingsReading(cell, input)));
  }
  for (const { unit, period, publishedAt, readyAt } of input.publications) {
    take({ condition: 'publication-pending', unit, subject: period }, () => ({
      reading: publishedAt === null ? { holds: 'yes', since: readyAt } : { holds: 'no', since: publishedAt },
      figures: () => ({ period }),
    }));
  }
  return { readings, aside };
}

/** A unit's own cells: groups and the province have nobody who hands in their figures. */
export const isSpokenOf = (cell: Cell): boolean =>
  cell.role === 'unit' && cell.unit.level !== 'group' && cell.unit.level !== 'province';

const ofTargets = ['deadline-missed', 'behind-path', 'projected-miss', 'worsened'] as const satisfies ConditionKind[];

function reportReading(report: Report): Seen {
  const figures = (): AlertFigures => ({ due: report.due, daysOverdue: report.daysOverdue });
  const since = report.firstAt ?? startOfDayInVietnam(addDays(report.due, 1));
  return { reading: { holds: report.state === 'overdue' ? 'yes' : 'no', since }, figures };
}

/** Since when something is as it is: the day its figure came in, or a later day on which time alone made it so. */
function sinceOf<O extends Observation>(
  cell: Cell<O>,
  { knownAt, scorecard }: ReadingsInput<O>,
  day: Day | null,
): Instant {
  const known = knownAt(cell) ?? startOfDayInVietnam(scorecard.judgedOn);
  if (day === null) return known;
  const turned = startOfDayInVietnam(addDays(day, 1));
  return epoch(turned) > epoch(known) ? turned : known;
}

function targetReading<O extends Observation>(
  condition: (typeof ofTargets)[number],
  cell: Cell<O>,
  input: ReadingsInput<O>,
): Seen {
  const { status, assessment, target } = cell;
  const isStale = assessment?.flags.includes('stale') ?? false;
  const since = sinceOf(cell, input, isStale ? input.scorecard.judgedOn : null);
  const figures = (): AlertFigures => figuresOf(cell);
  if (isStale && input.beforeDue && condition !== 'deadline-missed') return { reading: unknown, figures };
  const no: Reading = { holds: 'no', since };
  if (status === null || status === 'undetermined' || status === 'no-data') return { reading: unknown, figures };
  const { margin, limit } = input.rules.conditions[condition];
  switch (condition) {
    case 'deadline-missed': {
      if (status !== 'missed' || !target) return { reading: no, figures };
      const by = effectiveDeadline(input.scorecard.plan.calendar, target.deadline.on);
      return { reading: { holds: 'yes', since: sinceOf(cell, input, by) }, figures };
    }
    case 'behind-path': {
      if (status === 'off-track') return { reading: { holds: 'yes', since }, figures };
      const pace = assessment?.pace ?? null;
      const close = status === 'at-risk' && pace !== null && pace < input.scorecard.plan.thresholds.atRisk + margin;
      return { reading: close ? nearly : no, figures };
    }
    case 'projected-miss': {
      const outlook = input.outlookOf(cell);
      const said = (): AlertFigures => ({
        ...figuresOf(cell),
        chance: outlook?.chance ?? null,
        mid: outlook?.mid ?? null,
      });
      if (status === 'off-track' || status === 'missed') return { reading: unknown, figures: said };
      if (status.startsWith('achieved') || status === 'not-applicable') return { reading: no, figures: said };
      if (outlook?.chance == null || limit === null) return { reading: unknown, figures: said };
      if (outlook.chance < limit) return { reading: { holds: 'yes', since }, figures: said };
      return { reading: outlook.chance < limit + margin ? nearly : no, figures: said };
    }
    case 'worsened': {
      const before = input.outlookOf(cell)?.before ?? null;
      const value = cell.level?.value ?? null;
      const said = (): AlertFigures => ({ ...figuresOf(cell), before });
      const way =
        assessment?.start && assessment.target !== null ? Math.abs(assessment.target - assessment.start.value) : 0;
      if (before === null || value === null || limit === null || way === 0) return { reading: unknown, figures: said };
      const fallen = shortOf(value, before, cell.indicator.direction);
      if (fallen > limit * way) return { reading: { holds: 'yes', since }, figures: said };
      return { reading: fallen > 0 ? nearly : no, figures: said };
    }
  }
}

function findingsReading<O extends Observation>(cell: Cell<O>, input: ReadingsInput<O>): Seen {
  const since = sinceOf(cell, input, null);
  const open = cell.checks.filter((c) => c.severity !== 'info').length;
  return { reading: { holds: open > 0 ? 'yes' : 'no', since }, figures: () => ({ findings: open }) };
}

const figuresOf = ({ level, assessment, target, shortfall }: Cell): AlertFigures => ({
  value: level?.value ?? null,
  period: level ? periodText(level.period) : null,
  expected: assessment?.expected ?? null,
  required: target?.value ?? null,
  by: target?.deadline.on ?? null,
  missing: shortfall?.missing ?? null,
});
