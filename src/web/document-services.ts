import { type MeetingPaper, type MeetingPaperQuestion, meetingPapers } from '../services/make-meeting-paper.ts';
import { type MadeReport, type ReportKind, reportKinds } from '../services/make-report.ts';
import type { ReportQuestion } from '../services/report-ground.ts';
import type { Result } from '../services/result.ts';

export type { MeetingPaper, ReportKind };
export { meetingPapers, reportKinds };

/** Documents of a plan as files, made beside the pages. */
export interface DocumentServices {
  readonly makeReport: (
    asked: Omit<ReportQuestion, 'baseUrl'> & { readonly kind: ReportKind },
  ) => Promise<Result<MadeReport>>;
  readonly makeMeetingPaper: (asked: Omit<MeetingPaperQuestion, 'baseUrl'>) => Promise<Result<MadeReport>>;
}
