import { deflateSync, inflateSync } from 'node:zlib';
import { appendBundle, keepFile, keptFile } from '../../store/bundles.ts';
import type { BundleRow } from '../../store/schema.ts';
import type { Ports } from '../ports.ts';
import { sha256Of } from '../sha256.ts';
import type { Bundle } from './bundle.ts';

/** Signs of stored text in one row: every engine takes so much. */
const partSize = 900_000;

/** No file of a bundle is larger: what inflates beyond is none of ours. */
const mostBytes = 64 * 1024 * 1024;

/** The queries that keep a bundle beside its publication. Files are kept once, by what is in them. */
export function keepBundle(
  { db }: Ports,
  of: Omit<BundleRow, 'hash'>,
  { hash, manifest, files }: Bundle,
): ReturnType<typeof appendBundle>[] {
  const all = [{ sha256: hash, bytes: manifest }, ...files.map(({ bytes }) => ({ sha256: sha256Of(bytes), bytes }))];
  return [
    ...all.flatMap(({ sha256, bytes }) => keepFile(db, sha256, partsOf(bytes))),
    appendBundle(db, { ...of, hash }),
  ];
}

function partsOf(bytes: Uint8Array): string[] {
  const text = deflateSync(bytes).toString('base64');
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += partSize) parts.push(text.slice(at, at + partSize));
  return parts;
}

/** The bytes of a file of a bundle; null where none are kept, or they are no longer what they were. */
export async function keptBytes({ db }: Ports, sha256: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const stored = await keptFile(db, sha256);
  if (stored === '') return null;
  try {
    const bytes = new Uint8Array(inflateSync(Buffer.from(stored, 'base64'), { maxOutputLength: mostBytes }));
    return sha256Of(bytes) === sha256 ? bytes : null;
  } catch {
    return null;
  }
}
