import { grouped } from '../grouped.ts';
import { inOrder } from '../in-order.ts';
import type { Indicator } from '../indicator.ts';
import type { Observation } from '../observation.ts';
import { ordinalOf } from '../period.ts';
import { type Comparable, type Line, lineOf } from './comparable.ts';

/** How many periods back a unit's own figures still say what is usual for it. */
export const recalled = 12;

const none: readonly Observation[] = [];

/** Figures of one indicator as they would stand: those held already, and over them those handed in. */
export class KnownFigures {
  /** Where figures are compared; null where they are not. */
  readonly line: Line | null;
  private readonly byUnit = new Map<string, readonly Observation[]>();
  private readonly byPeriod: ReadonlyMap<string, readonly Observation[]>;
  private readonly places = new Map<Observation, Comparable | null>();
  private readonly answers = new Map<string, Map<string, unknown>>();

  constructor(
    readonly indicator: Indicator,
    held: readonly Observation[],
    handedIn: readonly Observation[],
  ) {
    this.line = lineOf(indicator);
    for (const [unit, own] of grouped([...held, ...handedIn], (o) => o.unit)) {
      const standing = [...new Map(own.map((o) => [o.period, o])).values()];
      this.byUnit.set(
        unit,
        inOrder(standing, (a, b) => ordinalOf(a.period) - ordinalOf(b.period)),
      );
    }
    this.byPeriod = grouped([...this.byUnit.values()].flat(), (o) => o.period);
  }

  /** A unit's own figures of the periods before one, oldest first, as far back as they say what is usual. */
  before({ unit, period }: Observation): Observation[] {
    const at = ordinalOf(period);
    return (this.byUnit.get(unit) ?? none).filter((o) => {
      const then = ordinalOf(o.period);
      return then < at && then >= at - recalled && o.state === 'figure';
    });
  }

  /** A unit's first figure after a period. */
  after({ unit, period }: Observation): Observation | null {
    const at = ordinalOf(period);
    return (this.byUnit.get(unit) ?? none).find((o) => ordinalOf(o.period) > at && o.state === 'figure') ?? null;
  }

  in(period: string): readonly Observation[] {
    return this.byPeriod.get(period) ?? none;
  }

  /** Where a figure lies on the line, worked out once: it is held against many. */
  place(observation: Observation): Comparable | null {
    const known = this.places.get(observation);
    if (known !== undefined) return known;
    const place = this.line?.place(observation) ?? null;
    this.places.set(observation, place);
    return place;
  }

  /** What all figures of a period ask alike, worked out once. */
  once<T>(question: string, period: string, answer: () => T): T {
    const answers = this.answers.get(question) ?? new Map<string, unknown>();
    this.answers.set(question, answers);
    if (!answers.has(period)) answers.set(period, answer());
    return answers.get(period) as T;
  }
}
