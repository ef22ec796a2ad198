import { fold } from './fold.ts';

/** A text folded for searching, which knows where each of its letters stands in the original. */
export interface Folded {
  /** In NFC. */
  readonly original: string;
  readonly text: string;
  /** The part of the original that a part of the folded text comes from. */
  readonly span: (from: number, to: number) => readonly [number, number];
}

const dashes = /[\u2010-\u2015\u2212]/g;

/** Folds letter by letter: marks, case, kinds of dash and of space make no difference. */
export function folded(raw: string): Folded {
  const original = raw.normalize('NFC');
  let text = '';
  const starts: number[] = [];
  let at = 0;
  for (const letter of original) {
    const plain = fold(letter).replace(dashes, '-').replace(/\s/g, ' ');
    text += plain;
    for (let i = 0; i < plain.length; i += 1) starts.push(at);
    at += letter.length;
  }
  return {
    original,
    text,
    span: (from, to) => [starts[from] ?? original.length, starts[to] ?? original.length],
  };
}
