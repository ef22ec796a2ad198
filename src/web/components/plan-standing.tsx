import { isWhole } from '../../domain/headline.ts';
import { tally, wholeCells } from '../../domain/standing.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { ScorecardView } from '../services.ts';
import { StatusBar } from './status-bar.tsx';

/** How many targets of a plan stand where: those judged once, else those of each unit. Each count leads to its list. */
export const PlanStanding = ({ s, view, links }: { s: Screen; view: ScorecardView; links: PlanLinks }) => {
  const wholes = wholeCells(view.scorecard);
  const each = view.scorecard.cells.filter((c) => !isWhole(c) && c.target?.scope === 'each');
  return (
    <StatusBar
      s={s}
      counts={tally(wholes.length > 0 ? wholes : each)}
      hrefOf={(status) => (wholes.length > 0 ? links.wholes([status]) : links.cells([status]))}
    />
  );
};
