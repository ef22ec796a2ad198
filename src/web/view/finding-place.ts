import type { Place } from '../../domain/finding.ts';
import type { Screen } from '../screen.ts';
import { findingText as text } from '../texts/findings.ts';

/** A place as said in a list: "trang Q3, ô C7", "dòng 3, cột 2 (kỳ)"; empty for a whole file. */
export const placeWords = (s: Screen, { sheet, cell, line, column, header }: Place): string =>
  [
    ...(sheet === null ? [] : [`${s.say(text.sheet)} ${sheet}`]),
    ...(cell === null ? [] : [`${s.say(text.cell)} ${cell}`]),
    ...(line === null ? [] : [`${s.say(text.line)} ${s.number(line)}`]),
    ...(column === null ? [] : [`${s.say(text.column)} ${s.number(column)}${header ? ` (${header})` : ''}`]),
  ].join(', ');
