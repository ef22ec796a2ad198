/** Mean width of a character of Be Vietnam Pro as a share of the font size; capitals and figures are a little wider. */
const narrow = /[ iIjlftr.,:;'’|()-]/;
const wide = /[mwMWĐÔƠƯOQG%@≥≤]/;

/** About how many pixels a text takes: the server has no canvas to measure with. */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const char of text.normalize('NFC')) ems += narrow.test(char) ? 0.34 : wide.test(char) ? 0.8 : 0.585;
  return ems * size;
}

/** A text that fits, cut at a word and ended with "…" where it does not. */
export function fitted(text: string, pixels: number, size: number): string {
  if (widthOf(text, size) <= pixels) return text;
  let cut = text;
  while (cut.length > 1 && widthOf(`${cut}…`, size) > pixels) cut = cut.slice(0, -1);
  const word = cut.lastIndexOf(' ');
  return `${(word > cut.length / 2 ? cut.slice(0, word) : cut).trimEnd()}…`;
}

/** A text over at most `lines` lines, broken at spaces; the last one is cut. */
export function wrapped(text: string, pixels: number, size: number, lines: number): string[] {
  const out: string[] = [];
  let rest = text.trim().split(/\s+/);
  while (rest.length > 0 && out.length < lines - 1) {
    let taken = 1;
    while (taken < rest.length && widthOf(rest.slice(0, taken + 1).join(' '), size) <= pixels) taken += 1;
    out.push(rest.slice(0, taken).join(' '));
    rest = rest.slice(taken);
  }
  if (rest.length > 0) out.push(rest.join(' '));
  return out.map((line) => fitted(line, pixels, size));
}
