import type { Replay, ReplayedCase } from './replay.ts';

/** What was said with about one chance, and how often it came true. */
export interface CalibrationStep {
  /** The mean chance said, 0–1. */
  readonly forecast: number;
  /** The share of these cases that came true, 0–1. */
  readonly observed: number;
  readonly n: number;
}

/** How a replay came out; null where there was no case. */
export interface Scores {
  /** Cases: origins × thresholds. */
  readonly n: number;
  readonly brier: { readonly moc: number | null; readonly last: number | null; readonly cagr: number | null };
  /** The share of figures inside the 80% interval, 0–1. */
  readonly coverage80: number | null;
  readonly calibration: readonly CalibrationStep[];
}

const steps = 10;

const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

/** The mean square of chance − outcome: 0 is perfect, 0.25 is a coin. Source: Brier 1950. */
const brier = (cases: readonly ReplayedCase[], method: keyof ReplayedCase['chances']): number | null =>
  mean(cases.map(({ chances, outcome }) => (chances[method] - outcome) ** 2));

/** Scores the replays of a file together. */
export function scoresOf(replays: readonly Replay[]): Scores {
  const cases = replays.flatMap((one) => one.cases);
  const covered = replays.flatMap((one) => one.covered);
  const calibration = Array.from({ length: steps }, (_, step) => {
    const about = cases.filter(({ chances }) => Math.min(steps - 1, Math.floor(chances.moc * steps)) === step);
    const forecast = mean(about.map(({ chances }) => chances.moc));
    const observed = mean(about.map(({ outcome }) => outcome));
    return forecast === null || observed === null ? [] : [{ forecast, observed, n: about.length }];
  }).flat();
  return {
    n: cases.length,
    brier: { moc: brier(cases, 'moc'), last: brier(cases, 'last'), cagr: brier(cases, 'cagr') },
    coverage80: mean(covered.map((inside) => (inside ? 1 : 0))),
    calibration,
  };
}
