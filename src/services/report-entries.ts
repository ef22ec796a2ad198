import { blank, type DraftFigure, type Entry } from '../domain/draft-figure.ts';
import type { HeldObservation } from '../domain/observation.ts';
import { lastDay, ordinalOf, parsePeriod, shift } from '../domain/period.ts';
import type { Owed } from '../domain/reporting.ts';
import { draftRevisions } from '../store/draft-figures.ts';
import { figuresAt, type Wanted } from '../store/figures-at.ts';
import { heldFigures } from '../store/held-figures.ts';
import type { Ports } from './ports.ts';
import type { ReportAt } from './report-at.ts';

/** What a report would say if it were handed in now: its drafts, and figures that are held already. */
export class StandingEntries {
  private readonly current: ReadonlyMap<string, DraftFigure>;

  constructor(
    /** Everything ever filled in, each indicator's revisions from the first. */
    readonly revisions: readonly DraftFigure[],
    /** Figures of the period that are in the database already, by indicator. */
    readonly held: ReadonlyMap<string, HeldObservation>,
    /** The last word of each indicator before its period. */
    readonly previous: ReadonlyMap<string, HeldObservation>,
  ) {
    this.current = new Map(revisions.map((d) => [d.indicator, d]));
  }

  /** What stands in the draft; undefined where nothing was ever filled in. */
  draft(indicator: string): DraftFigure | undefined {
    return this.current.get(indicator);
  }

  /** A draft as it once was. */
  revision(indicator: string, revision: number): DraftFigure | undefined {
    return this.revisions.find((d) => d.indicator === indicator && d.revision === revision);
  }

  /**
   * What a form shows where nothing was filled in yet: the figure that is held, or nothing. What did not apply last time
   * does not until a figure comes.
   */
  before(indicator: string): Entry {
    const held = this.held.get(indicator);
    if (!held && this.previous.get(indicator)?.state === 'not-applicable') {
      return { ...blank(indicator), state: 'not-applicable' };
    }
    const { numerator, denominator, value, qualifier, state, note } = held ?? blank(indicator);
    return { ...blank(indicator), numerator, denominator, value, qualifier, state, note };
  }

  /** What stands of an indicator. */
  of(indicator: string): Entry {
    return this.draft(indicator) ?? this.before(indicator);
  }

  /** Everything that would stand with some entries put in. */
  with(entries: readonly Entry[]): Entry[] {
    const all = new Map<string, Entry>();
    for (const indicator of new Set([...this.held.keys(), ...this.current.keys()]))
      all.set(indicator, this.of(indicator));
    for (const entry of entries) all.set(entry.indicator, entry);
    return [...all.values()];
  }
}

/** Keys of the figures a report owes. */
export const owedKeys = ({ owed }: Pick<ReportAt, 'owed'>): { indicator: string; endsOn: string }[] =>
  owed.flatMap(({ indicator, period }) => {
    const of = parsePeriod(period);
    return of ? [{ indicator, endsOn: lastDay(of) }] : [];
  });

/** The last figure before the period that is owed. */
const before = ({ indicator, period }: Owed): Wanted[] => {
  const of = parsePeriod(period);
  return of ? [{ indicator, marks: [lastDay(shift(of, -1))], span: null, first: false }] : [];
};

/** Reads what stands of a report. */
export async function standingEntries(ports: Ports, at: ReportAt): Promise<StandingEntries> {
  const [revisions, held, earlier] = await Promise.all([
    draftRevisions(ports.db, at.key),
    heldFigures(ports.db, at.sample, at.unit.id, owedKeys(at)),
    figuresAt(ports.db, { sample: at.sample, asOf: at.now }, [at.unit.id], ...at.owed.flatMap(before)),
  ]);
  // A unit whose figures all come later is told by its first.
  const isEarlier = (o: HeldObservation): boolean =>
    at.owed.some((w) => w.indicator === o.indicator && ordinalOf(o.period) < ordinalOf(w.period));
  const last = [...earlier].flatMap(([indicator, byUnit]) => {
    const figure = byUnit.get(at.unit.id)?.findLast(isEarlier);
    return figure ? [[indicator, figure] as const] : [];
  });
  return new StandingEntries(revisions, held, new Map(last));
}
