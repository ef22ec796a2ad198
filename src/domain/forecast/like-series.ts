import { climbed, dampedTrends } from './damped-trends.ts';
import { fittingScale, kindOf, withinHundred } from './fitting-scale.ts';
import { type Forecast, forecastOf } from './forecast.ts';
import { type Forecaster, type OnLine, onLine } from './forecaster.ts';
import { type Learnt, learn } from './learn.ts';
import { fewestFigures, lastUntil, type Past, type Stretch } from './past.ts';
import type { Scale } from './scale.ts';
import type { SeenOnLine } from './track.ts';

/**
 * How much larger an error `ahead` periods on is than one a single period on, where none has been seen yet:
 * √(1 + Σ (1 + φ + … + φ^j)²), j from 1 to ahead − 1: as if each surprise turned the trend for good, which is cautious.
 * Source: Hyndman, Koehler, Ord & Snyder 2008, "Forecasting with Exponential Smoothing", table 6.1 (damped trend, α = β = 1).
 */
function widening(ahead: number): number {
  let squares = 1;
  for (let j = 1; j < ahead; j += 1) squares += (1 + climbed(j)) ** 2;
  return Math.sqrt(squares);
}

/**
 * Series of one indicator, forecast together: each by its own figures, with scale, weights and spread pooled where its
 * own history is short. The order of the series changes nothing.
 *
 * @example
 * new LikeSeries([past], 4).forecasts(ordinal, 2)[0]?.chance('>=', 'up', 95)
 */
export class LikeSeries {
  private readonly lines = new Map<Scale, readonly OnLine[]>();
  private readonly forecaster: Forecaster;

  /** @param perYear periods in a year; 1 has no season */
  constructor(
    private readonly pasts: readonly Past[],
    private readonly perYear: number,
    forecaster: Forecaster = dampedTrends,
  ) {
    this.forecaster = remembering(forecaster);
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
    const scale = fittingScale(kind, seen);
    const group = this.on(scale).map((series, i): SeenOnLine => ({ series, seen: stretches[i] as Stretch }));
    const { outlook, shape } = this.learnt(group, ahead);
    const hundred = kind === 'share' || withinHundred(seen);
    return group.map(({ series, seen: { first, last } }, i) => {
      const latest = series.past[last];
      const said = last - first + 1 < fewestFigures ? null : outlook(i, last);
      return said && latest ? forecastOf(said, shape, { scale, latest, kind, hundred }) : null;
    });
  }

  private learnt(group: readonly SeenOnLine[], ahead: number): Learnt {
    if (ahead === 1) return learn(group, this.forecaster, 1);
    const oneStep = learn(group, this.forecaster, 1);
    return learn(group, this.forecaster, ahead, (series, index) => {
      const near = oneStep.outlook(series, index);
      return near && near.spread * widening(ahead);
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
  const known = new Map<OnLine, Map<string, readonly number[]>>();
  return (series, seen, ahead) => {
    let of = known.get(series);
    if (!of) {
      of = new Map();
      known.set(series, of);
    }
    const key = `${seen.first} ${seen.last} ${ahead}`;
    let said = of.get(key);
    if (!said) {
      said = forecaster(series, seen, ahead);
      of.set(key, said);
    }
    return said;
  };
}
