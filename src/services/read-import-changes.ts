import type { Instant } from '../domain/day.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Observation, RevisionState } from '../domain/observation.ts';
import type { Catalogue, Plan } from '../domain/plan.ts';
import { indicatorsOf } from '../domain/scorecard.ts';
import { nameOn, type Unit } from '../domain/unit.ts';
import { type ChangeRow, changesIn, type Stretch } from '../store/import-changes.ts';
import { catalogueAt } from './catalogue-at.ts';
import type { Ports } from './ports.ts';

/** A figure as it stood before or after a change. */
export interface ChangedFigure extends Pick<Observation, 'numerator' | 'denominator' | 'value' | 'qualifier'> {
  readonly state: RevisionState;
}

/** One figure an import recorded: of whom, about what, and what stood there before. */
export interface FigureChange {
  readonly unit: string;
  readonly unitName: string;
  readonly indicator: string;
  /** Null where the catalogue no longer has it. */
  readonly about: Indicator | null;
  readonly period: string;
  readonly at: Instant;
  readonly before: ChangedFigure | null;
  readonly after: ChangedFigure | null;
  /** A plan whose pages explain the figure; null where none asks for it. */
  readonly plan: string | null;
}

/** What an import changed, figure by figure, as it recorded them. */
export async function readImportChanges(ports: Ports, id: string, stretch: Stretch): Promise<readonly FigureChange[]> {
  return namedChanges(ports, await changesIn(ports.db, id, stretch));
}

/** Changes with the names of their units and indicators, and where they are explained. */
export async function namedChanges(ports: Ports, rows: readonly ChangeRow[]): Promise<FigureChange[]> {
  const catalogue = await catalogueAt(ports, ports.now());
  const indicators = new Map(catalogue.indicators.map((i) => [i.id, i]));
  const units = new Map(catalogue.registers.flatMap((r) => r.units).map((u) => [u.id, u]));
  return rows.map((row) => {
    const unit = units.get(row.unit);
    return {
      unit: row.unit,
      unitName: unit ? nameOn(unit, row.endsOn) : row.unit,
      indicator: row.indicator,
      about: indicators.get(row.indicator) ?? null,
      period: row.period,
      at: row.recordedAt,
      before: row.before as ChangedFigure | null,
      after: row.after as ChangedFigure | null,
      plan: unit ? (planOf(catalogue, row, unit)?.id ?? null) : null,
    };
  });
}

const planOf = ({ plans }: Catalogue, { sample, indicator }: ChangeRow, { register }: Unit): Plan | undefined =>
  plans.find(
    (p) => (p.state === 'sample') === (sample === 1) && p.register === register && indicatorsOf(p).includes(indicator),
  );
