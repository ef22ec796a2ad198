/** A chance that was said, and whether it came true. */
export interface Said {
  /** 0–1. */
  readonly chance: number;
  readonly outcome: 0 | 1;
}

/** What was said with about one chance, and how often it came true. */
export interface CalibrationStep {
  /** The mean chance said, 0–1. */
  readonly forecast: number;
  /** The share of these cases that came true, 0–1. */
  readonly observed: number;
  readonly n: number;
}

const steps = 10;

/** Null of nothing. */
export const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

/**
 * The mean square of chance − outcome: 0 is perfect, 0.25 is a coin; null where nothing was said. Source: Brier 1950.
 *
 * @example brierOf([{ chance: 0.1, outcome: 0 }, { chance: 0.2, outcome: 1 }]) // (0.01 + 0.64) / 2 = 0.325
 */
export const brierOf = (said: readonly Said[]): number | null =>
  mean(said.map(({ chance, outcome }) => (chance - outcome) ** 2));

/** What was said in tenths of the chance, each with how often it came true; tenths in which nothing was said are left out. */
export const calibrationOf = (said: readonly Said[]): CalibrationStep[] =>
  Array.from({ length: steps }, (_, step) => {
    const about = said.filter(({ chance }) => Math.min(steps - 1, Math.floor(chance * steps)) === step);
    const forecast = mean(about.map(({ chance }) => chance));
    const observed = mean(about.map(({ outcome }) => outcome));
    return forecast === null || observed === null ? [] : [{ forecast, observed, n: about.length }];
  }).flat();
