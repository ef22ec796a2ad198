import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
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

/** The values the template reads; a sheet may be set smaller. */
const dataOf = (document: OfficialDocument | MeetingSheet, scale: number): string => {
  const sheet = !('head' in document);
  return JSON.stringify({
    ...document,
    sheet,
    scale,
    title: sheet ? document.title : `${document.type ?? ''} ${document.subject}`.trim(),
    looks: statusLooks,
    blocks: withCodes(document.blocks),
    annexes: sheet ? [] : document.annexes.map((a) => ({ ...a, blocks: withCodes(a.blocks) })),
  });
};

/** Sizes a sheet is tried in until it fits its one page; the last is taken as it is. */
const scales = [1, 0.92, 0.85, 0.78, 0.7, 0.6];

/**
 * Sets a document as PDF. The same document gives the same bytes in every process: its day is the only date in it.
 *
 * @throws where the setting fails, which no text can cause
 */
export function toPdf(document: OfficialDocument | MeetingSheet): Uint8Array {
  const typst = compilerOf();
  const creationTimestamp = Math.floor(epoch(startOfDayInVietnam(document.day)) / 1000);
  try {
    const set = fitting(typst, document);
    return new Uint8Array(typst.pdf(set, { creationTimestamp }));
  } finally {
    typst.evictCache(0);
  }
}

function fitting(typst: NodeCompiler, document: OfficialDocument | MeetingSheet): NodeTypstDocument {
  const tried = 'head' in document ? [1] : scales;
  let set: NodeTypstDocument | null = null;
  for (const scale of tried) {
    const compiled = typst.compile({ mainFileContent: template, inputs: { data: dataOf(document, scale) } });
    set = compiled.result;
    if (!set) throw new Error(`typst: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics.slice(0, 3))}`);
    if (set.numOfPages === 1) break;
  }
  if (!set) throw new Error('typst: nothing was set');
  return set;
}
