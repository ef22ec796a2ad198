import type { Judged } from '../standing.ts';
import type { ReportGround } from './ground.ts';

/**
 * The ground of a document that everybody may read: no finding and no flag of one, and nothing of the period before,
 * which may never have been published.
 */
export const publicGround = (ground: ReportGround): ReportGround => ({
  ...ground,
  scorecard: { ...ground.scorecard, cells: ground.scorecard.cells.map(withoutFindings) },
  leagues: ground.leagues.map((l) => ({ ...l, units: l.units.map((u) => ({ ...u, before: null })) })),
  lagging: null,
  decided: [],
  lastMeeting: null,
  changes: null,
  findings: false,
});

const withoutFindings = (cell: Judged): Judged => ({
  ...cell,
  checks: [],
  assessment: cell.assessment && {
    ...cell.assessment,
    flags: cell.assessment.flags.filter((flag) => flag !== 'at-odds'),
  },
});
