import { type Folded, folded } from './folded.ts';

/** Something that can be found: its name first, then every other text it goes by or says. */
export interface Entry<T> {
  readonly thing: T;
  readonly texts: readonly string[];
}

/** A part of a text, by its first character and the one after its last. */
export type Span = readonly [from: number, to: number];

export interface Hit<T> {
  readonly thing: T;
  /** The text that holds every word, in NFC. */
  readonly text: string;
  /** 0: the thing's name. */
  readonly place: number;
  /** The parts of {@link text} that match, in order, apart from each other. */
  readonly marks: readonly Span[];
}

/** The longest query that is looked for, in characters. */
export const longestQuery = 100;

const inWord = /[\p{L}\p{N}]/u;

/** The words of a query, folded: without marks, case and the punctuation around them. */
export const wordsOf = (query: string): string[] => [
  ...new Set(
    folded(query)
      .text.split(/[\s,;:"“”()]+/)
      .map((word) => word.replace(/^[^\p{L}\p{N}]+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])[^\p{L}\p{N}%]+$/gu, ''))
      .filter((word) => inWord.test(word)),
  ),
];

const startsWord = (text: string, at: number): boolean => at === 0 || !inWord.test(text.charAt(at - 1));

interface Place {
  readonly at: number;
  readonly to: number;
}

/** Where a part first stands in a folded text so that it begins a word, and also ends one if `whole`. */
function atWord(text: string, part: string, whole = false): Place | null {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const to = at + part.length;
    if (startsWord(text, at) && (!whole || !inWord.test(text.charAt(to)))) return { at, to };
  }
  return null;
}

/** 0: the text starts with the query; 1: the query begins a word; 2: its words stand apart; 3: it stands inside a word. */
interface Match {
  readonly rank: number;
  readonly marks: readonly Span[];
}

/** Words that stand apart must be whole ("chu" is not "chuyển"), but for the last, which may not be typed to its end. */
function match({ text, span }: Folded, words: readonly string[]): Match | null {
  const phrase = words.join(' ');
  const begun = atWord(text, phrase);
  if (begun) return { rank: begun.at === 0 ? 0 : 1, marks: [span(begun.at, begun.to)] };
  const found = words.map(
    (word, i) => atWord(text, word, true) ?? (i === words.length - 1 ? atWord(text, word) : null),
  );
  if (found.every((f) => f !== null)) return { rank: 2, marks: apart(found.map((f) => span(f.at, f.to))) };
  const at = text.indexOf(phrase);
  return at < 0 ? null : { rank: 3, marks: [span(at, at + phrase.length)] };
}

/** Spans in order, those that touch made one. */
function apart(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && span[0] <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], span[1])];
    else joined.push(span);
  }
  return joined;
}

const plain = (text: string): string => text.normalize('NFC').toLowerCase();

/**
 * The things of which one text holds every word of a query, without regard to marks, case, NFC or NFD. Best first: a text that starts
 * with the query, then one with a word that does, then one that contains it; the name before other texts; the very
 * letters asked for before their likes; the shorter text; then as given.
 *
 * @example search('dak lak', [{ thing: 1, texts: ['Tỉnh Đắk Lắk'] }])[0].marks // [[5, 12]]
 */
export function search<T>(query: string, entries: readonly Entry<T>[]): Hit<T>[] {
  const words = wordsOf(query);
  if (words.length === 0 || query.length > longestQuery) return [];
  const asked = plain(query).trim();
  const hits = entries.flatMap(({ thing, texts }) => {
    const found = texts.flatMap((raw, place) => {
      const text = folded(raw);
      const matched = match(text, words);
      return matched ? [{ text: text.original, place, exact: plain(raw).includes(asked) ? 0 : 1, ...matched }] : [];
    });
    const best = found.sort((a, b) => a.rank - b.rank || a.place - b.place)[0];
    return best ? [{ thing, ...best }] : [];
  });
  return hits
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        Math.sign(a.place) - Math.sign(b.place) ||
        a.exact - b.exact ||
        a.text.length - b.text.length,
    )
    .map(({ thing, text, place, marks }) => ({ thing, text, place, marks }));
}
