import { excerpt } from '../../domain/excerpt.ts';
import type { Hit } from '../../domain/search.ts';

/** A text that was found, cut around what matches, with the matching parts marked. */
export const Marked = ({ hit: { text, marks } }: { hit: Pick<Hit<unknown>, 'text' | 'marks'> }) => (
  <>{excerpt(text, marks).map((piece) => (piece.marked ? <mark>{piece.text}</mark> : piece.text))}</>
);
