import { address } from './screen.ts';

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
