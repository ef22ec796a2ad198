import { dayInVietnam } from '../../domain/day.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { ErrorList } from '../components/error-list.tsx';
import { ReportEntries } from '../components/report-entries.tsx';
import { ReportHead, reportTitle } from '../components/report-head.tsx';
import { ReportHistory } from '../components/report-history.tsx';
import { type RefusedAct, ReviewActions } from '../components/review-actions.tsx';
import { SignedReport } from '../components/signed-report.tsx';
import { PlanLinks, reportPath } from '../links.ts';
import type { ReportView } from '../report-services.ts';
import type { Screen } from '../screen.ts';
import { formText } from '../texts/form.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly view: ReportView;
  readonly refused?: RefusedAct | null;
  readonly done?: string | undefined;
}

/** A report that is not being filled in: everything in it, and what its reader may do to it. */
export const ReportReviewPage = ({ s, assets, view, refused = null, done }: Props) => {
  const { at } = view;
  const title = reportTitle(s, view);
  const links = new PlanLinks(at.plan.id, {
    period: at.period,
    asOf: at.sample ? dayInVietnam(at.now) : undefined,
  });
  return (
    <Document
      s={s}
      assets={assets}
      title={refused ? `${s.say(formText.prefix)} ${title}` : title}
      section="campaigns"
      sample={at.sample}
      canonical={reportPath(at.key)}
    >
      <ErrorList s={s} errors={refused ? [{ href: `#${refused.act}`, words: refused.words }] : []} />
      <ReportHead s={s} view={view} done={done} />
      <ReportEntries s={s} view={view} links={links} />
      <ReviewActions s={s} view={view} refused={refused} />
      <SignedReport s={s} view={view} />
      <ReportHistory s={s} events={at.events} />
    </Document>
  );
};
