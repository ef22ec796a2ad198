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

export type FileAct = keyof typeof fileActs;

export type Asked<A extends FileAct> = Parameters<(typeof fileActs)[A]>[1];

export type Answer<A extends FileAct> = Awaited<ReturnType<(typeof fileActs)[A]>>;
