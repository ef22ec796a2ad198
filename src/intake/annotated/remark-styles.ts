import type { Severity } from '../../domain/finding.ts';
import { attributeOf, type Tag, tagsOf, withAttribute } from './xml-tags.ts';

/** Fills of remarks, as ARGB: of no palette, so that a fill of ours is known again. */
const colours = { error: 'FFF8CDC8', warning: 'FFFDE9AE' } as const;
type Marked = keyof typeof colours & Severity;

const oursIn = new RegExp(`rgb="(?:${Object.values(colours).join('|')})"`, 'i');

/** The styles of a workbook whose styles part is missing. */
const bare = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

/** A list of the styles part: its elements, and where more of them go. */
interface StyleList {
  readonly items: readonly string[];
  readonly head: { readonly from: number; readonly to: number; readonly tag: Tag };
  readonly end: number;
}

/**
 * The styles of a workbook, with copies of them that differ in their fill alone. A cell marked before gets its fill
 * back where another style has all else in common, and none where there is no such style.
 */
export class RemarkStyles {
  private readonly text: string;
  private readonly fills: StyleList;
  private readonly styles: StyleList;
  private readonly newFills: string[] = [];
  private readonly newStyles: string[] = [];
  private readonly made = new Map<string, number>();
  private readonly before = new Map<number, number>();
  private readonly ours: ReadonlySet<number>;

  constructor(text: string | null) {
    const [fills, styles] = text === null ? [null, null] : [listOf(text, 'fills'), listOf(text, 'cellXfs')];
    this.text = text !== null && fills && styles ? text : bare;
    this.fills = fills && styles ? fills : (listOf(bare, 'fills') as StyleList);
    this.styles = fills && styles ? styles : (listOf(bare, 'cellXfs') as StyleList);
    const ourFills = new Set(this.fills.items.flatMap((fill, at) => (oursIn.test(fill) ? [at] : [])));
    this.ours = new Set(this.styles.items.flatMap((xf, at) => (ourFills.has(fillOf(xf)) ? [at] : [])));
  }

  /** Whether the workbook holds fills of an earlier answer. */
  get hadMarks(): boolean {
    return this.ours.size > 0;
  }

  /** Whether a style was added. */
  get isChanged(): boolean {
    return this.newStyles.length > 0;
  }

  /** Whether a style carries a fill of ours. */
  isMarked(style: number): boolean {
    return this.ours.has(style);
  }

  /** The style with the fill of a remark. */
  marked(style: number, severity: Marked): number {
    return this.kept(`${severity} ${style}`, () => filled(this.styleAt(style), this.fillFor(severity)));
  }

  /** The style a marked cell had before, as far as that can be told. */
  plain(style: number): number {
    const known = this.before.get(style);
    if (known !== undefined) return known;
    const like = filled(this.styleAt(style), 0);
    const found = this.styles.items.findIndex((xf, at) => !this.ours.has(at) && filled(xf, 0) === like);
    const before = found === -1 ? this.kept(`plain ${style}`, () => like) : found;
    this.before.set(style, before);
    return before;
  }

  /** The styles part with what was added to it. */
  xml(): string {
    const first = [this.fills, this.newFills] as const;
    const second = [this.styles, this.newStyles] as const;
    const edits = this.fills.end < this.styles.end ? [second, first] : [first, second];
    return edits.reduce((text, [list, added]) => withAdded(text, list, added), this.text);
  }

  private styleAt(style: number): string {
    return this.styles.items[style] ?? this.styles.items[0] ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
  }

  private kept(key: string, make: () => string): number {
    const made = this.made.get(key) ?? this.styles.items.length + this.newStyles.push(make()) - 1;
    this.made.set(key, made);
    return made;
  }

  private fillFor(severity: Marked): number {
    const key = `fill ${severity}`;
    const p = this.fills.head.tag.prefix;
    const colour = `<${p}fgColor rgb="${colours[severity]}"/><${p}bgColor indexed="64"/>`;
    const fill = `<${p}fill><${p}patternFill patternType="solid">${colour}</${p}patternFill></${p}fill>`;
    const made = this.made.get(key) ?? this.fills.items.length + this.newFills.push(fill) - 1;
    this.made.set(key, made);
    return made;
  }
}

const fillOf = (xf: string): number => Number(attributeOf(xf.slice(0, xf.indexOf('>') + 1), 'fillId') ?? 0);

function filled(xf: string, fill: number): string {
  const to = xf.indexOf('>') + 1;
  return withAttribute(withAttribute(xf.slice(0, to), 'fillId', fill), 'applyFill', 1) + xf.slice(to);
}

/** The children of a list in the styles part; null where it has no such list. */
function listOf(text: string, name: string): StyleList | null {
  const items: string[] = [];
  let head: StyleList['head'] | null = null;
  let depth = 0;
  let start = 0;
  for (const tag of tagsOf(text)) {
    if (head === null) {
      if (tag.name !== name || tag.kind === 'close') continue;
      head = { from: tag.from, to: tag.to, tag };
      if (tag.kind === 'empty') return { items, head, end: tag.to };
      continue;
    }
    if (depth === 0 && tag.name === name) return { items, head, end: tag.from };
    if (depth === 0) start = tag.from;
    if (tag.kind === 'open') depth += 1;
    if (tag.kind === 'close') depth -= 1;
    if (depth === 0) items.push(text.slice(start, tag.to));
  }
  return null;
}

function withAdded(text: string, { items, head, end }: StyleList, added: readonly string[]): string {
  if (added.length === 0) return text;
  const opening = withAttribute(head.tag.raw, 'count', items.length + added.length).replace(/\s*\/>$/, '>');
  const close = head.tag.kind === 'empty' ? `</${head.tag.prefix}${head.tag.name}>` : '';
  const body = head.tag.kind === 'empty' ? '' : text.slice(head.to, end);
  return `${text.slice(0, head.from)}${opening}${body}${added.join('')}${close}${text.slice(end)}`;
}
