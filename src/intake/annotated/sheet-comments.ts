import { cellName } from '../workbook/grid-cell.ts';
import { cellText, runsOf } from '../workbook/shared-strings.ts';
import { XmlReader } from '../workbook/xml-reader.ts';
import { type CellRemark, peoplesWords, remarkAuthor, remarkStart } from './cell-remark.ts';
import { attributeOf, escaped, tagsOf } from './xml-tags.ts';

/** A comment as it stands in its part. */
interface Comment {
  readonly from: number;
  readonly to: number;
  readonly cell: string;
  readonly raw: string;
  /** In plain text. */
  readonly said: string;
}

/** The comments of a sheet, read from their part. */
export function commentsOf(text: string, part: string): Comment[] {
  const comments: Comment[] = [];
  let start: { from: number; cell: string } | null = null;
  for (const { name, kind, from, to, raw } of tagsOf(text)) {
    if (name !== 'comment') continue;
    if (kind === 'open') start = { from, cell: (attributeOf(raw, 'ref') ?? '').toUpperCase().replaceAll('$', '') };
    if (kind !== 'close' || !start) continue;
    const whole = text.slice(start.from, to);
    comments.push({ ...start, to, raw: whole, said: textIn(whole, part) });
    start = null;
  }
  return comments;
}

function textIn(xml: string, part: string): string {
  const reader = new XmlReader([xml].values(), part);
  reader.next();
  return cellText(runsOf(reader));
}

const bare = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>`;

/**
 * The comments part with remarks in it: of a cell on which people hung a comment, behind their words. Remarks of an
 * earlier answer go, and with them comments that held nothing else.
 *
 * @param given null where the sheet has no comments yet
 */
export function withRemarks(given: string | null, part: string, remarks: readonly CellRemark[]): string {
  const { text, author, prefix } = withAuthor(given ?? bare);
  const waiting = new Map(remarks.map((r) => [cellName(r.row, r.column), r]));
  const write = new RemarkWriter(prefix, author);
  let out = '';
  let done = 0;
  for (const comment of commentsOf(text, part)) {
    const remark = waiting.get(comment.cell);
    if (!remark && remarkStart(comment.said) === -1) continue;
    waiting.delete(comment.cell);
    out += text.slice(done, comment.from) + write.instead(comment, remark);
    done = comment.to;
  }
  const more = [...waiting].map(([cell, remark]) => write.comment(cell, remark)).join('');
  return inList(out + text.slice(done), prefix, more);
}

class RemarkWriter {
  constructor(
    private readonly prefix: string,
    private readonly author: number,
  ) {}

  comment(cell: string, { text }: CellRemark): string {
    const p = this.prefix;
    const inside = this.runs(text);
    return `<${p}comment ref="${cell}" authorId="${this.author}"><${p}text>${inside}</${p}text></${p}comment>`;
  }

  /** What stands in a comment's place; nothing where it was ours and is no longer true. */
  instead({ cell, raw, said }: Comment, remark: CellRemark | undefined): string {
    const people = peoplesWords(said);
    if (people === '') return remark ? this.comment(cell, remark) : '';
    const text = [...tagsOf(raw)].filter((tag) => tag.name === 'text');
    const [opening, closing] = [text[0], text.at(-1)];
    if (!opening || !closing) return raw;
    const whole = remarkStart(said) === -1 ? raw.slice(opening.to, closing.from) : this.run(people, '');
    const p = this.prefix;
    // A text of one piece is no run; behind it no other could stand.
    const kept = /^\s*<(?:\w+:)?t[\s>]/.test(whole) ? `<${p}r>${whole}</${p}r>` : whole;
    const added = remark ? this.runs(`\n\n${remark.text}`) : '';
    return `${raw.slice(0, opening.from)}<${p}text>${kept}${added}</${p}text>${raw.slice(closing.to)}`;
  }

  /** The heading bold, the rest plain. */
  private runs(said: string): string {
    const p = this.prefix;
    const font = `<${p}sz val="9"/><${p}rFont val="Tahoma"/>`;
    const heading = /^\s*[^\n]*\n/.exec(said)?.[0] ?? '';
    return this.run(heading, `<${p}b/>${font}`) + this.run(said.slice(heading.length), font);
  }

  private run(text: string, style: string): string {
    const p = this.prefix;
    const look = style === '' ? '' : `<${p}rPr>${style}</${p}rPr>`;
    return `<${p}r>${look}<${p}t xml:space="preserve">${escaped(text)}</${p}t></${p}r>`;
  }
}

/** The part with us among its authors. */
function withAuthor(text: string): { text: string; author: number; prefix: string } {
  let authors = 0;
  let prefix = '';
  for (const { name, kind, raw, from, to, prefix: p } of tagsOf(text)) {
    if (name === 'comments' && kind === 'open') prefix = p;
    if (name === 'author' && kind !== 'close') {
      if (text.startsWith(`${remarkAuthor}</`, to)) return { text, author: authors, prefix };
      authors += 1;
    }
    if (name !== 'authors' || kind === 'open') continue;
    const mine = `<${prefix}author>${remarkAuthor}</${prefix}author>`;
    const list = kind === 'close' ? mine + raw : `<${prefix}authors>${mine}</${prefix}authors>`;
    return { text: text.slice(0, from) + list + text.slice(to), author: authors, prefix };
  }
  return { text: bare, author: 0, prefix: '' };
}

/** The part with more comments at the end of its list. */
function inList(text: string, prefix: string, more: string): string {
  for (const { name, kind, raw, from, to } of tagsOf(text)) {
    if (name !== 'commentList' || kind === 'open') continue;
    const list = kind === 'close' ? more + raw : `<${prefix}commentList>${more}</${prefix}commentList>`;
    return text.slice(0, from) + list + text.slice(to);
  }
  return text;
}
