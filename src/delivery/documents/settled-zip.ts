import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Day } from '../../domain/day.ts';

/** The earliest time a zip can hold: office files say their dates inside. */
const mtime = new Date(1980, 0, 1);

/**
 * An office file whose parts say nothing of the moment or the process it was made in: its own dates are its day, its
 * pictures are numbered in order, and its zip has no times.
 */
export function settled(bytes: Uint8Array, day: Day): Uint8Array {
  const parts: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const text = /^(docProps\/core|word\/document|word\/header\d+)\.xml$/.test(name) ? strFromU8(content) : null;
    parts[name] = [text === null ? content : strToU8(settledText(text, day)), { mtime }];
  }
  return zipSync(parts, { level: 6 });
}

function settledText(xml: string, day: Day): string {
  let picture = 0;
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)
    .replace(/(<wp:docPr id=")\d+/g, (_, open: string) => `${open}${++picture}`);
}
