import { evenScale, fittingScale, kindOf, withinHundred } from './fitting-scale.ts';
import { type Forecast, forecastOf } from './forecast.ts';
import { type Forecaster, type OnLine, onLine } from './forecaster.ts';
import { learn } from './learn.ts';
import { fewestFigures, lastUntil, type Past, type Stretch } from './past.ts';
import type { Scale } from './scale.ts';
import { steadyAdditions } from './steady-additions.ts';
import type { SeenOnLine } from './track.ts';

/**
 * Series of one indicator, forecast together: each by its own figures, with scale, weights and spread pooled where its
 * own history is short. The order of the series changes nothing.
 *
 * @example
 * new LikeSeries([past], 4, dampedTrends).forecasts(ordinal, 2)[0]?.chance('>=', 'up', 95)
 */
export class LikeSeries {
  private readonly lines = new Map<Scale, readonly OnLine[]>();
  private readonly forecaster: Forecaster;

  private readonly evenly: boolean;

  /** @param perYear periods in a year; 1 has no season */
  constructor(
    private readonly pasts: readonly Past[],
    private readonly perYear: number,
    forecaster: Forecaster,
  ) {
    this.forecaster = remembering(forecaster);
    this.evenly = forecaster === steadyAdditions;
  }

  /**
   * The forecast of each series `ahead` periods after its last figure not after `until`; null with fewer than four
   * figures. Nothing later than `until` is looked at.
   *
   * @param window only the last so many figures are looked at
   */
  forecasts(until: number, ahead: number, window = Number.POSITIVE_INFINITY): readonly (Forecast | null)[] {
    const stretches = this.pasts.map((past): Stretch => {
      const last = lastUntil(past, until);
      return { first: Math.max(0, last - window + 1), last };
    });
    const seen = this.pasts.map((past, i) => ({ past, stretch: stretches[i] as Stretch }));
    const kind = kindOf(seen);
    const scale = this.evenly ? evenScale(kind) : fittingScale(kind, seen);
    const group = this.on(scale).map((series, i): SeenOnLine => ({ series, seen: stretches[i] as Stretch }));
    const { outlook, shape } = learn(group, this.forecaster, ahead);
    const hundred = kind === 'share' || (!this.evenly && withinHundred(seen));
    return group.map(({ series, seen: { first, last } }, i) => {
      const latest = series.past[last];
      const said = last - first + 1 < fewestFigures ? null : outlook(i, last);
      return said && latest ? forecastOf(said, shape, { scale, latest, kind, hundred }) : null;
    });
  }

  private on(scale: Scale): readonly OnLine[] {
    let lines = this.lines.get(scale);
    if (!lines) {
      lines = this.pasts.map((past) => onLine(past, scale, this.perYear));
      this.lines.set(scale, lines);
    }
    return lines;
  }
}

/** A forecaster asked again and again from the same figures, as a replay does, answers once. */
function remembering(forecaster: Forecaster): Forecaster {
  const known = new Map<OnLine, Map<number, readonly number[]>>();
  return (series, seen, ahead) => {
    let of = known.get(series);
    if (!of) {
      of = new Map();
      known.set(series, of);
    }
    // One number for three: a series has fewer figures, and a forecast fewer periods to go, than 65.536.
    const key = (seen.first * 65_536 + seen.last) * 65_536 + ahead;
    let said = of.get(key);
    if (!said) {
      said = forecaster(series, seen, ahead);
      of.set(key, said);
    }
    return said;
  };
}
