import { limits } from '../workbook/limits.ts';
import { damaged } from '../workbook/refusal.ts';

/** One tag as it stands in a text; its name without prefix. */
export interface Tag {
  readonly name: string;
  /** With its colon, as `x:`; mostly empty. */
  readonly prefix: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** All of it, from `<` to `>`. */
  readonly raw: string;
}

/** Where a tag begins and ends in its text. */
interface PlacedTag extends Tag {
  readonly from: number;
  readonly to: number;
}

/** Whether a comment, CDATA or an instruction begins at a `<`. */
const isSpecial = (text: string, from: number): boolean =>
  text.charCodeAt(from + 1) === 33 || text.charCodeAt(from + 1) === 63;

/** Where what begins at a `<` ends: a tag, a comment, CDATA or an instruction. -1: beyond the text. */
function endOf(text: string, from: number): number {
  if (isSpecial(text, from)) {
    const close = text.charCodeAt(from + 1) === 63 ? '?>' : text.startsWith('<!--', from) ? '-->' : ']]>';
    const at = text.length - from < 9 ? -1 : text.indexOf(close, from + 2);
    return at === -1 ? -1 : at + close.length;
  }
  // A `>` may stand inside quotes.
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 62) return at + 1;
    if (code !== 34 && code !== 39) continue;
    at = text.indexOf(text.charAt(at), at + 1);
    if (at === -1) return -1;
  }
  return -1;
}

function tagOf(raw: string): Tag {
  const closing = raw.charCodeAt(1) === 47;
  const start = closing ? 2 : 1;
  let end = start;
  let colon = -1;
  for (; end < raw.length; end += 1) {
    const code = raw.charCodeAt(end);
    if (code === 58) colon = end;
    else if (code === 62 || code === 47 || code <= 32) break;
  }
  const kind = closing ? 'close' : raw.charCodeAt(raw.length - 2) === 47 ? 'empty' : 'open';
  return { name: raw.slice(colon === -1 ? start : colon + 1, end), prefix: raw.slice(start, colon + 1), kind, raw };
}

/** The tags of a text that is held whole. */
export function* tagsOf(text: string): Generator<PlacedTag> {
  for (let from = text.indexOf('<'); from !== -1; ) {
    const to = endOf(text, from);
    if (to === -1) return;
    if (!isSpecial(text, from)) yield { ...tagOf(text.slice(from, to)), from, to };
    from = text.indexOf('<', to);
  }
}

/** What becomes of a tag: what stands in its place; and up to which beginning of a tag nothing else changes. */
export type Edit = { readonly instead?: string; readonly upTo?: string } | null;

/**
 * A text with some of its tags written otherwise, piece by piece as it comes; whatever is not a tag that is changed
 * stays as it is. Inside comments and CDATA nothing is a tag. Throws a `Refusal` where a tag has no end.
 */
export function* rewritten(pieces: Iterable<string>, edit: (tag: Tag) => Edit): Generator<string> {
  let held = '';
  let upTo: string | null = null;
  for (const piece of pieces) {
    held = held === '' ? piece : held + piece;
    let [done, at, out] = [0, 0, ''];
    let special = held.indexOf('<!');
    for (;;) {
      let from = held.indexOf(special === -1 && upTo !== null ? upTo : '<', at);
      // Its beginning may stand at the end of this piece.
      if (from === -1 && upTo !== null) from = held.indexOf('<', Math.max(at, held.length - upTo.length));
      const to = from === -1 ? -1 : endOf(held, from);
      if (to === -1) {
        at = from === -1 ? held.length : from;
        break;
      }
      at = to;
      if (isSpecial(held, from)) {
        special = held.indexOf('<!', to);
        continue;
      }
      if (upTo !== null && !held.startsWith(upTo, from)) continue;
      upTo = null;
      const { instead, upTo: next }: NonNullable<Edit> = edit(tagOf(held.slice(from, to))) ?? {};
      if (next !== undefined) upTo = next;
      if (instead === undefined) continue;
      out += held.slice(done, from) + instead;
      done = to;
    }
    yield out + held.slice(done, at);
    held = held.slice(at);
    // No spreadsheet program writes a tag of this length.
    if (held.length > limits.token) damaged('XML');
  }
  if (held !== '') yield held;
}

/** An attribute of a tag as written, its references not resolved; found also with a prefix (`r:id`). */
export function attributeOf(raw: string, name: string): string | null {
  // As nearly all writers put it; the pattern knows the other ways.
  const usual = raw.indexOf(` ${name}="`);
  if (usual !== -1) {
    const from = usual + name.length + 3;
    return raw.slice(from, raw.indexOf('"', from));
  }
  if (!raw.includes(name)) return null;
  const match = patternOf(name).exec(raw);
  return match ? (match[2] ?? match[3] ?? '') : null;
}

const patterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const made = patterns.get(name) ?? new RegExp(`([\\s:]${name}\\s*=\\s*)(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, made);
  return made;
}

/** The tag with an attribute set, in place of its value or behind the others. The value needs no escaping. */
export function withAttribute(raw: string, name: string, value: string | number): string {
  if (attributeOf(raw, name) !== null) return raw.replace(patternOf(name), (_, head: string) => `${head}"${value}"`);
  return raw.replace(/\s*\/?>$/, (end) => ` ${name}="${value}"${end.trimStart()}`);
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in a workbook's XML: without what XML cannot hold, and never an escape of the format (`_x0041_`). */
export const escaped = (text: string): string =>
  text
    .replace(/[&<>"]/g, (c) => marks[c] ?? c)
    .replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
