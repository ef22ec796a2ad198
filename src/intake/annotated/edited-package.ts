import { textOf } from '../workbook/inflate.ts';
import { limits } from '../workbook/limits.ts';
import { Package } from '../workbook/package-parts.ts';
import { readZip, type ZipEntry } from '../workbook/zip-directory.ts';
import { type PackedPart, packed, writeZip } from './write-zip.ts';
import { attributeOf, tagsOf } from './xml-tags.ts';

const types = '[content_types].xml';
const bareRelations = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

/** The vocabulary of relations in the format's two flavours. */
const flavours = {
  transitional: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  strict: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
} as const;

/** The parts of a workbook, some of which are written anew; all others stay byte for byte. */
export class EditedPackage {
  readonly parts: Package;
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly changed = new Map<string, PackedPart>();
  private readonly texts = new Map<string, string>();

  constructor(bytes: Uint8Array) {
    this.entries = readZip(bytes);
    this.parts = new Package(this.entries, { left: 2 * limits.inflated });
  }

  /** The text of a part that is held whole, as written so far; null where there is none. */
  text(name: string): string | null {
    const held = this.texts.get(name.toLowerCase());
    if (held !== undefined) return held;
    const entry = this.parts.entry(name);
    return entry ? [...textOf(entry, this.parts.budget, limits.heldPart)].join('') : null;
  }

  /** The text of a part, piece by piece as it was found. */
  pieces(entry: ZipEntry): Generator<string> {
    return textOf(entry, this.parts.budget);
  }

  /** Writes a small part; its text may be asked for and written again. */
  write(name: string, text: string): void {
    this.texts.set(name.toLowerCase(), text);
    this.changed.set(name.toLowerCase(), packed(this.parts.entry(name)?.name ?? name, [asUtf8(text)]));
  }

  /** Writes a part piece by piece. */
  writePieces(name: string, pieces: Iterable<string>): void {
    this.changed.set(name.toLowerCase(), packed(name, withFirst(pieces, asUtf8)));
  }

  /** A part's name that is not taken yet: `xl/comments1.xml`, `xl/comments2.xml` … */
  freeName(name: (n: number) => string): string {
    for (let n = 1; ; n += 1) {
      const key = name(n).toLowerCase();
      if (!this.entries.has(key) && !this.changed.has(key)) return name(n);
    }
  }

  /** Names of all parts with an ending. */
  named(ending: string): string[] {
    return [...new Set([...this.entries.keys(), ...this.changed.keys()])].filter((name) => name.endsWith(ending));
  }

  /** Says that a part belongs with another, and gives the relation's id. */
  relate(part: string, kind: string, target: string): string {
    const slash = part.lastIndexOf('/') + 1;
    const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
    const text = this.text(name) ?? bareRelations;
    const taken = new Set([...tagsOf(text)].map((tag) => attributeOf(tag.raw, 'Id')));
    let n = 1;
    while (taken.has(`rIdMoc${n}`)) n += 1;
    const id = `rIdMoc${n}`;
    const tag = `Relationship Id="${id}" Type="${this.vocabulary()}/${kind}" Target="/${target}"`;
    this.write(name, withChild(text, 'Relationships', tag));
    return id;
  }

  /** The tag that binds a drawing of comments to a sheet. */
  drawingTag(prefix: string, id: string): string {
    return `<${prefix}legacyDrawing xmlns:r="${this.vocabulary()}" r:id="${id}"/>`;
  }

  /** Says what kind of content a part is, or every part with an ending. */
  declare(of: { readonly part: string } | { readonly ending: string }, type: string): void {
    const text = this.text(types);
    if (text === null) return;
    const [tag, name, value] =
      'part' in of ? ['Override', 'PartName', `/${of.part}`] : ['Default', 'Extension', of.ending];
    const isSaid = [...tagsOf(text)].some(
      (t) => t.name === tag && attributeOf(t.raw, name)?.toLowerCase() === value.toLowerCase(),
    );
    if (!isSaid) this.write(types, withChild(text, 'Types', `${tag} ${name}="${value}" ContentType="${type}"`));
  }

  bytes(): Uint8Array {
    const names = new Set([...this.entries.keys(), ...this.changed.keys()]);
    return writeZip([...names].flatMap((name) => this.changed.get(name) ?? this.entries.get(name) ?? []));
  }

  private vocabulary(): string {
    return this.text('_rels/.rels')?.includes(flavours.strict) ? flavours.strict : flavours.transitional;
  }
}

/** A part with one more empty tag at the end of its outermost one. */
function withChild(text: string, outermost: string, child: string): string {
  for (const { name, kind, prefix, raw, from, to } of tagsOf(text)) {
    if (name !== outermost || kind === 'open') continue;
    const own = `<${prefix}${child}/>`;
    const whole = kind === 'close' ? own + raw : `${raw.replace(/\s*\/>$/, '>')}${own}</${prefix}${name}>`;
    return text.slice(0, from) + whole + text.slice(to);
  }
  return text;
}

const encoding = /^(\ufeff?<\?xml[^>]*?\bencoding\s*=\s*)(?:"[^"]*"|'[^']*')/;

/** Parts are written in UTF-8, whatever they were before. */
const asUtf8 = (text: string): string => {
  const declared = encoding.exec(text.slice(0, 200));
  const isOther = declared && !/utf-8.$/i.test(declared[0]);
  return isOther ? `${declared[1]}"UTF-8"${text.slice(declared[0].length)}` : text;
};

function* withFirst(pieces: Iterable<string>, change: (piece: string) => string): Generator<string> {
  let first = true;
  for (const piece of pieces) {
    yield first ? change(piece) : piece;
    if (piece !== '') first = false;
  }
}
