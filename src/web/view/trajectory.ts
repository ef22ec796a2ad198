import { windowOf } from '../../domain/calendar.ts';
import type { Day } from '../../domain/day.ts';
import { isWhole } from '../../domain/headline.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { HeldObservation } from '../../domain/observation.ts';
import { promisedOn } from '../../domain/path.ts';
import { ordinal, parsePeriod, periodText } from '../../domain/period.ts';
import type { Target } from '../../domain/plan.ts';
import type { Qualifier } from '../../domain/quantity.ts';
import { buildScorecard, type Cell } from '../../domain/scorecard.ts';
import type { Level } from '../../domain/series.ts';
import { qualifierOf } from '../../domain/series.ts';
import type { ScorecardView } from '../services.ts';

export interface TrajectoryPoint {
  /** Of the last figure in it. */
  readonly period: string;
  /** The period at whose end it was judged. */
  readonly judged: string;
  readonly day: Day;
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly reported: number;
  readonly units: number;
  readonly expected: number | null;
}

/** The whole over time, with what was promised beside it. */
export interface Trajectory {
  /** What is followed: the whole of a target, else the province. */
  readonly whole: { readonly unit: string; readonly target: string | null };
  readonly points: readonly TrajectoryPoint[];
  readonly path: readonly { readonly day: Day; readonly value: number }[];
  readonly deadlines: readonly { readonly target: Target; readonly day: Day; readonly value: number }[];
  /** True where targets are judged for every unit: the path of the whole is then only drawn for orientation. */
  readonly forOrientation: boolean;
}

/** Judges the whole again at the end of every period with figures, up to the period of the page. */
export function trajectoryOf(
  view: ScorecardView,
  indicator: Indicator,
  observations: readonly HeldObservation[],
): Trajectory {
  const { plan, register, calendar, catalogue, scorecard } = view;
  const byUnit = new Map<string, HeldObservation[]>();
  for (const o of observations) byUnit.set(o.unit, [...(byUnit.get(o.unit) ?? []), o]);
  const periods = [...new Set(observations.map((o) => o.period))]
    .flatMap((text) => parsePeriod(text) ?? [])
    .filter((p) => windowOf(calendar, p).to <= scorecard.judgedOn)
    .sort((a, b) => ordinal(a) - ordinal(b));
  const judged = (day: Day, period: (typeof periods)[number]) =>
    buildScorecard<HeldObservation>({
      plan,
      register,
      indicators: new Map([[indicator.id, indicator]]),
      rules: [],
      calendar,
      holidays: catalogue.holidays,
      period,
      judgedOn: day,
      figures: new Map([[indicator.id, byUnit]]),
    });
  const whole = scorecard.cells.find((c) => c.indicator.id === indicator.id && isWhole(c));
  const promise = promiseOf(view, indicator, whole);
  const points = periods.flatMap((period): TrajectoryPoint[] => {
    const day = windowOf(calendar, period).to;
    const card = judged(day, period);
    const total = card.totals[0];
    const cell = whole && card.cells.find((c) => c.target?.id === whole.target?.id && c.unit.id === whole.unit.id);
    const level: Level | null = (cell ? cell.level : total?.rolled) ?? null;
    const { reported = 0, units = 0 } = (cell ? cell.rolled : total?.rolled) ?? {};
    if (level?.value == null || level.day !== day) return [];
    const expected = whole?.assessment?.path ? promisedOn(whole.assessment.path, day) : null;
    const text = level.from.at(-1)?.period ?? '';
    return [
      {
        period: text,
        judged: periodText(period),
        day,
        value: level.value,
        qualifier: qualifierOf(level),
        reported,
        units,
        expected,
      },
    ];
  });
  const first = points[0];
  const last = promise.deadlines.at(-1);
  const oriented =
    !whole && first && last && last.day > first.day
      ? [
          { day: first.day, value: first.value },
          { day: last.day, value: last.value },
        ]
      : [];
  return {
    whole: { unit: whole?.unit.id ?? register.province, target: whole?.target?.id ?? null },
    points,
    ...promise,
    path: whole ? promise.path : oriented,
    forOrientation: !whole,
  };
}

function promiseOf({ plan }: ScorecardView, indicator: Indicator, whole: Cell | undefined) {
  const targets = plan.targets
    .filter((t) => t.indicator === indicator.id && t.value !== null)
    .sort((a, b) => (a.deadline.on < b.deadline.on ? -1 : 1));
  const path = whole?.assessment?.path;
  return {
    path: path ? [path.start, ...path.points].map((p) => ({ day: p.on, value: p.value })) : [],
    deadlines: targets.map((target) => ({ target, day: target.deadline.on, value: target.value ?? 0 })),
  };
}
