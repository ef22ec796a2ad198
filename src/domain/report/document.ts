import type { Day } from '../day.ts';
import type { Status } from '../status.ts';
import type { Language } from '../text.ts';

/** A piece of a sentence; the news itself stands out. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly italic?: boolean;
}

export interface Column {
  readonly title: string;
  /** Share of the width, in any measure. */
  readonly width: number;
  readonly align: 'left' | 'right' | 'center';
}

export interface TableCell {
  readonly text: string;
  /** A second, smaller line. */
  readonly note?: string;
  /** Colour and shape of a status stand beside the text. */
  readonly status?: Status;
  readonly strong?: boolean;
}

/** A row; one with a `heading` is a line across all columns. */
export type TableRow = { readonly cells: readonly TableCell[] } | { readonly heading: string };

export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** The address that explains its figures; null where there is none. */
  readonly url: string | null;
}

/** A picture as SVG text, all letters drawn as paths. */
export interface Picture {
  readonly svg: string;
  readonly alt: string;
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'item'; readonly runs: readonly Run[] }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'picture'; readonly picture: Picture };

/** A part behind the signature, on pages of its own. */
export interface Annex {
  readonly title: string;
  readonly subject: string;
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
}

/** What stands above an official document (Nghị định 30/2020). */
export interface Letterhead {
  readonly superior: string | null;
  readonly body: string;
  readonly country: string;
  readonly motto: string;
  /** "Số:        /BC-SKHCN" */
  readonly number: string;
  /** "Quảng Ngãi, ngày 20 tháng 9 năm 2026" */
  readonly placeAndDate: string;
}

/** What stands below: to whom it goes, and who signs. */
export interface Closing {
  readonly recipientsTitle: string;
  readonly recipients: readonly string[];
  readonly authority: string | null;
  readonly title: string;
  readonly name: string | null;
}

/** An official document, complete but for its type: PDF and Word set the same one. */
export interface OfficialDocument {
  readonly language: Language;
  readonly day: Day;
  /** "số liệu minh họa" on every page of a sample; null for real figures. */
  readonly sample: string | null;
  readonly head: Letterhead;
  /** "BÁO CÁO"; null on a letter, whose subject stands below its number. */
  readonly type: string | null;
  readonly subject: string;
  /** "Kính gửi: …"; empty where the document is addressed to nobody. */
  readonly addressees: readonly string[];
  readonly addressedTo: string;
  readonly blocks: readonly Block[];
  readonly closing: Closing;
  readonly annexes: readonly Annex[];
}

/** A sheet for the table of a meeting: A4 landscape, no letterhead. */
export interface MeetingSheet {
  readonly language: Language;
  readonly day: Day;
  readonly sample: string | null;
  readonly title: string;
  readonly subtitle: string;
  readonly blocks: readonly Block[];
}

/**
 * The pieces of a text whose emphasis stands between asterisks.
 *
 * @example emphasised('*46 trên 111 đơn vị* chậm') // [{ text: '46 trên 111 đơn vị', strong: true }, { text: ' chậm' }]
 */
export const emphasised = (text: string): Run[] =>
  text
    .split('*')
    .flatMap((piece, i) => (piece === '' ? [] : [i % 2 === 1 ? { text: piece, strong: true } : { text: piece }]));

/** The parts of a document with the mark that nothing follows. */
export function ended(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph') return [...blocks, { kind: 'paragraph', runs: [{ text: './.' }] }];
  return [...blocks.slice(0, -1), { ...last, runs: [...last.runs, { text: './.' }] }];
}
