import { periodText } from '../domain/period.ts';
import type { ReportGround } from '../domain/report/ground.ts';
import { unsigned } from '../domain/report/issuing.ts';
import { quarterlyReport } from '../domain/report/quarterly-report.ts';
import type { Text } from '../domain/text.ts';
import type { Paper } from './paper.ts';
import type { Ports } from './ports.ts';
import { type ReportQuestion, readReportGround } from './report-ground.ts';
import { done, failed, type Result } from './result.ts';

/** What can be made of a plan's period. */
export const reportKinds = ['pdf', 'docx', 'xlsx'] as const;

export type ReportKind = (typeof reportKinds)[number];

/** A document ready to be saved, sent or printed. */
export interface MadeReport {
  /** "bao-cao minh-hoa-2026 2026-Q3.pdf" */
  readonly file: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** What is not as it should be, a sentence each: nobody named to sign. */
  readonly notices: readonly Text[];
}

/** Media types of documents. */
export const reportTypes: Readonly<Record<ReportKind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Where the runtime cannot set documents. */
export const noPaper = (): Result<never> =>
  failed(
    'no-paper',
    'Máy chủ này không tạo được văn bản; hãy dùng lệnh moc report.',
    'This server cannot make documents; use the command moc report.',
  );

/** Makes a plan's report of a period as a file. The same figures and the same instant give the same bytes. */
export async function makeReport(
  ports: Ports,
  asked: ReportQuestion & { readonly kind: ReportKind },
): Promise<Result<MadeReport>> {
  const { paper } = ports;
  if (!paper) return noPaper();
  const read = await readReportGround(ports, asked, paper);
  if (!read.ok) return read;
  const { view, ground } = read.value;
  const { kind } = asked;
  const notice = unsigned(view.register);
  return done({
    file: `bao-cao ${view.plan.id} ${periodText(view.scorecard.period)}.${kind}`,
    type: reportTypes[kind],
    bytes: await setAs(paper, kind, ground),
    notices: notice ? [notice] : [],
  });
}

function setAs(paper: Paper, kind: ReportKind, ground: ReportGround): Promise<Uint8Array> {
  switch (kind) {
    case 'pdf':
      return paper.pdf(quarterlyReport(ground));
    case 'docx':
      return paper.word(quarterlyReport(ground));
    case 'xlsx':
      return paper.workbook(ground);
  }
}
