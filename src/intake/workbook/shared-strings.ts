import type { XmlReader } from './xml-reader.ts';

const escaped = /_x([0-9a-f]{4})_/gi;

/** What no text holds: control characters but tab and line ends, halves of a pair. */
const unwritable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Text as the format writes it: control characters stand as `_x000D_`. Always NFC; what no text holds is shown as U+FFFD. */
export const cellText = (raw: string): string =>
  (raw.includes('_x') ? raw.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : raw)
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(unwritable, '\ufffd');

/** The table of texts that cells point into. Runs of one text are joined; readings for East Asian text are left out. */
export function readSharedStrings(xml: XmlReader): string[] {
  const strings: string[] = [];
  for (let kind = xml.next(); kind !== null; kind = xml.next()) {
    if (kind === 'open' && xml.name === 'si') strings.push(cellText(runsOf(xml)));
  }
  return strings;
}

/** The text of `<t>` tags inside the tag just opened, which layout blanks between the tags are not. */
export function runsOf(xml: XmlReader): string {
  const outer = xml.name;
  let text = '';
  let phonetic = 0;
  for (let kind = xml.next(); !(kind === 'close' && xml.name === outer); kind = xml.next()) {
    if (xml.name === 'rPh') phonetic += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    if (kind === 'open' && xml.name === 't') {
      const run = xml.textInside();
      if (phonetic === 0) text += run;
    }
  }
  return text;
}
