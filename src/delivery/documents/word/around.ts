import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Closing, OfficialDocument } from '../../../domain/report/document.ts';
import { points, portrait } from './measures.ts';
import { borderless } from './tables.ts';

const close = { before: 0, after: 0, line: 250, lineRule: 'auto' } as const;
const centred = (children: TextRun[], more: object = {}): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: close, children, ...more });

/** Words on one or several lines. */
const linesOf = (text: string, run: { size: number; bold?: boolean }): TextRun[] =>
  text.split('\n').map((line, i) => new TextRun({ text: line, ...run, ...(i > 0 ? { break: 1 } : {}) }));

/** A short line below a name, by an empty paragraph between wide indents. */
const shortLine = (share: number, width: number): Paragraph => {
  const side = Math.round((width * (1 - share)) / 2);
  return new Paragraph({
    spacing: { before: 0, after: 0, line: 60, lineRule: 'exact' },
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });
};

const pair = (left: Paragraph[], right: Paragraph[], share: number): Table => {
  const widths = [Math.round(portrait.width * share), Math.round(portrait.width * (1 - share))];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: portrait.width, type: WidthType.DXA },
    columnWidths: widths,
    borders: borderless,
    margins: { left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [left, right].map(
          (children, i) => new TableCell({ width: { size: widths[i] ?? 0, type: WidthType.DXA }, children }),
        ),
      }),
    ],
  });
};

const leftShare = 0.41;

/** Superior, issuing body and number at the left; country, motto, place and date at the right. */
export function letterheadOf({ head, type, subject }: OfficialDocument): (Table | Paragraph)[] {
  const left = [
    ...(head.superior === null ? [] : [centred(linesOf(head.superior, { size: points(12) }))]),
    centred(linesOf(head.body, { size: points(12), bold: true })),
    shortLine(0.36, portrait.width * leftShare),
    centred([new TextRun({ text: head.number, size: points(13) })], { spacing: { before: 120, after: 0 } }),
    ...(type === null ? [centred([new TextRun({ text: subject, size: points(12) })])] : []),
  ];
  const right = [
    centred([new TextRun({ text: head.country, size: points(12), bold: true })]),
    centred([new TextRun({ text: head.motto, size: points(13.5), bold: true })]),
    shortLine(0.6, portrait.width * (1 - leftShare)),
    centred([new TextRun({ text: head.placeAndDate, size: points(13.5), italics: true })], {
      spacing: { before: 160, after: 0 },
    }),
  ];
  const titled =
    type === null
      ? []
      : [
          centred([new TextRun({ text: type, size: points(14), bold: true })], { spacing: { before: 240, after: 60 } }),
          centred([new TextRun({ text: subject, size: points(14), bold: true })], {
            spacing: { before: 0, after: 40 },
          }),
          shortLine(0.2, portrait.width),
        ];
  return [pair(left, right, leftShare), ...titled, new Paragraph({ spacing: close, children: [] })];
}

/** "Kính gửi: …" */
export function addresseesOf({ addressedTo, addressees }: OfficialDocument): Paragraph[] {
  if (addressees.length === 0) return [];
  const line = (text: string): Paragraph => new Paragraph({ indent: { left: 1000 }, children: [new TextRun(text)] });
  const [only] = addressees;
  if (addressees.length === 1) return [line(`${addressedTo} ${only}.`)];
  return [
    line(addressedTo),
    ...addressees.map((name, i) => line(`- ${name}${i + 1 === addressees.length ? '.' : ';'}`)),
  ];
}

/** Nơi nhận at the left, the signature at the right. */
export function closingOf({ recipientsTitle, recipients, authority, title, name }: Closing): (Table | Paragraph)[] {
  const left = [
    new Paragraph({
      spacing: close,
      children: [new TextRun({ text: recipientsTitle, size: points(12), bold: true, italics: true })],
    }),
    ...recipients.map(
      (line, i) =>
        new Paragraph({
          spacing: close,
          children: [new TextRun({ text: `- ${line}${i + 1 === recipients.length ? '.' : ';'}`, size: points(11) })],
        }),
    ),
  ];
  const right = [
    ...(authority === null ? [] : [centred([new TextRun({ text: authority, bold: true })])]),
    centred([new TextRun({ text: title, bold: true })]),
    centred([], { spacing: { before: 1400, after: 0 } }),
    centred(name === null ? [] : [new TextRun({ text: name, bold: true })]),
  ];
  return [new Paragraph({ spacing: close, children: [] }), pair(left, right, 0.5)];
}
