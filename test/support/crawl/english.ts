import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { readCatalogueFolder } from '../../../src/catalogue/read-folder.ts';
import { root } from '../moc.ts';

interface Said {
  readonly vi: string;
  readonly en: string;
}

const gap = '\u0001';

/** Stands for whatever a text is given: a name, a number, or a text of both languages. */
const anything = Object.assign(new String(gap), { vi: gap, en: gap });

const isSaid = (value: object): value is Said =>
  'vi' in value && 'en' in value && typeof value.vi === 'string' && typeof value.en === 'string';

/** Every text of both languages inside a value; functions are asked with anything. */
function collect(value: unknown, into: Said[], seen = new Set<unknown>()): void {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function') || seen.has(value)) return;
  seen.add(value);
  if (typeof value === 'function') {
    if (value.length === 0 || /^class\b/.test(String(value))) return;
    try {
      collect(value(...Array.from({ length: value.length }, () => anything)), into, seen);
    } catch {
      // A function of the module that makes no text out of texts.
    }
    return;
  }
  if (isSaid(value)) into.push(value);
  else for (const inner of Object.values(value)) collect(inner, into, seen);
}

const places = [
  ['src', 'web', 'texts'],
  ['src', 'domain', 'status-text.ts'],
  ['src', 'web', 'problems.ts'],
] as const;

async function textsOfPages(): Promise<Said[]> {
  const said: Said[] = [];
  for (const place of places) {
    const path = join(root, ...place);
    const files = path.endsWith('.ts') ? [path] : readdirSync(path).map((name) => join(path, name));
    for (const file of files.filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts'))) {
      collect(await import(file), said);
    }
  }
  const { catalogue } = loadCatalogue(readCatalogueFolder(join(root, 'indicators')));
  collect(catalogue, said);
  return said;
}

const fragments = (text: string): string[] =>
  text
    .split(new RegExp(`[${gap}*]`))
    .map((part) => part.replace(/^[\s\p{P}\d]+|[\s\p{P}\d]+$/gu, ''))
    .filter((part) => part.length > 0);

/** Wide enough not to be met by chance: several words, or one long one. */
const tells = (part: string): boolean =>
  /^[\p{L}’ -]+$/u.test(part) ? /\p{L}\s+\p{L}/u.test(part) || part.length > 5 : part.length > 8;

/**
 * Says which English words of the pages' own texts a text holds; null: none. Words that the Vietnamese texts use too
 * (names, abbreviations) are no English.
 */
export async function englishFinder(): Promise<(text: string) => string | null> {
  const said = await textsOfPages();
  const vietnamese = said.map((t) => t.vi.toLowerCase()).join('\n');
  const phrases = new Set(
    said
      .filter((t) => t.vi !== t.en)
      .flatMap((t) => fragments(t.en))
      .map((part) => part.toLowerCase())
      .filter((part) => tells(part) && !vietnamese.includes(part)),
  );
  const first = new Map<string, string[]>();
  for (const phrase of phrases) {
    const word = phrase.split(/[\s\p{P}]+/u)[0] ?? '';
    first.set(word, [...(first.get(word) ?? []), phrase]);
  }
  if (phrases.size < 200) throw new Error(`only ${phrases.size} English phrases to look for`);
  return (text) => {
    const lower = text.toLowerCase().replace(/\s+/g, ' ');
    for (const word of new Set(lower.split(/[\s\p{P}]+/u))) {
      const found = first
        .get(word)
        ?.find((phrase) => new RegExp(`(^|[^\\p{L}])${escaped(phrase)}($|[^\\p{L}])`, 'u').test(lower));
      if (found) return found;
    }
    return null;
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
