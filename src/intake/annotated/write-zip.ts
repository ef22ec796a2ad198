import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import type { ZipEntry } from '../workbook/zip-directory.ts';

/** A part as it is written: packed already, as it was found, or just now. */
export type PackedPart = Pick<ZipEntry, 'name' | 'stored' | 'crc' | 'size' | 'packed'>;

/** Packs a part's text. */
export function packed(name: string, text: Iterable<string>): PackedPart {
  const bytes = Buffer.concat([...text].map((piece) => Buffer.from(piece, 'utf8')));
  // The lowest level is thrice as fast as the usual one, and a sheet grows by a fifth.
  return { name, stored: false, crc: crc32(bytes), size: bytes.length, packed: deflateRawSync(bytes, { level: 1 }) };
}

/** A zip of parts, the same bytes for the same parts: every file in it is of 1980. */
export function writeZip(parts: Iterable<PackedPart>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const { name, stored, crc, size, packed: bytes } of parts) {
    const compression = stored ? 0 : 8;
    const file: ZipInputFile = { filename: name, size, crc, compression, mtime: new Date(1980, 0, 1) };
    zip.add(file);
    file.ondata?.(null, bytes as Uint8Array<ArrayBuffer>, true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(pieces));
}
