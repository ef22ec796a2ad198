import type { Span } from './search.ts';

/** A piece of a text, marked or not. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** How many characters before the first mark stay. */
const before = 80;

/** A text cut around its first mark, at spaces, with "…" where something is left out; at most about `most` characters. */
export function excerpt(text: string, marks: readonly Span[], most = 260): Piece[] {
  const first = marks[0]?.[0] ?? 0;
  const from = text.length <= most || first <= before ? 0 : text.indexOf(' ', first - before) + 1 || 0;
  const room = from + most;
  const to = text.length <= room ? text.length : Math.max(text.lastIndexOf(' ', room), marks[0]?.[1] ?? 0);
  const pieces: Piece[] = from > 0 ? [{ text: '… ', marked: false }] : [];
  let at = from;
  for (const [start, end] of marks) {
    if (end > to) break;
    pieces.push({ text: text.slice(at, start), marked: false }, { text: text.slice(start, end), marked: true });
    at = end;
  }
  pieces.push({ text: text.slice(at, to), marked: false });
  if (to < text.length) pieces.push({ text: ' …', marked: false });
  return pieces.filter((p) => p.text !== '');
}
