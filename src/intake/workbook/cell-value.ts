import type { Day } from '../../domain/day.ts';
import { readDay } from '../date-text.ts';
import { readPeriod } from '../period-text.ts';
import { readQualifier, readState } from '../qualifier-text.ts';
import type { GridCell } from './grid-cell.ts';
import { oneLine } from './label-text.ts';

/** A number as the spreadsheet holds it: fifteen digits, the rest is noise of its arithmetic. */
const digits15 = (number: number): number => Number(number.toPrecision(15));

export type FigureProblem =
  | 'error-cell'
  | 'formula-without-value'
  | 'date-in-figure'
  | 'boolean-in-figure'
  | 'percent-in-count'
  | 'too-precise';

/** What a figure cell gives: a number, a text still to be read, a state said in words, or why it cannot be used. */
export type FigureValue =
  | { readonly number: number }
  | { readonly text: string; readonly qualifier: string }
  | { readonly state: string }
  | { readonly problem: FigureProblem };

const qualified = /^(\D*?)\s*([-+]?\d.*)$/s;

/**
 * Reads a figure's cell. What is shown as a percentage is one: 0.95 in a percent format is 95.
 *
 * @param isValue percentages, signs ("trên 90%") and states ("không áp dụng") may stand in values, not in counts
 */
export function figureValue(cell: GridCell, isValue: boolean): FigureValue {
  switch (cell.kind) {
    case 'error':
      return { problem: 'error-cell' };
    case 'missing':
      return { problem: 'formula-without-value' };
    case 'boolean':
      return { problem: 'boolean-in-figure' };
    case 'number': {
      const number = Number(cell.text);
      if (cell.format === 'date' || cell.format === 'year') return { problem: 'date-in-figure' };
      if (!Number.isFinite(number) || (Number.isInteger(number) && !Number.isSafeInteger(number))) {
        return { problem: 'too-precise' };
      }
      if (cell.format !== 'percent') return { number: cell.text.length <= 15 ? number : digits15(number) };
      return isValue ? { number: digits15(number * 100) } : { problem: 'percent-in-count' };
    }
    case 'text':
      return textValue(oneLine(cell.text), isValue);
  }
}

function textValue(text: string, isValue: boolean): FigureValue {
  if (text === '') return { text, qualifier: '' };
  const state = readState(text);
  if (state !== null && state !== 'figure') return { state: text };
  const [, sign = '', rest = ''] = (isValue && qualified.exec(text)) || [];
  const isSigned = sign !== '' && readQualifier(sign) !== null;
  return isSigned ? { text: rest, qualifier: sign.trim() } : { text, qualifier: '' };
}

const days1900 = Date.UTC(1899, 11, 30);
const days1904 = Date.UTC(1904, 0, 1);

/** The day a serial number stands for; null outside 1990–2099, where it is likelier something else. */
function dayOfSerial(serial: number, date1904: boolean): Day | null {
  if (!(serial > 0 && serial < 200_000)) return null;
  const day = new Date((date1904 ? days1904 : days1900) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
  return day >= '1990' && day < '2100' ? day : null;
}

/**
 * The text of a cell that names a period. A spreadsheet turns "9/2026" into a date: one of those is its month, or its
 * year where only that is shown. A bare serial number (46266) is a date too; a year is a year.
 */
export function periodTextOf(cell: GridCell, date1904: boolean): string {
  if (cell.kind !== 'number') return monthOfDay(oneLine(cell.text));
  const number = Number(cell.text);
  const isYear = Number.isInteger(number) && number >= 1990 && number < 2100;
  if (cell.format === 'plain' && isYear) return String(number);
  const day = dayOfSerial(number, date1904);
  if (day === null) return cell.text;
  return cell.format === 'year' ? day.slice(0, 4) : day.slice(0, 7);
}

/** A period in words, also within others ("Quý III năm 2026 (lũy kế)"); a day written as text is its month. */
function monthOfDay(text: string): string {
  if (readPeriod(text) !== null) return text;
  const day = readDay(text.slice(0, 10));
  return day !== null && text.length <= 19 ? day.slice(0, 7) : text;
}

/** A cell's words: labels, notes, signs. A number is its digits; an error or a formula without a value says nothing. */
export const wordsOf = (cell: GridCell | undefined): string =>
  cell === undefined || cell.kind === 'missing' || cell.kind === 'error' ? '' : oneLine(cell.text);
