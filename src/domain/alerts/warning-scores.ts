import type { Day, Instant } from '../day.ts';
import { brierOf, type CalibrationStep, calibrationOf, mean, type Said } from '../forecast/calibration.ts';
import type { Status } from '../status.ts';

/** That a target will be missed, as it was said before its deadline. */
export interface Warning {
  readonly unit: string;
  readonly target: string;
  /** When people were first told. */
  readonly at: Instant;
  /** The chance (0–1) given to the target then. */
  readonly chance: number;
}

/**
 * What became of a target that was warned of. `met`: at its deadline, not later. `running`: its deadline is ahead.
 * `unsettled`: its last figure has not come, does not decide it, or the target is no longer in the plan.
 */
export type Fate = 'met' | 'not-met' | 'running' | 'unsettled';

export interface ScoredWarning extends Warning {
  readonly fate: Fate;
  /** (chance − outcome)², 0–1; null until its fate is settled. Source: Brier 1950. */
  readonly score: number | null;
}

/** How the warnings of a plan came out. */
export interface WarningScores {
  /** The newest first. */
  readonly warnings: readonly ScoredWarning[];
  /** Warnings whose fate is settled. */
  readonly n: number;
  /** The mean of their scores; null while none is settled. */
  readonly brier: number | null;
  /** The mean chance given to the settled ones, and the share of them that were met all the same. */
  readonly said: number | null;
  readonly observed: number | null;
  readonly calibration: readonly CalibrationStep[];
}

/**
 * What became of a target by the day it is judged on.
 *
 * @param by the day its figures close
 */
export function fateOf(status: Status | null, by: Day, judgedOn: Day): Fate {
  if (judgedOn <= by) return 'running';
  if (status === 'achieved') return 'met';
  return status === 'achieved-late' || status === 'missed' ? 'not-met' : 'unsettled';
}

const outcomes: Readonly<Record<Fate, Said['outcome'] | null>> = {
  met: 1,
  'not-met': 0,
  running: null,
  unsettled: null,
};

/** Scores warnings by what became of their targets. Pure: a corrected figure changes the fate, and the score with it. */
export function scoreWarnings(warnings: readonly Warning[], fate: (warning: Warning) => Fate): WarningScores {
  const said: Said[] = [];
  const scored = warnings.map((warning): ScoredWarning => {
    const { chance } = warning;
    const found = fate(warning);
    const outcome = outcomes[found];
    if (outcome === null) return { ...warning, fate: found, score: null };
    said.push({ chance, outcome });
    return { ...warning, fate: found, score: (chance - outcome) ** 2 };
  });
  return {
    warnings: scored.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)),
    n: said.length,
    brier: brierOf(said),
    said: mean(said.map(({ chance }) => chance)),
    observed: mean(said.map(({ outcome }) => outcome)),
    calibration: calibrationOf(said),
  };
}
