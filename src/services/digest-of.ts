import { createHash } from 'node:crypto';
import type { Appended } from '../store/to-append.ts';

/** How many observations, and a checksum (SHA-256, hexadecimal) over all that each of them says, in their order. */
export interface Digest {
  readonly figures: number;
  readonly digest: string;
}

/** Binds observations: any that is altered, added or left out gives another digest, however they come in pieces. */
export async function digestOf(
  pieces: AsyncIterable<readonly Appended[]> | Iterable<readonly Appended[]>,
): Promise<Digest> {
  const hash = createHash('sha256');
  let figures = 0;
  for await (const piece of pieces) {
    figures += piece.length;
    hash.update(piece.map(lineOf).join(''));
  }
  return { figures, digest: hash.digest('hex') };
}

/** Everything an observation says, in one line. */
const lineOf = ({ row: o, revision, firstImportId }: Appended): string =>
  `${JSON.stringify([
    ...[o.sample, o.indicator, o.unit, o.endsOn, o.period, revision, o.recordedAt, o.recordedBy],
    ...[o.numerator, o.denominator, o.value, o.qualifier, o.state, o.note],
    ...[o.file, o.line, o.publishedOn, o.source, o.quote, firstImportId],
  ])}\n`;
