import { type ErrorShape, errorShape, relativeSize, type Size } from './error-shape.ts';
import { firstGuess } from './first-guess.ts';
import type { Forecaster } from './forecaster.ts';
import { median } from './median.ts';
import { addTo, fading, type MeanSquare, type OpinionRecord, type Outlook, type SeenOnLine, Track } from './track.ts';

/** How many of a series' own errors the group's typical one stands for. */
const pooledAs = 1;

/** The same where opinions are weighed, since they differ by less than their errors do. */
const weighedAs = 4;

/** The power of past misses by which opinions lose weight. */
const sharpness = 8;

/** A method says something from this many figures on, so that a series of four has errors to learn from. */
const fewestToLearn = 2;

/** What a method has learnt from a group of like series by the last of their figures. */
export interface Learnt {
  /** What it says from a figure of a series; null where it had nothing to go by, or figures too large to reckon with. */
  readonly outlook: (series: number, index: number) => Outlook | null;
  readonly shape: ErrorShape;
}

/**
 * Goes once through the periods of a group of like series, forecasting each `ahead` periods on from each of its figures
 * with what was known by then, and learns from each error when its figure comes: how to weigh the method's opinions, how
 * large an error to expect of each series, and how errors fall in units of that size.
 */
export function learn(group: readonly SeenOnLine[], forecaster: Forecaster, ahead: number): Learnt {
  const tracks = group.map((one) => new Track(one));
  const pooled: OpinionRecord = { errors: 0, missed: [] };
  const sizes: Size[] = [];
  const periods = periodsOf(group);
  const latest = periods.at(-1) ?? 0;
  for (const period of periods) {
    const misses = tracks.map((track) => track.missAt(period, ahead));
    misses.forEach((miss, i) => {
      if (!miss) return;
      tracks[i]?.learnFrom(miss);
      addTo(pooled, miss, 1);
    });
    const typical = middleOf(tracks.flatMap((track) => track.own()?.square ?? []));
    for (const miss of misses) {
      if (!miss || typical === null) continue;
      // The first errors at this distance are measured by their own middle: what was guessed before says nothing of them.
      const size = relativeSize(miss.error, miss.expected ?? Math.sqrt(typical));
      sizes.push({ size, weight: fading ** (latest - period) });
    }
    const indexes = tracks.map((track) => track.figureAt(period));
    const guesses = tracks.map(({ one }, i) =>
      typical === null ? firstGuess(one, indexes[i] ?? -1, forecaster, ahead) : null,
    );
    const guessed = middleOf(guesses.flatMap((guess) => guess?.square ?? []));
    tracks.forEach((track, i) => {
      const { series, seen } = track.one;
      const index = indexes[i] ?? -1;
      if (index < seen.first + fewestToLearn - 1) return;
      const opinions = forecaster(series, { first: seen.first, last: index }, ahead);
      const own = typical === null ? guesses[i] : track.own();
      const spread = spreadOf(own ?? null, typical ?? guessed);
      track.say(index, { opinions, middle: weighed(opinions, track.record, pooled), spread, learnt: typical !== null });
    });
  }
  return {
    outlook: (series, index) => {
      const said = tracks[series]?.saidAt(index);
      if (!said || said.spread === null || !Number.isFinite(said.middle) || !Number.isFinite(said.spread)) return null;
      return { middle: said.middle, spread: said.spread };
    },
    shape: errorShape(sizes),
  };
}

function periodsOf(group: readonly SeenOnLine[]): readonly number[] {
  const periods = new Set<number>();
  for (const { series, seen } of group) for (let i = seen.first; i <= seen.last; i += 1) periods.add(series.at[i] ?? 0);
  return [...periods].sort((a, b) => a - b);
}

/** The middle of the series' own mean squares: a few wild ones do not widen the others' intervals. */
const middleOf = (squares: readonly number[]): number | null => (squares.length > 0 ? median(squares) : null);

/** The root of a series' own mean square, with the typical one of its group standing for an error more. */
function spreadOf(own: MeanSquare | null, typical: number | null): number | null {
  if (typical === null) return null;
  const { square, errors } = own ?? { square: 0, errors: 0 };
  return Math.sqrt((square * errors + typical * pooledAs) / (errors + pooledAs));
}

/**
 * Opinions weighed by how far they missed before, in this series and in the group.
 * Source: Bates & Granger 1969, "The combination of forecasts", who weigh by inverse squares; a higher power leaves less
 * to opinions that do not suit a series at all.
 */
function weighed(opinions: readonly number[], own: OpinionRecord, pooled: OpinionRecord): number {
  const [first = 0] = opinions;
  let total = 0;
  let away = 0;
  opinions.forEach((opinion, i) => {
    const usual = pooled.errors > 0 ? (pooled.missed[i] ?? 0) / pooled.errors : 1;
    const missed = ((own.missed[i] ?? 0) + weighedAs * usual) / (own.errors + weighedAs);
    const weight = 1 / Math.max(missed, 0.01) ** sharpness;
    total += weight;
    away += weight * (opinion - first);
  });
  return first + away / total;
}
