import { crc32, inflateRawSync } from 'node:zlib';
import { Inflate } from 'fflate';
import { limits } from './limits.ts';
import { damaged, refuse } from './refusal.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Packed bytes taken at a time: at deflate's best ratio they become 16 MB. */
const step = 16 * 1024;

/** Parts up to this size, as their directory says, are inflated in one go, which is faster. */
const small = 16 * 1024 * 1024;

/** How much may still be inflated, over all parts of a file. */
export interface Budget {
  left: number;
}

/**
 * The bytes of a part, piece by piece, counted as they really come out; refuses a part that grows too far or whose
 * checksum is wrong.
 */
function* inflated(entry: ZipEntry, budget: Budget, most: number = limits.inflated): Generator<Uint8Array> {
  let sum = 0;
  let size = 0;
  for (const piece of entry.stored ? [entry.packed] : unpacked(entry)) {
    size += piece.length;
    budget.left -= piece.length;
    if (size > most || budget.left < 0) refuse('inflates-too-far', { most: Math.min(most, limits.inflated) / 2 ** 20 });
    // More than its directory says: no need to see how much more.
    if (size > entry.size) damaged(entry.name);
    sum = crc32(piece, sum);
    yield piece;
  }
  if (sum !== entry.crc || size !== entry.size) damaged(entry.name);
}

function* unpacked(entry: ZipEntry): Generator<Uint8Array> {
  if (entry.size <= small) {
    try {
      if (entry.packed.length > 0) yield inflateRawSync(entry.packed, { maxOutputLength: Math.max(1, entry.size) });
    } catch {
      damaged(entry.name);
    }
    return;
  }
  let pieces: Uint8Array[] = [];
  const stream = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < entry.packed.length; at += step) {
    const last = at + step >= entry.packed.length;
    try {
      stream.push(entry.packed.subarray(at, at + step), last);
    } catch {
      damaged(entry.name);
    }
    yield* pieces;
    pieces = [];
  }
}

/** The text of a part: UTF-8, or UTF-16 with a byte order mark. */
export function* textOf(entry: ZipEntry, budget: Budget, most?: number): Generator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  try {
    for (const piece of inflated(entry, budget, most)) {
      if (piece.length === 0) continue;
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      yield decoder.decode(piece, { stream: true });
    }
    if (decoder) yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) damaged(entry.name);
    throw error;
  }
}

const encodingOf = ([a, b]: Uint8Array): string =>
  a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
