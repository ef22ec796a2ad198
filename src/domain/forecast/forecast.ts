import type { Direction } from '../indicator.ts';
import type { Operator } from '../plan.ts';
import type { ErrorShape } from './error-shape.ts';
import type { FigureKind } from './fitting-scale.ts';
import type { PastPoint } from './past.ts';
import type { Scale } from './scale.ts';
import type { Outlook } from './track.ts';

/** What to expect of a figure: as likely above `mid` as below, and between `low` and `high` in four cases of five. */
export interface Forecast {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  /** The chance, 0–1, that the figure meets a promise; `=` is met at or better in the stated direction. */
  readonly chance: (op: Operator, direction: Direction, value: number) => number;
}

export interface Ground {
  readonly scale: Scale;
  /** The figure forecast from. */
  readonly latest: PastPoint;
  readonly kind: FigureKind;
  /** Figures of 0–100, so far: an interval does not leave that range. */
  readonly hundred: boolean;
}

/** Which way a promise is met, and whether only beyond its number. */
const sense = (op: Operator, direction: Direction): { meets: 'up' | 'down'; strict: boolean } => ({
  meets: op === '=' ? direction : op === '>=' || op === '>' ? 'up' : 'down',
  strict: op === '>' || op === '<',
});

/** A forecast from an outlook on the line and the shape of past errors. */
export function forecastOf({ middle, spread }: Outlook, shape: ErrorShape, ground: Ground): Forecast {
  const { scale, latest, kind, hundred } = ground;
  const floor = hundred ? 0 : -Number.MAX_VALUE;
  const ceiling = hundred ? 100 : Number.MAX_VALUE;
  const at = (share: number): number => {
    const value = scale.from(middle + (spread === 0 ? 0 : spread * shape.quantile(share)), latest);
    return Math.min(ceiling, Math.max(floor, value));
  };
  const [low, mid, high] = [at(0.1), at(0.5), at(0.9)];
  const chance = (op: Operator, direction: Direction, value: number): number => {
    const { meets, strict } = sense(op, direction);
    if (kind === 'share' && (meets === 'up' ? value > 100 : value < 0)) return 0;
    const away = scale.edge(value, meets, strict, latest) - middle;
    if (spread === 0) {
      const met = away === 0 ? !strict : meets === 'up' ? away < 0 : away > 0;
      return met ? shape.surest : 1 - shape.surest;
    }
    const size = away / spread;
    return meets === 'up' ? 1 - shape.chanceBelow(size, strict) : shape.chanceBelow(size, !strict);
  };
  return { low, mid, high, chance };
}
