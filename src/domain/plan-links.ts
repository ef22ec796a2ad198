import { address } from './address.ts';
import type { Narrowing } from './narrow.ts';
import type { UnitChoice } from './unit-choice.ts';

/** What an explanation takes apart besides the value itself: the places on its page that have an anchor. */
export type ExplainPart =
  | 'counts'
  | 'findings'
  | 'path'
  | 'missing'
  | 'per-month'
  | 'promise'
  | 'parts'
  | 'bounds'
  | 'highest'
  | 'without'
  | 'share';

/** What the page of a unit in its league takes apart: its places that have an anchor. */
type RankPart = 'rank' | 'score' | 'change';

/** A place on a page, whose list may be narrowed. */
interface Place {
  readonly status?: readonly Narrowing[] | undefined;
  readonly anchor?: string;
}

interface ExplainMore {
  /** Another period than that of the page. */
  readonly period?: string | undefined;
  readonly part?: ExplainPart | undefined;
  readonly format?: 'json';
}

/** What a list of changes is narrowed to. */
export interface MovedOnly {
  readonly target?: string | undefined;
  readonly turn?: 'worse' | 'better' | undefined;
}

/** A list of what moved. */
interface ChangesPlace extends MovedOnly {
  readonly anchor?: 'wholes' | 'units';
}

/** Addresses inside one plan. The period always stands in them, so that an address sent today shows the same tomorrow. */
export class PlanLinks {
  constructor(
    readonly plan: string,
    private readonly when: { readonly period?: string | undefined; readonly asOf?: string | undefined } = {},
  ) {}

  /** The period these addresses are about. */
  get period(): string | undefined {
    return this.when.period;
  }

  /** The same addresses in another period, or as known at another instant. */
  at(when: { readonly period?: string | undefined; readonly asOf?: string | undefined }): PlanLinks {
    return new PlanLinks(this.plan, { ...this.when, ...when });
  }

  scorecard(more: Readonly<Record<string, string | null | undefined>> = {}): string {
    return address(this.base, { ...this.when, ...more });
  }

  /** The scorecard as full screens for a meeting. */
  slides(): string {
    return address(`${this.base}/slides`, { ...this.when });
  }

  targets(more: Readonly<Record<string, string | undefined>> = {}): string {
    return address(`${this.base}/targets`, { ...this.when, ...more });
  }

  /** Where a target stands on the page of its plan; another plan opens at its own period. */
  target({ id, plan }: { id: string; plan: string }): string {
    const links = plan === this.plan ? this : new PlanLinks(plan);
    return `${links.targets()}#promise-${encodeURIComponent(id)}`;
  }

  indicators(more: Readonly<Record<string, string | undefined>> = {}): string {
    return address(`${this.base}/indicators`, { ...this.when, ...more });
  }

  units(more: Readonly<Record<string, string | undefined>> = {}): string {
    return address(`${this.base}/units`, { ...this.when, ...more });
  }

  /** The units of a list, narrowed to those a count counts. */
  unitList(show: UnitChoice, block?: string): string {
    return `${this.units({ show, block })}#units`;
  }

  /** The sum of the figures the units of a block hold; without a block, of all. */
  heldIn(block?: string): string {
    return `${this.units()}#held${block === undefined ? '' : `-${block}`}`;
  }

  /** The scorecard's list of targets of the whole, narrowed. */
  wholes(status?: readonly Narrowing[]): string {
    return `${this.scorecard({ status: status?.join() })}#wholes`;
  }

  /** The scorecard's list of units with a target, narrowed. */
  promised(status?: readonly Narrowing[]): string {
    return `${this.scorecard({ status: status?.join() })}#units`;
  }

  /** What moved since the period before; narrowed to one target or one way, its list of wholes or of units. */
  changes({ target, turn, anchor }: ChangesPlace = {}): string {
    const found = address(`${this.base}/changes`, { ...this.when, target, turn });
    return anchor === undefined ? found : `${found}#${anchor}`;
  }

  /** The scorecard's cells of units and targets, narrowed. */
  cells(status?: readonly Narrowing[]): string {
    return `${this.scorecard({ status: status?.join() })}#cells`;
  }

  /** What the steering committee has before it: always as of now. */
  committee(): string {
    return `${this.base}/committee`;
  }

  /** The report as a file: "pdf", "docx", "xlsx". */
  report(extension: string): string {
    return address(`${this.base}/report.${extension}`, { ...this.when });
  }

  /** A paper of a meeting. */
  paper(kind: string): string {
    return address(`${this.base}/papers/${encodeURIComponent(kind)}`, { ...this.when });
  }

  /** Who has not handed in the period's report. */
  overdue(): string {
    return `${this.scorecard()}#overdue`;
  }

  /** How many reports are owed and how many have come in. */
  reports(): string {
    return `${this.scorecard()}#reports`;
  }

  /** The league tables of the plan. */
  ranking(): string {
    return address(`${this.base}/ranking`, { ...this.when });
  }

  /** The league table of a block, or a place on its page. */
  league(block: string, anchor?: string): string {
    return this.place(`ranking/${encodeURIComponent(block)}`, anchor === undefined ? {} : { anchor });
  }

  /** A unit in its league, or a place on its page. */
  rankedUnit(block: string, unit: string, anchor?: RankPart): string {
    const path = `ranking/${encodeURIComponent(block)}/${encodeURIComponent(unit)}`;
    return this.place(path, anchor === undefined ? {} : { anchor });
  }

  unit(unit: string, to: Place = {}): string {
    return this.place(`units/${encodeURIComponent(unit)}`, to);
  }

  indicator(indicator: string, to: Place = {}): string {
    return this.place(`indicators/${encodeURIComponent(indicator)}`, to);
  }

  explain(indicator: string, unit: string, target?: string | null, more: ExplainMore = {}): string {
    const path = `${this.base}/explain/${encodeURIComponent(indicator)}/${encodeURIComponent(unit)}`;
    const { period = this.when.period, part, format } = more;
    return address(path, { target, ...this.when, period, format }) + (part ? `#${part}` : '');
  }

  /** Of a cell; the target is named only where the cell is judged on one. */
  cell(
    cell: { indicator: { id: string }; unit: { id: string }; target: { id: string } | null },
    more: ExplainMore = {},
  ): string {
    return this.explain(cell.indicator.id, cell.unit.id, cell.target?.id, more);
  }

  private place(path: string, { status, anchor }: Place): string {
    const found = address(`${this.base}/${path}`, { ...this.when, status: status?.join() });
    return anchor === undefined ? found : `${found}#${anchor}`;
  }

  private get base(): string {
    return `/plans/${encodeURIComponent(this.plan)}`;
  }
}
