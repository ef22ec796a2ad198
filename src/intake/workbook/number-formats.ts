import type { XmlReader } from './xml-reader.ts';

/** How a number is shown, as far as it changes what it means. `year` is a date shown by its year only. */
export type NumberFormat = 'plain' | 'percent' | 'date' | 'year';

const builtInDate = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);

/** A format as a style has it: the same for every number, or chosen by the number. */
export type StyleFormat = NumberFormat | ((number: number) => NumberFormat);

/** A section's format; null where it shows words only ("-", "Đạt"), which tell nothing of the number. */
function sectionFormat(section: string): NumberFormat | null {
  const bare = section
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (bare.includes('%')) return 'percent';
  if (bare.includes('general')) return 'plain';
  if (!/[ymdhs]/.test(bare)) return /[0#?]/.test(bare) ? 'plain' : null;
  return /y/.test(bare) && !/[mdhs]/.test(bare) ? 'year' : 'date';
}

const compared = /\[(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\]/;
const comparisons: Readonly<Record<string, (number: number, with_: number) => boolean>> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '=': (a, b) => a === b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '<>': (a, b) => a !== b,
};

/** The section a number is shown by: by conditions where there are any, else positive; negative; zero. */
function sectionOf(sections: readonly string[], number: number): number {
  const conditions = sections.map((section) => compared.exec(section.replace(/"[^"]*"/g, '')));
  if (conditions.some((c) => c !== null)) {
    const met = conditions.findIndex((c) => c !== null && comparisons[c[1] ?? '']?.(number, Number(c[2])));
    return met === -1 ? conditions.indexOf(null) : met;
  }
  if (number < 0) return sections.length > 1 ? 1 : 0;
  return number === 0 && sections.length > 2 ? 2 : 0;
}

/**
 * What a format code shows: text in quotes, escaped letters and colours do not count. A number whose own section
 * shows words is as the first section that shows numbers.
 */
export function formatOf(code: string): StyleFormat {
  if (!code.includes(';')) return sectionFormat(code) ?? 'plain';
  const sections = (code.match(/(?:"[^"]*"?|\\.|\[[^\]]*\]|[^;])+|(?<=;)(?=;|$)/g) ?? ['']).slice(0, 3);
  const formats = sections.map((section) => sectionFormat(section));
  const usual = formats.find((f) => f !== null) ?? 'plain';
  if (formats.every((f) => f === null || f === usual)) return usual;
  return (number) => formats[sectionOf(sections, number)] ?? usual;
}

/** The format of every cell style, in the order cells number them. */
export function readNumberFormats(xml: XmlReader): StyleFormat[] {
  const own = new Map<number, StyleFormat>();
  const formats: StyleFormat[] = [];
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
