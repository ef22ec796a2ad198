import { Exact } from '../domain/rounding.ts';

/** How a text writes numbers: `vi` is 1.504.523,5 and `en` is 1,504,523.5. */
export type Convention = 'vi' | 'en';

/** What one cell says about the convention. `either` has no separators; `ambiguous` means two different numbers. */
export type Witness = Convention | 'either' | 'ambiguous' | 'none';

export type NumberProblem = 'not-a-number' | 'ambiguous-number' | 'too-precise' | 'percent-in-count';

const plainDigits = /^\d{1,15}$/;
const vietnamese = /^(?:[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+|\d+)?(?:,\d+)?$/;
const english = /^(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+|\d+)?(?:\.\d+)?$/;
/** As programs print what is near zero; a positive exponent is a spreadsheet's rounding of a large count. */
const tiny = /^\d(?:\.\d+)?e-\d{1,3}$/i;
const fullWidth = /[\uff01-\uff5e]/g;

/** Full-width digits and signs (１２，５％) as the ordinary ones. */
export const narrow = (text: string): string =>
  text.replace(fullWidth, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

interface Parts {
  readonly negative: boolean;
  readonly body: string;
  readonly percent: boolean;
}

function partsOf(cell: string): Parts {
  let body = narrow(cell).trim();
  const percent = body.endsWith('%');
  if (percent) body = body.slice(0, -1).trimEnd();
  const negative = body.startsWith('-') || body.startsWith('\u2212');
  if (negative || body.startsWith('+')) body = body.slice(1);
  return { negative, body, percent };
}

/**
 * What a cell says about the convention of its file.
 *
 * @example witnessOf('94,6%') // 'vi'
 * @example witnessOf('1.500') // 'ambiguous': 1500 or 1.5
 */
export const witnessOf = (cell: string): Witness => (plainDigits.test(cell) ? 'either' : shapeOf(partsOf(cell).body));

function shapeOf(body: string): Witness {
  if (body === '') return 'none';
  if (tiny.test(body)) return 'en';
  const vi = vietnamese.test(body);
  const en = english.test(body);
  if (vi && en) return /[.,]/.test(body) ? 'ambiguous' : 'either';
  if (vi) return 'vi';
  return en ? 'en' : 'none';
}

/**
 * Reads one number exactly as written; a percent sign is dropped, so `94,6 %` is 94.6. Undecided, a cell is read only
 * if it can mean one number. Grouping must be by threes; exponents are refused but for those of a
 * number near zero (9.8e-05). `too-precise`: the digits do not fit
 * a double, so storing it would change the figure.
 *
 * @example readNumber('1.504.523', 'vi') // 1504523
 * @example readNumber('1.500', 'undecided') // 'ambiguous-number'
 */
export function readNumber(
  cell: string,
  convention: Convention | 'undecided',
  percentAllowed = false,
): number | NumberProblem {
  if (plainDigits.test(cell)) return Number(cell);
  const { negative, body, percent } = partsOf(cell);
  const witness = shapeOf(body);
  if (witness === 'none') return 'not-a-number';
  if (percent && !percentAllowed) return 'percent-in-count';
  if (witness === 'ambiguous' && convention === 'undecided') return 'ambiguous-number';
  if ((witness === 'vi' || witness === 'en') && convention !== 'undecided' && witness !== convention) {
    return 'not-a-number';
  }
  const as = witness === 'vi' || (witness === 'ambiguous' && convention === 'vi') ? 'vi' : 'en';
  if (tiny.test(body)) return (negative ? -1 : 1) * Number(body);
  const decimal = as === 'vi' ? body.replace(/[^\d,]/g, '').replace(',', '.') : body.replace(/[^\d.]/g, '');
  const number = Number(decimal);
  if (decimal.length > 15 && !isExactly(number, decimal)) return 'too-precise';
  return negative && number !== 0 ? -number : number;
}

/** Whether a double stands for just the digits written, as a program prints a double (shortest, or 17 digits). */
function isExactly(number: number, decimal: string): boolean {
  if (Number.isInteger(number) && !Number.isSafeInteger(number)) return false;
  const written = new Exact(decimal);
  return written.eq(number) || written.eq(number.toPrecision(17));
}
