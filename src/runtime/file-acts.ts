import { annotateImport, annotateReportFile } from '../services/annotated-file.ts';
import { importFigures } from '../services/import-figures.ts';
import { makeMeetingPaper } from '../services/make-meeting-paper.ts';
import { makeReport } from '../services/make-report.ts';
import { takeWorkbook } from '../services/take-workbook.ts';

/** Acts on files that come in or go out, which may take long: they run beside the pages. */
export const fileActs = {
  importFigures,
  takeWorkbook,
  annotateImport,
  annotateReportFile,
  makeReport,
  makeMeetingPaper,
} as const;

/** Where acts on files run. */
export interface FileRunner {
  /** Runs an import. */
  run(request: Omit<Asked<'importFigures'>, 'onProgress'>): Promise<Answer<'importFigures'>>;
  /** Runs any act on a file. */
  act<A extends FileAct>(act: A, request: Asked<A>): Promise<Answer<A>>;
}

export type FileAct = keyof typeof fileActs;

export type Asked<A extends FileAct> = Parameters<(typeof fileActs)[A]>[1];

export type Answer<A extends FileAct> = Awaited<ReturnType<(typeof fileActs)[A]>>;
