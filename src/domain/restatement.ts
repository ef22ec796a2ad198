/** A figure as it was printed, or as it stands. */
export interface StatedFigure {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly qualifier: string;
  readonly state: string;
}

/** Whether two say another thing. */
const differ = (a: StatedFigure, b: StatedFigure): boolean =>
  a.numerator !== b.numerator ||
  a.denominator !== b.denominator ||
  a.value !== b.value ||
  a.qualifier !== b.qualifier ||
  a.state !== b.state;

/** One edition of a publication: what it printed, by the key of each figure. */
export interface PrintedEdition<F extends StatedFigure> {
  readonly edition: number;
  readonly figures: ReadonlyMap<string, F>;
}

/** A figure that was printed and now stands otherwise. */
export interface Restated<F extends StatedFigure> {
  readonly key: string;
  /** The first edition that printed it so. */
  readonly edition: number;
  readonly printed: F;
  /** Null: taken back. */
  readonly now: F | null;
}

/**
 * What of the editions of a publication no longer stands, in the order it was printed. A figure that several editions
 * printed alike is told once; one that an edition printed for the first time is no restatement.
 */
export function restatedSince<F extends StatedFigure>(
  editions: readonly PrintedEdition<F>[],
  now: ReadonlyMap<string, F>,
): Restated<F>[] {
  const told: Restated<F>[] = [];
  for (const { edition, figures } of editions) {
    for (const [key, printed] of figures) {
      const stands = now.get(key) ?? null;
      if (stands !== null && !differ(printed, stands)) continue;
      if (told.some((t) => t.key === key && !differ(t.printed, printed))) continue;
      told.push({ key, edition, printed, now: stands });
    }
  }
  return told;
}
