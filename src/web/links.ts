import { address } from './screen.ts';

/** What an explanation takes apart besides the value itself: the places on its page that have an anchor. */
export type ExplainPart = 'path' | 'missing' | 'per-month' | 'promise' | 'parts' | 'bounds' | 'without' | 'share';

interface ExplainMore {
  /** Another period than that of the page. */
  readonly period?: string | undefined;
  readonly part?: ExplainPart | undefined;
  readonly format?: 'json';
}

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

  explain(indicator: string, unit: string, target?: string | null, more: ExplainMore = {}): string {
    const path = `${this.base}/explain/${encodeURIComponent(indicator)}/${encodeURIComponent(unit)}`;
    const { period = this.at.period, part, format } = more;
    return address(path, { target, ...this.at, period, format }) + (part ? `#${part}` : '');
  }

  /** Of a cell; the target is named only where the cell is judged on one. */
  cell(
    cell: { indicator: { id: string }; unit: { id: string }; target: { id: string } | null },
    more: ExplainMore = {},
  ): string {
    return this.explain(cell.indicator.id, cell.unit.id, cell.target?.id, more);
  }

  private get base(): string {
    return `/plans/${encodeURIComponent(this.plan)}`;
  }
}
