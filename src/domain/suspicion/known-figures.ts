import { grouped } from '../grouped.ts';
import { inOrder } from '../in-order.ts';
import type { Observation } from '../observation.ts';
import { ordinalOf } from '../period.ts';

/** How many periods back a unit's own figures still say what is usual for it. */
export const recalled = 12;

/** Figures of one indicator as they would stand: those held already, and over them those handed in. */
export class KnownFigures {
  private readonly byUnit: ReadonlyMap<string, readonly Observation[]>;
  private readonly byPeriod: ReadonlyMap<string, readonly Observation[]>;
  private readonly answers = new Map<string, unknown>();

  constructor(held: Iterable<Observation>, handedIn: Iterable<Observation>) {
    const standing = new Map<string, Observation>();
    for (const o of held) standing.set(`${o.unit} ${o.period}`, o);
    for (const o of handedIn) standing.set(`${o.unit} ${o.period}`, o);
    const all = [...standing.values()];
    this.byPeriod = grouped(all, (o) => o.period);
    const byUnit = new Map<string, readonly Observation[]>();
    for (const [unit, own] of grouped(all, (o) => o.unit)) {
      byUnit.set(
        unit,
        inOrder(own, (a, b) => ordinalOf(a.period) - ordinalOf(b.period)),
      );
    }
    this.byUnit = byUnit;
  }

  /** A unit's own figures of the periods before one, oldest first, as far back as they say what is usual. */
  before({ unit, period }: Observation): Observation[] {
    const at = ordinalOf(period);
    return this.of(unit).filter((o) => {
      const then = ordinalOf(o.period);
      return then < at && then >= at - recalled && o.state === 'figure';
    });
  }

  /** A unit's first figure after a period. */
  after({ unit, period }: Observation): Observation | null {
    const at = ordinalOf(period);
    return this.of(unit).find((o) => ordinalOf(o.period) > at && o.state === 'figure') ?? null;
  }

  of(unit: string): readonly Observation[] {
    return this.byUnit.get(unit) ?? [];
  }

  in(period: string): readonly Observation[] {
    return this.byPeriod.get(period) ?? [];
  }

  /** What many figures ask alike is worked out once. */
  once<T>(question: string, answer: () => T): T {
    if (!this.answers.has(question)) this.answers.set(question, answer());
    return this.answers.get(question) as T;
  }
}
