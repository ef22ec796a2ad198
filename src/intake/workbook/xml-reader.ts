import { limits } from './limits.ts';
import { damaged, refuse } from './refusal.ts';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const reference = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));|&/gi;
const patterns = new Map<string, RegExp>();

/** An attribute after blanks; with a prefix (`r:id`) it is found by its own name. */
function patternOf(name: string): RegExp {
  const made = patterns.get(name) ?? new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, made);
  return made;
}

/**
 * Reads XML token by token without ever holding the whole of it. Document types, and so entities of a file's own, are
 * refused; so is what is not well formed. Names come without their prefix.
 */
export class XmlReader {
  /** The name of the tag last opened or closed. */
  name = '';
  /** The text last read, or nothing. */
  text = '';
  private attributes = '';
  private closing = false;
  private buffer = '';
  private at = 0;
  private readonly open: string[] = [];
  private seen = false;

  constructor(
    private readonly pieces: Iterator<string>,
    private readonly part: string,
  ) {}

  /** Goes on to the next tag or text; null at the end. An empty tag opens and closes. */
  next(): 'open' | 'close' | 'text' | null {
    if (this.closing) {
      this.closing = false;
      this.open.pop();
      return 'close';
    }
    for (;;) {
      if (this.at >= this.buffer.length && !this.fill()) return this.end();
      if (this.buffer.charCodeAt(this.at) !== 60) {
        const to = this.find('<', this.at);
        const raw = this.buffer.slice(this.at, to === -1 ? this.buffer.length : to);
        this.at += raw.length;
        if (this.open.length === 0) {
          if (/[^\s\ufeff]/.test(raw)) this.broken();
          continue;
        }
        this.text = this.plain(raw);
        return 'text';
      }
      const kind = this.tag();
      if (kind !== null) return kind;
    }
  }

  /**
   * Passes over whole elements in one step, where a sticky pattern matches just here; null where it does not, also
   * because not all of it is in hand. The pattern must match well-formed XML only, without references.
   */
  whole(pattern: RegExp): RegExpExecArray | null {
    if (this.closing || this.open.length === 0) return null;
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.buffer);
    if (match) this.at = pattern.lastIndex;
    return match;
  }

  attribute(name: string): string | undefined {
    // As nearly all writers put it; the pattern knows the other ways.
    const usual = this.attributes.indexOf(` ${name}="`);
    if (usual !== -1) {
      const from = usual + name.length + 3;
      return this.plain(this.attributes.slice(from, this.attributes.indexOf('"', from)));
    }
    if (!this.attributes.includes(name)) return undefined;
    const match = patternOf(name).exec(this.attributes);
    const raw = match?.[1] ?? match?.[2];
    return raw === undefined ? undefined : this.plain(raw);
  }

  /** All text up to the end of the tag just opened, without that of the tags named. */
  textInside(without?: string): string {
    const depth = this.open.length;
    let text = '';
    let skipped = 0;
    for (let kind = this.next(); this.open.length >= depth; kind = this.next()) {
      if (kind === 'open' && this.name === without) skipped += 1;
      else if (kind === 'close' && this.name === without) skipped -= 1;
      else if (kind === 'text' && skipped === 0) text += this.text;
      if (text.length > limits.token) this.broken();
    }
    return text;
  }

  private tag(): 'open' | 'close' | 'text' | null {
    this.need(2);
    const mark = this.buffer.charCodeAt(this.at + 1);
    if (mark === 63) return this.skip('?>');
    if (mark === 33) return this.special();
    const to = this.tagEnd();
    const raw = this.buffer.slice(this.at + 1, to);
    this.at = to + 1;
    if (mark === 47) {
      this.name = localName(raw.slice(1).trimEnd());
      if (this.open.pop() !== this.name) this.broken();
      return 'close';
    }
    const empty = raw.endsWith('/');
    const blank = raw.search(/[\s/]/);
    this.name = localName(blank === -1 ? raw : raw.slice(0, blank));
    if (this.name === '' || (this.open.length === 0 && this.seen) || this.open.length > 100) this.broken();
    this.attributes = blank === -1 ? '' : raw.slice(blank, empty ? -1 : undefined);
    this.open.push(this.name);
    this.seen = true;
    this.closing = empty;
    return 'open';
  }

  private special(): 'text' | null {
    this.need(9);
    if (this.buffer.startsWith('<!--', this.at)) return this.skip('-->');
    if (!this.buffer.startsWith('<![CDATA[', this.at)) {
      if (this.buffer.startsWith('<!DOCTYPE', this.at)) refuse('xml-doctype', { part: this.part });
      this.broken();
    }
    const to = this.find(']]>', this.at);
    if (to === -1) this.broken();
    this.text = this.buffer.slice(this.at + 9, to);
    this.at = to + 3;
    return 'text';
  }

  private skip(mark: string): null {
    const to = this.find(mark, this.at + 2);
    if (to === -1) this.broken();
    this.at = to + mark.length;
    return null;
  }

  /** Where the tag ends: a `>` may stand inside quotes. */
  private tagEnd(): number {
    let quote = 0;
    for (let i = this.at + 1; ; i += 1) {
      if (i >= this.buffer.length) {
        const passed = i - this.at;
        if (passed > limits.token || !this.fill()) this.broken();
        i = this.at + passed;
      }
      const code = this.buffer.charCodeAt(i);
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === 34 || code === 39) quote = code;
      else if (code === 62) return i;
      else if (code === 60) this.broken();
    }
  }

  private find(mark: string, from: number): number {
    const passed = from - this.at;
    let found = this.buffer.indexOf(mark, from);
    while (found === -1) {
      if (this.buffer.length - this.at > limits.token) this.broken();
      if (!this.fill()) return -1;
      found = this.buffer.indexOf(mark, this.at + passed);
    }
    return found;
  }

  private need(count: number): void {
    while (this.buffer.length - this.at < count && this.fill());
  }

  private fill(): boolean {
    const piece = this.pieces.next();
    if (piece.done) return false;
    this.buffer = this.at >= this.buffer.length ? piece.value : this.buffer.slice(this.at) + piece.value;
    this.at = 0;
    return piece.value.length > 0 || this.fill();
  }

  private end(): null {
    if (this.open.length > 0 || !this.seen) this.broken();
    return null;
  }

  private plain(raw: string): string {
    if (!raw.includes('&')) return raw;
    return raw.replace(
      reference,
      (_, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
        if (name !== undefined) return named[name] ?? this.broken();
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : this.broken();
      },
    );
  }

  private broken(): never {
    return damaged(this.part);
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
