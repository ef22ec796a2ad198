import { civil, effectiveDeadline, lastClosed } from '../domain/calendar.ts';
import type { Day } from '../domain/day.ts';
import type { Forecast } from '../domain/forecast/forecast.ts';
import { fewestFigures } from '../domain/forecast/past.ts';
import { grouped } from '../domain/grouped.ts';
import { ordinal } from '../domain/period.ts';
import { isMet, type Promised } from '../domain/promise.ts';
import type { JudgedRows } from './assess-series.ts';
import { type Alike, type ForecastGroup, forecastGroup } from './forecast-groups.ts';

/** What a figure is expected to be at a deadline, with the chance (0–1) that it meets its target. */
export interface Projected {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  readonly chance: number;
}

/** The forecasts of a file's series by what was known on a day. Series of one indicator learn from each other. */
export class FileForecasts {
  private readonly byIndicator: ReadonlyMap<string, readonly JudgedRows[]>;
  private readonly groups = new Map<string, ForecastGroup>();
  private readonly forecasts = new Map<string, readonly (Forecast | null)[]>();

  constructor(
    rows: Iterable<JudgedRows>,
    private readonly asOf: Day,
  ) {
    this.byIndicator = grouped([...rows], (judged) => judged.rows[0]?.indicator ?? '');
  }

  /**
   * The level of a unit at a deadline. Null once that has passed, without a number to meet, with fewer than four figures,
   * and for counts that start again every year with fewer than two years of figures.
   */
  projected(unit: string, alike: Alike, promised: Promised, target: number | null): Projected | null {
    const by = effectiveDeadline(civil, promised.by);
    if (this.asOf > by || target === null) return null;
    const key = [alike.indicator, alike.frequency, alike.measure, alike.countedFrom].join('\u0000');
    const group = this.groupOf(key, alike);
    const index = group.units.indexOf(unit);
    const past = group.pasts[index] ?? [];
    const latest = past.at(-1);
    const startsAgain = alike.measure === 'flow' && alike.countedFrom === null && group.perYear > 1;
    if (!latest || past.length < Math.max(fewestFigures, startsAgain ? 2 * group.perYear : 0)) return null;
    const ahead = ordinal(lastClosed(civil, alike.frequency, by)) - latest.at;
    if (ahead <= 0) {
      // No further figure counts by then: the last one is the one that will be judged.
      const chance = isMet({ value: latest.value, beyond: 0 }, promised, target) ? 1 : 0;
      return { low: latest.value, mid: latest.value, high: latest.value, chance };
    }
    const forecast = this.ahead(key, group, ahead)[index];
    if (!forecast) return null;
    const { low, mid, high } = forecast;
    return { low, mid, high, chance: forecast.chance(promised.op, promised.direction, target) };
  }

  private groupOf(key: string, alike: Alike): ForecastGroup {
    let group = this.groups.get(key);
    if (!group) {
      group = forecastGroup(this.byIndicator.get(alike.indicator) ?? [], alike, this.asOf);
      this.groups.set(key, group);
    }
    return group;
  }

  private ahead(key: string, { like }: ForecastGroup, ahead: number): readonly (Forecast | null)[] {
    const asked = `${key}\u0000${ahead}`;
    let forecasts = this.forecasts.get(asked);
    if (!forecasts) {
      forecasts = like.forecasts(Number.POSITIVE_INFINITY, ahead);
      this.forecasts.set(asked, forecasts);
    }
    return forecasts;
  }
}
