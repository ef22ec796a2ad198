import { limits } from './limits.ts';
import { damaged, Refusal, refuse } from './refusal.ts';

/** One file of the zip, its compressed bytes still packed. */
export interface ZipEntry {
  readonly name: string;
  readonly stored: boolean;
  readonly crc: number;
  /** As the directory says; never trusted, only a first reason to refuse. */
  readonly size: number;
  readonly packed: Uint8Array;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const unknown32 = 0xffffffff;

/** Reads the central directory of a zip and refuses what a spreadsheet program does not write. */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) refuse('too-many-parts', { count, most: limits.entries });
  const entries = new Map<string, ZipEntry>();
  const spans: [number, number][] = [];
  const from = view.getUint32(end + 16, true);
  if (from + view.getUint32(end + 12, true) > end) damaged('zip');
  let at = from;
  let declared = 0;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) damaged('zip');
    const { entry, next, span } = entryAt(bytes, view, at, end);
    if (entries.has(entry.name.toLowerCase())) damaged(entry.name);
    entries.set(entry.name.toLowerCase(), entry);
    spans.push(span);
    declared += entry.size;
    at = next;
  }
  if (at !== from + view.getUint32(end + 12, true)) damaged('zip');
  if (declared > limits.inflated) refuse('inflates-too-far', { most: limits.inflated / 1024 / 1024 });
  spans.sort((a, b) => a[0] - b[0]);
  if (spans.some(([from], i) => from < (spans[i - 1]?.[1] ?? 0))) damaged('zip');
  return entries;
}

/** How big the parts of a zip say they are together; none inflates further than it says. Infinite of what is no zip. */
export function statedSize(bytes: Uint8Array): number {
  try {
    return [...readZip(bytes).values()].reduce((sum, entry) => sum + entry.size, 0);
  } catch (error) {
    if (error instanceof Refusal) return Number.POSITIVE_INFINITY;
    throw error;
  }
}

/** The record that ends a zip; a file that was cut off has none. */
function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return refuse('truncated-workbook', {});
}

function entryAt(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  end: number,
): { entry: ZipEntry; next: number; span: [number, number] } {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > end) damaged('zip');
  const written = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = new TextDecoder().decode(written).replaceAll('\\', '/');
  if (flags & 1) refuse('encrypted-workbook', {});
  if (method !== 0 && method !== 8) damaged(name);
  const sizes = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  long(view, at + 46 + nameLength, extraLength, sizes);
  if (sizes.offset + 30 > end || view.getUint32(sizes.offset, true) !== localSignature) damaged(name);
  // The name stands twice, and no checksum covers either.
  const twin = bytes.subarray(sizes.offset + 30, sizes.offset + 30 + view.getUint16(sizes.offset + 26, true));
  if (twin.length !== written.length || twin.some((byte, i) => byte !== written[i])) damaged(name);
  const from = sizes.offset + 30 + view.getUint16(sizes.offset + 26, true) + view.getUint16(sizes.offset + 28, true);
  const to = from + sizes.packed;
  if (to > end) damaged(name);
  const entry: ZipEntry = {
    name,
    stored: method === 0,
    crc: view.getUint32(at + 16, true),
    size: sizes.size,
    packed: bytes.subarray(from, to),
  };
  return { entry, next, span: [sizes.offset, to] };
}

/** Sizes that stand in the ZIP64 field, as some writers put them there for small files too. */
function long(view: DataView, from: number, length: number, sizes: { size: number; packed: number; offset: number }) {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    for (const key of ['size', 'packed', 'offset'] as const) {
      if (sizes[key] !== unknown32) continue;
      if (field + 8 > from + length) damaged('zip');
      sizes[key] = Number(view.getBigUint64(field, true));
      field += 8;
    }
  }
}
