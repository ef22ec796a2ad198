import { createHash } from 'node:crypto';
import type { Appended } from '../store/to-append.ts';

/** How many observations, and a checksum (SHA-256, hexadecimal) over all that each of them says, in their order. */
export interface Digest {
  readonly figures: number;
  readonly digest: string;
}

/** Binds observations: any that is altered, added or left out gives another digest. */
export async function digestOf(rows: AsyncIterable<Appended> | Iterable<Appended>): Promise<Digest> {
  const hash = createHash('sha256');
  let figures = 0;
  for await (const o of rows) {
    figures += 1;
    hash.update(
      `${JSON.stringify([
        ...[o.sample, o.indicator, o.unit, o.endsOn, o.period, o.revision, o.recordedAt, o.recordedBy],
        ...[o.numerator, o.denominator, o.value, o.qualifier, o.state, o.note],
        ...[o.file, o.line, o.publishedOn, o.source, o.quote, o.firstImportId],
      ])}\n`,
    );
  }
  return { figures, digest: hash.digest('hex') };
}
