import { reportOf } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { ScorecardView } from '../services.ts';
import { reportText as text } from '../texts/report.ts';

/** From wherever a unit's report is spoken of to the report itself. */
export const ToReport = ({ s, view, unit }: { s: Screen; view: ScorecardView; unit: string }) => {
  const href = s.may('read-reports') ? reportOf(view, unit) : null;
  return href === null ? null : <a href={href}>{s.say(text.toReport)}</a>;
};
