import type { OnLine } from './forecaster.ts';
import { lastUntil, type Stretch } from './past.ts';

/** How much of its weight an error keeps with each later one: a series that has calmed down, or not, is believed soon. */
export const fading = 0.85;

/** A series on its line and what of it may be looked at. */
export interface SeenOnLine {
  readonly series: OnLine;
  readonly seen: Stretch;
}

/** Where a method sees the figure ahead of one figure, on the line, and the size of error to expect. */
export interface Outlook {
  readonly middle: number;
  readonly spread: number;
}

/** The mean square of some errors, and how many they are; a faded error is less than one. */
export interface MeanSquare {
  readonly square: number;
  readonly errors: number;
}

/** What was said from one figure. */
interface Said {
  readonly opinions: readonly number[];
  readonly middle: number;
  readonly spread: number | null;
  /** Whether the spread comes from errors as many periods ahead, not from nearer ones. */
  readonly learnt: boolean;
}

/** An error that has become known: of each opinion, of what was made of them, and the size that was expected, where one was learnt. */
export interface Miss {
  readonly opinions: readonly number[];
  readonly error: number;
  readonly expected: number | null;
}

/** How each opinion missed beside the others' average (1 is as far as they), and over how many errors. */
export interface OpinionRecord {
  errors: number;
  missed: number[];
}

/** The last bits of binary fractions are no error. */
const errorOf = (actual: number, said: number): number =>
  Math.abs(actual - said) <= 1e-12 * Math.max(1, Math.abs(actual)) ? 0 : actual - said;

/** Adds an error to a record that forgets by `keeping`. Opinions that all hit say nothing of which is better. */
export function addTo(record: OpinionRecord, { opinions }: Miss, keeping: number): void {
  const sizes = opinions.map(Math.abs);
  const average = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  record.errors = record.errors * keeping + 1;
  record.missed = sizes.map((size, i) => (record.missed[i] ?? 0) * keeping + (average > 0 ? size / average : 1));
}

/** What a method has said of one series, and how it came out. */
export class Track {
  readonly record: OpinionRecord = { errors: 0, missed: [] };
  private squares = 0;
  private errors = 0;
  private readonly said = new Map<number, Said>();

  constructor(readonly one: SeenOnLine) {}

  /** The index of the figure of a period; −1 where there is none to be seen. */
  figureAt(period: number): number {
    const { series, seen } = this.one;
    const index = lastUntil(series.past, period);
    return index >= seen.first && index <= seen.last && series.at[index] === period ? index : -1;
  }

  say(index: number, said: Said): void {
    this.said.set(index, said);
  }

  saidAt(index: number): Said | null {
    return this.said.get(index) ?? null;
  }

  /** The error that the figure of a period makes known, of what was said `ahead` periods before. */
  missAt(period: number, ahead: number): Miss | null {
    const origin = this.figureAt(period - ahead);
    const outcome = this.figureAt(period);
    const said = this.said.get(origin);
    if (!said || outcome < 0) return null;
    const actual = this.one.series.z[outcome] ?? 0;
    return {
      opinions: said.opinions.map((opinion) => errorOf(actual, opinion)),
      error: errorOf(actual, said.middle),
      expected: said.learnt ? said.spread : null,
    };
  }

  learnFrom(miss: Miss): void {
    addTo(this.record, miss, fading);
    this.squares = this.squares * fading + miss.error ** 2;
    this.errors = this.errors * fading + 1;
  }

  /** The fading mean square of the series' own errors; null before the first. */
  own(): MeanSquare | null {
    return this.errors > 0 ? { square: this.squares / this.errors, errors: this.errors } : null;
  }
}
