import type { DigestRow } from './digest-rows.ts';
import type { DigestWords } from './digest-words.ts';

/** The plain-text half of a digest: everything the HTML says, for readers and machines without HTML. */
export function digestText(words: DigestWords, also: readonly DigestWords[] = []): string {
  const { sample, sentence, escalation, lagging, atRisk, others, notes, request, link, page, contact, repeats, basis } =
    words;
  const blocks: string[] = [
    ...(sample ? [`*** ${sample} ***`] : []),
    sentence.map((p) => p.text).join(''),
    ...(escalation ? [escalation] : []),
    ...(request ? [request] : []),
    ...lagging.map(rowText),
    ...(atRisk.length > 0 ? [`Có nguy cơ chậm (${atRisk.length} chỉ tiêu):`, ...atRisk.map(rowText)] : []),
    ...(others.length > 0 ? [others.map((o) => `- ${o}`).join('\n')] : []),
    ...(notes.length > 0 ? [notes.join('\n')] : []),
    `${link.text}:\n${link.url}`,
    ...(page ? [`${page.text}:\n${page.url}`] : []),
    ...also.map(alsoText),
    [...(contact ? [`Hỏi về số liệu và chỉ tiêu: ${contact}.`] : []), repeats, `${basis}.`].join('\n'),
    ...(sample ? [`*** ${sample} ***`] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** What else the reader is told: the news and the way to it, the rest on its page. */
const alsoText = ({ addressee, sentence, escalation, request, link, page, plan }: DigestWords): string =>
  [
    `--- ${plan} · Kính gửi ${addressee} ---`,
    sentence.map((p) => p.text).join(''),
    ...(escalation ? [escalation] : []),
    ...(request ? [request] : []),
    `${link.text}:\n${link.url}`,
    ...(page ? [`${page.text}:\n${page.url}`] : []),
  ].join('\n\n');

function rowText(row: DigestRow): string {
  const flags = row.flags.length > 0 ? ` (${row.flags.join(', ')})` : '';
  return [
    `- ${row.unitName ? `${row.unitName}: ` : ''}${row.fullName}: ${row.statusText}${flags}`,
    `  Giá trị: ${row.value}${row.counts ? ` (${row.counts})` : ''}`,
    `  Lộ trình đến nay: ${row.expected}`,
    `  Chỉ tiêu phải đạt: ${row.target}`,
    `  Thời hạn: ${row.deadline}`,
    `  Còn thiếu: ${row.missing ?? '–'}${row.perMonth ? `, ${row.perMonth}` : ''}`,
    ...(row.outlook ? [`  ${row.outlook}`] : []),
    ...(row.history ? [`  ${row.history}`] : []),
  ].join('\n');
}
