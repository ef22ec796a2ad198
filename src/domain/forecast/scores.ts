import { brierOf, type CalibrationStep, calibrationOf, mean, type Said } from './calibration.ts';
import type { Replay, ReplayedCase } from './replay.ts';

/** How a replay came out; null where there was no case. */
export interface Scores {
  /** Cases: origins × thresholds. */
  readonly n: number;
  readonly brier: { readonly moc: number | null; readonly last: number | null; readonly cagr: number | null };
  /** The share of figures inside the 80% interval, 0–1. */
  readonly coverage80: number | null;
  readonly calibration: readonly CalibrationStep[];
}

/** Scores the replays of a file together. */
export function scoresOf(replays: readonly Replay[]): Scores {
  const cases = replays.flatMap((one) => one.cases);
  const covered = replays.flatMap((one) => one.covered);
  const said = (method: keyof ReplayedCase['chances']): Said[] =>
    cases.map(({ chances, outcome }) => ({ chance: chances[method], outcome }));
  return {
    n: cases.length,
    brier: { moc: brierOf(said('moc')), last: brierOf(said('last')), cagr: brierOf(said('cagr')) },
    coverage80: mean(covered.map((inside) => (inside ? 1 : 0))),
    calibration: calibrationOf(said('moc')),
  };
}
