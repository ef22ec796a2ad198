import type { XmlReader } from './xml-reader.ts';

/** How a number is shown, as far as it changes what it means. `year` is a date shown by its year only. */
export type NumberFormat = 'plain' | 'percent' | 'date' | 'year';

const builtInDate = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);

/** What a format code shows: text in quotes, escaped letters, colours and conditions do not count. */
export function formatOf(code: string): NumberFormat {
  const first = code.split(';')[0] ?? '';
  const bare = first
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (bare.includes('%')) return 'percent';
  if (bare.includes('general') || !/[ymdhs]/.test(bare)) return 'plain';
  return /y/.test(bare) && !/[mdhs]/.test(bare) ? 'year' : 'date';
}

/** The format of every cell style, in the order cells number them. */
export function readNumberFormats(xml: XmlReader): NumberFormat[] {
  const own = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  for (let kind = xml.next(); kind !== null; kind = xml.next()) {
    if (xml.name === 'cellXfs' && kind !== 'text') inCells = kind === 'open';
    if (kind !== 'open') continue;
    if (xml.name === 'numFmt') own.set(Number(xml.attribute('numFmtId')), formatOf(xml.attribute('formatCode') ?? ''));
    if (xml.name === 'xf' && inCells) {
      const id = Number(xml.attribute('numFmtId') ?? 0);
      formats.push(own.get(id) ?? (id === 9 || id === 10 ? 'percent' : builtInDate(id) ? 'date' : 'plain'));
    }
  }
  return formats;
}
