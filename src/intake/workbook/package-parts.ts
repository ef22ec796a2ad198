import { type Budget, textOf } from './inflate.ts';
import { limits } from './limits.ts';
import { damaged } from './refusal.ts';
import { XmlReader } from './xml-reader.ts';
import type { ZipEntry } from './zip-directory.ts';

/** What one part says it belongs with. */
interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`, `styles` … the same in both flavours of the format. */
  readonly kind: string;
  /** The part's name in the zip; null for what lies outside. */
  readonly target: string | null;
}

/** The parts of a workbook by name, and how they belong together. */
export class Package {
  private mayKeep: number = limits.kept;

  constructor(
    private readonly entries: ReadonlyMap<string, ZipEntry>,
    readonly budget: Budget,
  ) {}

  /** Whether a part's text may be kept for a second reading; a few small ones may. */
  keeps(entry: ZipEntry): boolean {
    if (entry.size > this.mayKeep) return false;
    this.mayKeep -= entry.size;
    return true;
  }

  has(prefix: string): boolean {
    return [...this.entries.keys()].some((name) => name.startsWith(prefix));
  }

  entry(name: string | null): ZipEntry | undefined {
    return name === null ? undefined : this.entries.get(name.toLowerCase());
  }

  /** The part of a kind that another belongs with; one that is promised and missing is damage. */
  related(relations: readonly Relation[], kind: string): ZipEntry | undefined {
    const relation = relations.find((r) => r.kind === kind && r.target !== null);
    return relation && (this.entry(relation.target) ?? damaged(relation.target ?? kind));
  }

  /** A part that is read in one go, so it may not be big. */
  reader(entry: ZipEntry): XmlReader {
    return new XmlReader(textOf(entry, this.budget, limits.heldPart), entry.name);
  }

  relations(part: string): readonly Relation[] {
    const slash = part.lastIndexOf('/');
    const folder = part.slice(0, slash + 1);
    const entry = this.entry(`${folder}_rels/${part.slice(slash + 1)}.rels`);
    if (!entry) return [];
    const relations: Relation[] = [];
    const xml = this.reader(entry);
    for (let kind = xml.next(); kind !== null; kind = xml.next()) {
      if (kind !== 'open' || xml.name !== 'Relationship') continue;
      const target = xml.attribute('Target') ?? damaged(entry.name);
      relations.push({
        id: xml.attribute('Id') ?? damaged(entry.name),
        kind: (xml.attribute('Type') ?? '').split('/').at(-1) ?? '',
        target: xml.attribute('TargetMode') === 'External' ? null : resolved(folder, target),
      });
    }
    return relations;
  }
}

/** The part that says what the workbook is made of; undefined where there is none. */
export const mainPart = (parts: Package): ZipEntry | undefined => {
  const [main] = parts.relations('').filter((r) => r.kind === 'officeDocument');
  return parts.entry(main?.target ?? null);
};

function resolved(folder: string, target: string): string {
  const path = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
