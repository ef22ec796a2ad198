import { isWhole } from '../../domain/headline.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { runningPromise } from '../../domain/running-promises.ts';
import { dayWords, targetWords } from '../../domain/speak.ts';
import type { Judged } from '../../domain/standing.ts';
import type { Screen } from '../screen.ts';
import type { Charts, ScorecardView } from '../services.ts';
import { indicatorText as text } from '../texts/indicator.ts';
import type { Trajectory } from './trajectory.ts';

/** A chart drawn twice: once for wide screens and paper, once for phones. */
export interface Drawing {
  readonly wide: string;
  readonly narrow: string;
}

export interface IndicatorDrawings {
  readonly values: Drawing | null;
  readonly spread: Drawing | null;
}

const widths = { wide: 960, narrow: 340 } as const;

/** Draws one picture for both. */
export const drawTwice = async (one: (width: number) => Promise<string>): Promise<Drawing> => ({
  wide: asOnePicture(await one(widths.wide)),
  narrow: asOnePicture(await one(widths.narrow)),
});

/** A chart is one picture with one description: its marks are not announced one by one, and need no names. */
const asOnePicture = (svg: string): string =>
  svg.replace(/ (?:role="graphics-[a-z]+"|aria-roledescription="[^"]*")/g, '');

/** The cell of every unit with a value, best first in the stated direction. */
export function spreadOf(view: ScorecardView, indicator: Indicator): Judged[] {
  const byUnit = new Map<string, Judged[]>();
  for (const cell of view.scorecard.cells) {
    const { level } = cell.unit;
    if (cell.indicator.id !== indicator.id || level === 'group' || level === 'province' || isWhole(cell)) continue;
    byUnit.set(cell.unit.id, [...(byUnit.get(cell.unit.id) ?? []), cell]);
  }
  const better = indicator.direction === 'up' ? -1 : 1;
  const value = (c: Judged): number => c.level?.value ?? Number.NEGATIVE_INFINITY * -better;
  return [...byUnit.values()]
    .flatMap((cells) => runningPromise(cells, view.scorecard.judgedOn) ?? [])
    .sort((a, b) => better * (value(a) - value(b)) || 0);
}

/** Draws what an indicator's page shows; nothing where there is nothing to draw. */
export async function drawIndicator(
  charts: Charts,
  s: Screen,
  view: ScorecardView,
  indicator: Indicator,
  trajectory: Trajectory,
): Promise<IndicatorDrawings> {
  const frame = {
    unitLabel: s.say(indicator.unit),
    language: s.language,
    sample: view.plan.state === 'sample',
    decimals: indicator.decimals,
  };
  const spread = spreadOf(view, indicator).filter((c) => c.status !== 'not-applicable');
  const deadlines = trajectory.deadlines.map(({ target, day, value }) => ({
    day,
    value,
    label: s.say(text.deadlineLabel(targetWords(indicator, target), dayWords(day))),
  }));
  return {
    values:
      trajectory.points.length === 0
        ? null
        : await drawTwice((width) =>
            charts.indicatorChart({
              ...frame,
              title: s.say(text.chartTitle(indicator.name)),
              points: trajectory.points,
              path: trajectory.path,
              deadlines,
              width,
            }),
          ),
    spread:
      spread.filter((c) => c.level?.value != null).length < 2
        ? null
        : await drawTwice((width) =>
            charts.spreadChart({
              ...frame,
              title: s.say(text.spreadTitle(indicator.short)),
              values: spread.map((c) => ({ label: c.unitName, value: c.level?.value ?? null, status: c.status })),
              target: spread[0]?.target?.value ?? null,
              width,
            }),
          ),
  };
}
