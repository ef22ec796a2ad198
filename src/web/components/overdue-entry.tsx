import type { Report } from '../../domain/reporting.ts';
import { dayWords } from '../../domain/speak.ts';
import { nameOn } from '../../domain/unit.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { ScorecardView } from '../services.ts';
import { scorecardText as text } from '../texts/scorecard.ts';
import { Entry } from './entry.tsx';
import { ToReport } from './to-report.tsx';

interface Props {
  readonly s: Screen;
  readonly view: ScorecardView;
  readonly links: PlanLinks;
  readonly report: Report;
}

/** A unit whose report is overdue: since when, and for how many days. */
export const OverdueEntry = ({ s, view, links, report }: Props) => {
  const unit = view.register.units.find((u) => u.id === report.unit);
  return (
    <Entry
      status="no-data"
      href={links.unit(report.unit)}
      name={unit ? nameOn(unit, view.scorecard.judgedOn) : report.unit}
      detail={
        <>
          {s.say(text.dueOn(dayWords(report.due)))} <ToReport s={s} view={view} unit={report.unit} />
        </>
      }
      figure={<a href={links.unit(report.unit, { anchor: 'report' })}>{s.number(report.daysOverdue)}</a>}
      label={s.say(text.daysOverdue)}
    />
  );
};
