import { may } from '../domain/access.ts';
import { periodText } from '../domain/period.ts';
import { conclusionNotice } from '../domain/report/conclusion-notice.ts';
import { unsigned } from '../domain/report/issuing.ts';
import { meetingSheet } from '../domain/report/meeting-sheet.ts';
import { reminderLetter } from '../domain/report/reminder-letter.ts';
import { type MadeReport, noPaper, reportTypes } from './make-report.ts';
import type { Ports } from './ports.ts';
import { forbidden } from './report-at.ts';
import { type ReportQuestion, readReportGround } from './report-ground.ts';
import { done, failed, type Result } from './result.ts';

/** What a meeting needs: the sheet for its table (PDF), and two drafts to sign (Word). */
export const meetingPapers = ['sheet', 'letter', 'notice'] as const;

export type MeetingPaper = (typeof meetingPapers)[number];

export interface MeetingPaperQuestion extends ReportQuestion {
  readonly kind: MeetingPaper;
  /** A letter to this unit only. */
  readonly unit?: string | undefined;
}

const named: Readonly<Record<MeetingPaper, { readonly stem: string; readonly as: 'pdf' | 'docx' }>> = {
  sheet: { stem: 'phieu-hop', as: 'pdf' },
  letter: { stem: 'cong-van-don-doc', as: 'docx' },
  notice: { stem: 'thong-bao-ket-luan', as: 'docx' },
};

/** The extension of the file a paper is made as. */
export const fileOf = (kind: MeetingPaper): 'pdf' | 'docx' => named[kind].as;

/** Makes a paper of a meeting. Only for those who may read what the committee reads. */
export async function makeMeetingPaper(ports: Ports, asked: MeetingPaperQuestion): Promise<Result<MadeReport>> {
  if (!may(asked.by, 'read-committee')) return forbidden();
  const { paper } = ports;
  if (!paper) return noPaper();
  const read = await readReportGround(ports, asked, paper);
  if (!read.ok) return read;
  const { view, ground } = read.value;
  const { kind, unit = null } = asked;
  if (unit !== null && !view.register.units.some((u) => u.id === unit)) {
    return failed('unknown-unit', `Không có đơn vị "${unit}".`, `There is no unit "${unit}".`);
  }
  const { stem, as } = named[kind];
  const made = (bytes: Uint8Array): Result<MadeReport> => {
    const notice = kind === 'sheet' ? null : unsigned(view.register);
    const file = [stem, view.plan.id, periodText(view.scorecard.period), ...(unit === null ? [] : [unit])].join(' ');
    return done({ file: `${file}.${as}`, type: reportTypes[as], bytes, notices: notice ? [notice] : [] });
  };
  if (kind === 'sheet') return made(await paper.pdf(meetingSheet(ground)));
  const draft = kind === 'letter' ? reminderLetter(ground, unit) : conclusionNotice(ground);
  if (draft) return made(await paper.word(draft));
  return kind === 'letter'
    ? failed(
        'nothing-to-write',
        'Không có đơn vị nào chậm hoặc quá hạn báo cáo để đôn đốc.',
        'No unit is behind or overdue, so there is nobody to remind.',
      )
    : failed(
        'nothing-to-write',
        'Chưa có quyết định nào được ghi để thông báo.',
        'No decision is recorded, so there is nothing to announce.',
      );
}
