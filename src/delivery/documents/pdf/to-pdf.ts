import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { epoch, startOfDayInVietnam } from '../../../domain/day.ts';
import type { Block, MeetingSheet, OfficialDocument } from '../../../domain/report/document.ts';
import { statusLooks } from '../../charts/palette.ts';
import { tinos } from '../fonts.ts';
import { qrSvg } from '../qr-svg.ts';
import { template } from './report.typ.ts';

/** One a process: its fonts are read once. */
let compiler: NodeCompiler | null = null;

const compilerOf = (): NodeCompiler => {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: tinos() }] });
  return compiler;
};

/** Adds to every table the code that opens its address. */
const withCodes = (blocks: readonly Block[]): unknown[] =>
  blocks.map((b) => (b.kind === 'table' ? { ...b, table: { ...b.table, qr: b.table.url && qrSvg(b.table.url) } } : b));

/** The values the template reads. */
const dataOf = (document: OfficialDocument | MeetingSheet): string => {
  const sheet = !('head' in document);
  return JSON.stringify({
    ...document,
    sheet,
    title: sheet ? document.title : `${document.type ?? ''} ${document.subject}`.trim(),
    looks: statusLooks,
    blocks: withCodes(document.blocks),
    annexes: sheet ? [] : document.annexes.map((a) => ({ ...a, blocks: withCodes(a.blocks) })),
  });
};

/**
 * Sets a document as PDF. The same document gives the same bytes in every process: its day is the only date in it.
 *
 * @throws where the setting fails, which no text can cause
 */
export function toPdf(document: OfficialDocument | MeetingSheet): Uint8Array {
  const typst = compilerOf();
  const inputs = { data: dataOf(document) };
  const compiled = typst.compile({ mainFileContent: template, inputs });
  const error = compiled.takeDiagnostics();
  const { result } = compiled;
  if (!result) throw new Error(`typst: ${JSON.stringify(error?.shortDiagnostics.slice(0, 3))}`);
  const creationTimestamp = Math.floor(epoch(startOfDayInVietnam(document.day)) / 1000);
  const bytes = new Uint8Array(typst.pdf(result, { creationTimestamp }));
  typst.evictCache(0);
  return bytes;
}
