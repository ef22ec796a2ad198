import { fold } from '../../domain/fold.ts';
import type { GridCell } from './grid-cell.ts';

const roman: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };

/** Days ("ngày 05 tháng 10 năm 2026") and numbers of documents say nothing of the period. */
const days = /ngay\s*\d{1,2}\s*(?:thang|[/.-])\s*\d{1,2}\s*(?:nam|[/.-])\s*\d{4}|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b/g;
const documents = /\b\d+\/(?:\d{4}\/)?[a-z]{2,}[a-z-]*/g;
/** A number of months (`9 tháng 2026`, `6T/2026`) or a half, and a sum up to a day, are parts of a year and no period. */
const partOfYear =
  /(?<!thang )\b(?:\d{1,2}|hai|ba|bon|sau|bay|tam|chin|muoi|muoi mot) ?thang\b|\b\d{1,2} ?t(?= ?[/.-]? ?(?:dau|cuoi|nam|(?:19|20)\d{2})\b)|\bnua (?:dau )?nam\b/;
const upToDay = /\bluy ke (?:tu .{0,40})?den(?: het)?(?: ngay)? (?!31[/.-]12|31 thang 12)\d/;
/** `quý 3 và 4`, `tháng 9, 10/2026`: the second number is one of the same kind. */
const listed =
  /\b(quy|thang) ?(iv|i{1,3}|\d{1,2}) ?(?:(?:va|den|toi|\+|&) ?|[,;–-] ?(?=(?:iv|i{1,3}|\d{1,2})(?:[ /.-]*(?:nam\b|(?:19|20)\d{2}\b)|[,; ]|$)))(iv|i{1,3}|\d{1,2})(?!\d|[/.-]\d{1,2}[/.-])\b/g;

const quarter = /\b(?:quy|q)[ .]*(iv|i{1,3}|[1-4])\b(?:[ /.,_-]*(?:nam )?((?:19|20)\d{2})\b)?/g;
const sdmx = /\b((?:19|20)\d{2})-?(q[1-4]|s[12])\b/g;
const half = /\b(?:(?:6|06|sau) ?thang|0?6 ?t|nua) (dau|cuoi) nam(?: ((?:19|20)\d{2})\b)?/g;
const month = /\b(?:thang|t)[ .]*(0?[1-9]|1[0-2])\b(?:[ /.,_-]*(?:nam )?((?:19|20)\d{2})\b)?/g;
const bareMonth = /\b(0?[1-9]|1[0-2])[/.-]((?:19|20)\d{2})\b|\b((?:19|20)\d{2})-(0[1-9]|1[0-2])\b/g;
const year = /\b((?:19|20)\d{2})\b/g;

/** Periods a text speaks of: whole ones, those without a year (`Q3`), and years that stand alone. */
interface Spoken {
  readonly whole: readonly string[];
  readonly yearless: readonly string[];
  readonly years: readonly string[];
  readonly toDate: boolean;
}

function spokenIn(raw: string): Spoken {
  const folded = fold(raw).replace(/[\s_]+/g, ' ');
  let text = apart(folded).replace(days, ' ').replace(documents, ' ');
  const [whole, yearless, years]: string[][] = [[], [], []];
  const take = (pattern: RegExp, read: (match: string[]) => [period: string, year: string | undefined]): void => {
    text = text.replace(pattern, (...match) => {
      const [period, ofYear] = read(match.slice(0, 5).map((m) => (typeof m === 'string' ? m : '')));
      if (ofYear) whole?.push(`${ofYear}-${period}`);
      else yearless?.push(period);
      return ' ';
    });
  };
  take(sdmx, ([, y, p = '']) => [p.toUpperCase(), y]);
  take(quarter, ([, q = '', y]) => [`Q${roman[q] ?? q}`, y]);
  take(half, ([, which, y]) => [`S${which === 'dau' ? 1 : 2}`, y]);
  const cumulative = partOfYear.test(text) || upToDay.test(folded);
  if (!cumulative) {
    take(month, ([, m = '', y]) => [m.padStart(2, '0'), y]);
    take(bareMonth, ([, m, y, y2, m2]) => [(m || m2 || '').padStart(2, '0'), y || y2]);
  }
  for (const [, y = ''] of text.matchAll(year)) years?.push(y);
  return { whole: whole ?? [], yearless: yearless ?? [], years: years ?? [], toDate: cumulative };
}

/** `quý 3 và 4` as `quý 3 quý 4`, so that neither is taken for the whole. */
function apart(text: string): string {
  let said = text;
  for (let more = 0; more < 3; more += 1) said = said.replace(listed, '$1 $2 $1 $3');
  return said;
}

/** The period a table is about: found, not found, or told in more than one way. */
export type TablePeriod =
  | { readonly found: string; readonly at: GridCell | null }
  | { readonly missing: true }
  | { readonly differing: readonly string[] };

/**
 * The one period that the texts around a table speak of, the most exact kind first: "Kế hoạch năm 2026 … quý III năm
 * 2026" is 2026-Q3, and a sheet named "Q3" under a title of 2026 too. Two different ones are said, not chosen from.
 *
 * @param texts the sheet's name first (without a cell), then title cells
 */
export function periodOfTable(texts: readonly { readonly text: string; readonly at: GridCell | null }[]): TablePeriod {
  const spoken = texts.map(({ text, at }) => ({ ...spokenIn(text), at }));
  const years = new Set(spoken.flatMap((s) => s.years));
  const [onlyYear] = years.size === 1 ? years : [];
  const found = new Map<string, GridCell | null>();
  const add = (period: string, at: GridCell | null): void => {
    found.set(period, found.get(period) ?? at);
  };
  for (const { whole, at } of spoken) for (const period of whole) add(period, at);
  for (const { yearless, at } of spoken) {
    for (const part of yearless) {
      const dated = [...found.keys()].filter((p) => p.endsWith(`-${part}`));
      if (dated.length > 0) continue;
      if (onlyYear !== undefined) add(`${onlyYear}-${part}`, at);
      else if (found.size > 0) add(`?-${part}`, at);
    }
  }
  const cumulative = spoken.find((s) => s.toDate);
  if (found.size === 0 && cumulative) return { differing: [oneReading(texts, cumulative.at)] };
  if (found.size === 0) for (const { years: own, at } of spoken) for (const y of own) add(y, at);
  const [first, ...others] = found;
  if (!first) return { missing: true };
  return others.length === 0
    ? { found: first[0], at: first[1] }
    : { differing: [...found.keys()].map((p) => p.replace('?-', '')) };
}

const periodWords = /\b(?:nam|trong|ky|den|het)\b/g;

/**
 * A text's other words, folded.
 *
 * @example withoutPeriods('Kế hoạch năm 2026') // 'ke hoach'
 */
export const withoutPeriods = (text: string): string =>
  [sdmx, quarter, half, month, bareMonth, year, periodWords]
    .reduce((rest, pattern) => rest.replace(pattern, ' '), fold(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const oneReading = (texts: readonly { text: string; at: GridCell | null }[], at: GridCell | null): string =>
  texts.find((t) => t.at === at)?.text ?? '';
