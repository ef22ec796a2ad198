import type { Actor } from '../domain/actor.ts';
import type { AnnotatedFile } from '../services/annotated-file.ts';
import type { ReportFileRecord } from '../services/read-report-file.ts';
import type { ReportQuestion } from '../services/report-at.ts';
import type { Result } from '../services/result.ts';
import type { TakenWorkbook, WorkbookRequest } from '../services/take-workbook.ts';

export type { ReportFileRecord, TakenWorkbook, WorkbookRequest };

/** A file to be saved. */
export interface NamedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** One file of a report, asked for by somebody. */
type ReportFileQuestion = ReportQuestion & { readonly by: Actor; readonly id: string };

/** What pages ask about workbooks that go out to units and come back. */
export interface ReportFileServices {
  /** The workbook a unit fills in for a report. */
  readonly makeTemplate: (asked: ReportQuestion & { readonly by: Actor }) => Promise<Result<NamedFile>>;
  /** Takes a file into the draft of the report it is for; null where it is for none. */
  readonly takeWorkbook: (request: WorkbookRequest) => Promise<Result<TakenWorkbook> | null>;
  readonly readReportFile: (asked: ReportFileQuestion) => Promise<Result<ReportFileRecord>>;
  /** A file of a report as it was handed in. */
  readonly readReportFileBytes: (asked: ReportFileQuestion) => Promise<Result<NamedFile>>;
  /** A workbook of a report with its findings in its cells. */
  readonly annotateReportFile: (asked: ReportFileQuestion) => Promise<Result<AnnotatedFile>>;
  /** The same of an import. */
  readonly annotateImport: (id: string) => Promise<Result<AnnotatedFile>>;
}
