import type { Headline } from '../../domain/headline.ts';
import { headlineOf } from '../../domain/headline.ts';
import type { HeldObservation } from '../../domain/observation.ts';
import { periodText } from '../../domain/period.ts';
import type { Cell, Total } from '../../domain/scorecard.ts';
import { qualifierOf } from '../../domain/series.ts';
import type { Flag } from '../../domain/status.ts';
import { nameOn, unitsOn } from '../../domain/unit.ts';
import type { ScorecardView } from '../read-scorecard.ts';

/** Which publication of a campaign it is. */
export interface Edition {
  /** The period of the campaign, under which it is found. */
  readonly campaign: string;
  /** From 1: a campaign is published again when reports come in later. */
  readonly number: number;
  readonly publishedAt: string;
}

/**
 * The scorecard as a publication prints it. Figures, targets and statuses alone: no finding, no file, no note and no
 * name of a person stands in it.
 */
export function printedScorecard(view: ScorecardView, { campaign, number, publishedAt }: Edition) {
  const { plan, register, scorecard, asOf, reports } = view;
  const { judgedOn } = scorecard;
  return {
    plan: { id: plan.id, title: plan.title, short: plan.short },
    sample: plan.state === 'sample',
    province: register.name,
    campaign,
    /** As it is spoken of: that of the campaign, or the longer one that ends with it. */
    period: periodText(scorecard.period),
    judgedOn,
    edition: number,
    publishedAt,
    asOf,
    headline: printedHeadline(headlineOf(scorecard, reports)),
    blocks: register.blocks,
    units: unitsOn(register, judgedOn).map((u) => ({
      id: u.id,
      name: nameOn(u, judgedOn),
      level: u.level,
      block: u.block,
    })),
    rows: scorecard.cells.map(rowOf),
    totals: scorecard.totals.map(totalOf),
  };
}

export type PrintedScorecard = ReturnType<typeof printedScorecard>;
export type PrintedRow = PrintedScorecard['rows'][number];
export type PrintedTotal = PrintedScorecard['totals'][number];

/** Whether findings are open is a matter of those who mend them. */
const isPublic = (flag: Flag): boolean => flag !== 'at-odds';

const rowOf = (cell: Cell<HeldObservation>) => ({
  unit: cell.unit.id,
  unitName: cell.unitName,
  indicator: cell.indicator.id,
  role: cell.role,
  target: cell.target?.id ?? null,
  period: cell.level ? periodText(cell.level.period) : null,
  value: cell.level?.value ?? null,
  numerator: cell.level?.numerator ?? null,
  denominator: cell.level?.denominator ?? null,
  qualifier: cell.level ? qualifierOf(cell.level) : null,
  status: cell.status,
  flags: (cell.assessment?.flags ?? []).filter(isPublic),
  attainment: cell.assessment?.attainment ?? null,
  progress: cell.assessment?.progress ?? null,
  expected: cell.assessment?.expected ?? null,
  pace: cell.assessment?.pace ?? null,
  missing: cell.shortfall?.missing ?? null,
  missingIn: cell.shortfall?.in ?? null,
});

const totalOf = ({ indicator, rolled, met, reported, units }: Total<HeldObservation>) => ({
  indicator: indicator.id,
  value: rolled?.value ?? null,
  numerator: rolled?.numerator ?? null,
  denominator: rolled?.denominator ?? null,
  reported,
  units,
  met: met?.units ?? null,
  judged: met?.of ?? null,
});

/** The facts of the first sentence, by ids. */
const printedHeadline = ({ reports, units, wholes }: Headline) => ({
  reports,
  wholes,
  units: units && {
    total: units.total,
    judged: units.judged,
    behind: units.behind,
    worst: units.worst && {
      indicator: units.worst.indicator.id,
      target: units.worst.target.id,
      behind: units.worst.behind,
      judged: units.worst.judged,
      missing: units.worst.missing,
      in: units.worst.in,
      topThree: units.worst.topThree,
    },
  },
});
