/** Which unit or indicator a text names, as the catalogue knows them: an id that is the same for all its names. */
export interface KnownNames {
  unitOf(text: string): string | null;
  indicatorOf(text: string): string | null;
}

/** A label as written and what it names. */
export interface Label {
  readonly text: string;
  readonly id: string;
}

const numbering = /^\s*(?:(?:[IVX]+|\d+(?:\.\d+)*|[a-zđ])\s*[.)\-–:]|\(\s*(?:\d+(?:\.\d+)*|[a-z])\s*\)|[-+*•–])\s*/i;
const bracketed = /\s*[([][^()[\]]*[)\]]\s*$/;
const kind = /^\s*(?:chỉ tiêu|chỉ số)\s*(?:\d+(?:\.\d+)*\s*)?:?\s*/i;

const unevenBlanks = /\s\s|^\s|\s$|[^\S ]/;

/** One line, single blanks. */
export const oneLine = (text: string): string => (unevenBlanks.test(text) ? text.replace(/\s+/g, ' ').trim() : text);

/** The same text apart from the file's XML, which a slice of it would hold on to. */
export const copied = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

/** A label with and without its numbering (`1.2.`, `II/`), what stands in brackets behind it, and a leading "Chỉ tiêu:". */
function* readings(text: string): Generator<string> {
  const whole = oneLine(text);
  yield whole;
  const bare = whole.replace(numbering, '');
  yield bare;
  yield whole.replace(bracketed, '');
  yield bare.replace(bracketed, '');
  yield bare.replace(/[:;,.*]+$/, '');
  yield bare.replace(bracketed, '').replace(kind, '');
}

/** Reads labels as the catalogue's names, remembering what it found: tables repeat them. */
export class LabelReader {
  private readonly units = new Map<string, Label | null>();
  private readonly indicators = new Map<string, Label | null>();

  constructor(private readonly names: KnownNames) {}

  unit(text: string): Label | null {
    return this.found(text, this.units, (t) => this.names.unitOf(t));
  }

  indicator(text: string): Label | null {
    return this.found(text, this.indicators, (t) => this.names.indicatorOf(t));
  }

  private found(text: string, known: Map<string, Label | null>, idOf: (text: string) => string | null): Label | null {
    const before = known.get(text);
    if (before !== undefined) return before;
    let label: Label | null = null;
    if (text.length <= 500) {
      for (const reading of readings(text)) {
        const id = reading === '' ? null : idOf(reading);
        if (id === null) continue;
        label = { text: reading, id };
        break;
      }
    }
    if (known.size < 10_000) known.set(copied(text), label);
    return label;
  }
}
