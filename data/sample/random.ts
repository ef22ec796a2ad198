import { seeded } from '../../src/domain/seeded.ts';

/** Seeded randomness: one stream a name, so that a change in one cell leaves every other as it was. */
export interface Random {
  /** Uniform in [0, 1). */
  readonly next: () => number;
  readonly between: (low: number, high: number) => number;
  readonly integer: (low: number, high: number) => number;
  /** Standard normal. */
  readonly normal: () => number;
  readonly chance: (p: number) => boolean;
}

const seedOf = (name: string): number => {
  let hash = 0x811c9dc5;
  for (const char of `minh-hoa-2026|${name}`) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** The stream of a name. */
export const random = (name: string): Random => {
  const next = seeded(seedOf(name));
  const between = (low: number, high: number): number => low + (high - low) * next();
  return {
    next,
    between,
    integer: (low, high) => Math.floor(between(low, high + 1)),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    chance: (p) => next() < p,
  };
};
