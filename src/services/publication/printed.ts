import type { Day } from '../../domain/day.ts';
import { grouped } from '../../domain/grouped.ts';
import type { Headline } from '../../domain/headline.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { numberText } from '../../domain/notation.ts';
import type { Target } from '../../domain/plan.ts';
import type { Qualifier } from '../../domain/quantity.ts';
import type { Status } from '../../domain/status.ts';
import type { Language } from '../../domain/text.ts';
import { valueText } from '../../domain/value-text.ts';
import type { OpenBundle } from './bundle.ts';
import type { PrintedLeague } from './printed-ranks.ts';
import type { PrintedRow, PrintedTotal } from './printed-scorecard.ts';

/** A printed row with what it is about. */
export interface PrintedCell {
  readonly row: PrintedRow;
  readonly indicator: Indicator;
  readonly target: Target | null;
}

/** An indicator that is promised for each unit, over all of them. */
export interface PrintedIndicator {
  readonly indicator: Indicator;
  readonly targets: readonly Target[];
  readonly total: PrintedTotal | null;
  readonly rows: readonly PrintedCell[];
}

/** A bundle as pages ask for it. Everything comes from its files: nothing else can show. */
export class Printed {
  private readonly indicators: ReadonlyMap<string, Indicator>;
  private readonly targets: ReadonlyMap<string, Target>;
  private readonly rows: readonly PrintedCell[];

  constructor(readonly bundle: OpenBundle) {
    const { scorecard, definitions } = bundle;
    this.indicators = new Map(definitions.indicators.map((i) => [i.id, i]));
    this.targets = new Map(definitions.targets.map((t) => [t.id, t]));
    this.rows = scorecard.rows.flatMap((row): PrintedCell[] => {
      const indicator = this.indicators.get(row.indicator);
      const target = row.target === null ? null : (this.targets.get(row.target) ?? null);
      return indicator ? [{ row, indicator, target }] : [];
    });
  }

  get scorecard(): OpenBundle['scorecard'] {
    return this.bundle.scorecard;
  }

  indicator(id: string): PrintedIndicator | null {
    return this.each().find((i) => i.indicator.id === id) ?? null;
  }

  /** The targets that are judged once. */
  wholes(): PrintedCell[] {
    return this.rows.filter(
      ({ row, target }) => target !== null && (row.role === 'whole' || target.scope === 'whole') && row.role !== 'part',
    );
  }

  /** The indicators promised for each unit, in the order of the pages. */
  each(): PrintedIndicator[] {
    const own = this.rows.filter(({ row, target }) => row.role === 'unit' && target?.scope === 'each');
    return [...this.indicators.values()].flatMap((indicator): PrintedIndicator[] => {
      const rows = runningOf(
        own.filter((r) => r.indicator.id === indicator.id),
        this.scorecard.judgedOn,
      );
      if (rows.length === 0) return [];
      const targets = [...new Map(rows.flatMap(({ target }) => (target ? [[target.id, target]] : []))).values()];
      const total = this.scorecard.totals.find((t) => t.indicator === indicator.id) ?? null;
      return [{ indicator, targets, total, rows }];
    });
  }

  /** What stands of one unit. */
  rowsOf(unit: string): PrintedCell[] {
    return this.rows.filter(({ row, target }) => row.unit === unit && target !== null && row.role !== 'part');
  }

  unit(id: string): OpenBundle['scorecard']['units'][number] | null {
    return this.scorecard.units.find((u) => u.id === id) ?? null;
  }

  league(block: string): PrintedLeague | null {
    return this.bundle.ranks.leagues.find((l) => l.block === block && l.results.length > 0) ?? null;
  }

  /** Blocks with units that anything was promised for, in the register's order. */
  blocks(): { readonly block: OpenBundle['scorecard']['blocks'][number]; readonly units: readonly string[] }[] {
    const promised = new Set(this.rows.flatMap(({ row, target }) => (target?.scope === 'each' ? [row.unit] : [])));
    return this.scorecard.blocks.flatMap((block) => {
      const units = this.scorecard.units.filter((u) => u.block === block.id && promised.has(u.id)).map((u) => u.id);
      return units.length > 0 ? [{ block, units }] : [];
    });
  }

  /** The facts of the first sentence. */
  headline(): Headline {
    const { reports, wholes, units } = this.scorecard.headline;
    const worst = units?.worst ?? null;
    const indicator = worst && this.indicators.get(worst.indicator);
    const target = worst && this.targets.get(worst.target);
    return {
      reports,
      wholes,
      units: units && {
        ...units,
        worst: worst && indicator && target ? { ...worst, indicator, target, cells: [] } : null,
      },
    };
  }
}

/** Of each unit the promise that runs on a day: the next deadline, or the last one where all have passed. */
function runningOf(rows: readonly PrintedCell[], day: Day): PrintedCell[] {
  const deadline = ({ target }: PrintedCell): Day => target?.deadline.on ?? '';
  return [...grouped(rows, ({ row }) => row.unit).values()].flatMap((own) => {
    const sorted = [...own].sort((a, b) => (deadline(a) < deadline(b) ? -1 : 1));
    return sorted.find((r) => deadline(r) >= day) ?? sorted.at(-1) ?? [];
  });
}

/** How often each status stands in some rows. */
export function tallyOf(rows: readonly PrintedCell[]): Map<Status, number> {
  const counts = new Map<Status, number>();
  for (const { row } of rows) if (row.status) counts.set(row.status, (counts.get(row.status) ?? 0) + 1);
  return counts;
}

interface Counted {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Not given: exact. */
  readonly qualifier?: string | null;
}

/** "399/500 = 79,8%", or the value alone where no counts are known; empty where there is no value. */
export function valueFormula(language: Language, indicator: Indicator, row: Counted): string {
  if (row.value === null) return '';
  const value = valueText(indicator, row.value, language, (row.qualifier ?? '=') as Qualifier);
  const { numerator, denominator } = row;
  if (indicator.kind !== 'ratio' || numerator === null || denominator === null) return value;
  return `${numberText(numerator, language)}/${numberText(denominator, language)} = ${value}`;
}
