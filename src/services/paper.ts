import type { MeetingSheet, OfficialDocument, Picture } from '../domain/report/document.ts';
import type { ReportGround } from '../domain/report/ground.ts';
import type { Status } from '../domain/status.ts';
import type { Language } from '../domain/text.ts';

/** One indicator over all units, as a picture for paper. */
export interface SpreadOnPaper {
  readonly title: string;
  readonly unitLabel: string;
  readonly values: readonly { readonly label: string; readonly value: number | null; readonly status: Status | null }[];
  readonly target: number | null;
  readonly language: Language;
  readonly sample: boolean;
  readonly decimals: number;
}

/** Sets documents as files. */
export interface Paper {
  readonly pdf: (document: OfficialDocument | MeetingSheet) => Promise<Uint8Array>;
  readonly word: (document: OfficialDocument) => Promise<Uint8Array>;
  readonly workbook: (ground: ReportGround) => Promise<Uint8Array>;
  readonly spread: (chart: SpreadOnPaper) => Promise<Picture>;
}
