import { dayWords, instantWords, periodWords } from '../../domain/speak.ts';
import { campaignPath } from '../links.ts';
import type { ReportView } from '../report-services.ts';
import type { Screen } from '../screen.ts';
import { campaignText } from '../texts/campaigns.ts';
import { reportText as text } from '../texts/report.ts';

/** The title of a report's page. */
export const reportTitle = (s: Screen, { at, unitName }: ReportView): string =>
  s.say(text.title(unitName, periodWords(at.campaign.period)));

/** What stands over a report: which it is, when it is due, where it stands and why. */
export const ReportHead = ({ s, view, done }: { s: Screen; view: ReportView; done: string | undefined }) => {
  const { at, report } = view;
  const { campaign, plan, standing, events } = at;
  const said = standing.openUntil !== null ? 'reopened' : standing.state;
  const last = events.findLast((e) => e.state === said);
  const elsewhere = standing.handedInAt === null && standing.state !== 'returned' ? report.firstAt : null;
  return (
    <>
      <p class="back">
        <a href={campaignPath(plan.id, at.period)}>{s.say(text.backToCampaign)}</a>
      </p>
      <h1>{reportTitle(s, view)}</h1>
      <p class="subtitle">
        {s.say(plan.title)} · {s.say(campaignText.about(dayWords(campaign.window.to), dayWords(campaign.due)))}
      </p>
      {done !== undefined && (
        <p class="notice done" role="status">
          {done}
        </p>
      )}
      <p class={report.state === 'overdue' ? 'notice formula' : 'report formula'} id="report-state">
        {report.state === 'overdue' && `${s.say(text.overdue(s.number(report.daysOverdue)))} `}
        {s.say(
          standing.openUntil !== null ? text.openUntil(instantWords(standing.openUntil)) : text.state[standing.state],
        )}{' '}
        {elsewhere !== null && s.say(text.elsewhere(instantWords(elsewhere)))}
        {standing.corrected && s.say(text.corrected)}
      </p>
      {last?.comment && (said === 'returned' || said === 'reopened') && (
        <p class="notice">
          <strong>{s.say(said === 'returned' ? text.reviewerSays : text.reopenedFor)}:</strong>{' '}
          <q lang="vi">{last.comment}</q>
        </p>
      )}
    </>
  );
};
