import { periodText } from '../domain/period.ts';
import type { PlanQuery } from './query.ts';
import { address } from './screen.ts';
import type { ScorecardView } from './services.ts';

/** The page of an import. */
export const importPath = (id: string): string => `/imports/${encodeURIComponent(id)}`;

/** Addresses inside one plan. The period always stands in them, so that an address sent today shows the same tomorrow. */
export class PlanLinks {
  constructor(
    readonly plan: string,
    private readonly at: { readonly period?: string | undefined; readonly asOf?: string | undefined } = {},
  ) {}

  /** The period these addresses are about. */
  get period(): string | undefined {
    return this.at.period;
  }

  scorecard(more: Readonly<Record<string, string | null | undefined>> = {}): string {
    return address(this.base, { ...this.at, ...more });
  }

  targets(): string {
    return address(`${this.base}/targets`, this.at);
  }

  /** Where a target stands on the page of its plan; another plan opens at its own period. */
  target({ id, plan }: { id: string; plan: string }): string {
    const links = plan === this.plan ? this : new PlanLinks(plan);
    return `${links.targets()}#${encodeURIComponent(id)}`;
  }

  indicators(): string {
    return address(`${this.base}/indicators`, this.at);
  }

  units(more: Readonly<Record<string, string | undefined>> = {}): string {
    return address(`${this.base}/units`, { ...this.at, ...more });
  }

  unit(unit: string): string {
    return address(`${this.base}/units/${encodeURIComponent(unit)}`, this.at);
  }

  indicator(indicator: string): string {
    return address(`${this.base}/indicators/${encodeURIComponent(indicator)}`, this.at);
  }

  changes(): string {
    return address(`${this.base}/changes`, this.at);
  }

  explain(indicator: string, unit: string, target?: string | null): string {
    const path = `${this.base}/explain/${encodeURIComponent(indicator)}/${encodeURIComponent(unit)}`;
    return address(path, { target, ...this.at });
  }

  /** Of a cell; the target is named only where the cell is judged on one. */
  cell(cell: { indicator: { id: string }; unit: { id: string }; target: { id: string } | null }): string {
    return this.explain(cell.indicator.id, cell.unit.id, cell.target?.id);
  }

  private get base(): string {
    return `/plans/${encodeURIComponent(this.plan)}`;
  }
}

/** Addresses at the period a page shows. */
export const linksOf = (view: ScorecardView, query: PlanQuery): PlanLinks =>
  new PlanLinks(view.plan.id, { period: periodText(view.scorecard.period), asOf: query.asOf });
