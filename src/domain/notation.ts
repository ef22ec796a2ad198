import { type Day, dayInVietnam, epoch, type Instant } from './day.ts';
import { type Period, parsePeriod } from './period.ts';
import type { Qualifier } from './quantity.ts';
import { Exact } from './rounding.ts';
import type { Language } from './text.ts';

const marks: Readonly<Record<Language, { readonly thousands: string; readonly decimal: string }>> = {
  vi: { thousands: '.', decimal: ',' },
  en: { thousands: ',', decimal: '.' },
};

/**
 * A number as a reader of the language writes it. Rounded half-up where `decimals` is given, else every decimal shown;
 * one that would be a row of zeros is a power of ten.
 *
 * @example numberText(1504523, 'vi') // "1.504.523"
 * @example numberText(51.85, 'vi', 1) // "51,9"
 */
export function numberText(value: number, language: Language, decimals?: number): string {
  const exact = new Exact(value);
  if (isExtreme(exact, decimals)) return powerText(exact, language);
  const fixed = decimals === undefined ? exact.toFixed() : exact.toFixed(decimals);
  const negative = fixed.startsWith('-') && !/^-[0.]*$/.test(fixed);
  const [whole = '0', rest] = fixed.replace('-', '').split('.');
  const { thousands, decimal } = marks[language];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return `${negative ? '−' : ''}${grouped}${rest ? decimal + rest : ''}`;
}

/** Beyond these a number is a row of zeros that nobody counts. */
const isExtreme = (exact: InstanceType<typeof Exact>, decimals: number | undefined): boolean =>
  exact.isFinite() && !exact.isZero() && (exact.e > 21 || (decimals === undefined && exact.e < -15));

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** At most 17 significant digits, as many as a double has. */
function powerText(exact: InstanceType<typeof Exact>, language: Language): string {
  const [digits = '', power = ''] = exact.toSignificantDigits(17).toExponential().split('e');
  const exponent = power
    .replace(/\d/g, (digit) => raised[Number(digit)] ?? '')
    .replace('-', '⁻')
    .replace('+', '');
  return `${digits.replace('-', '−').replace('.', marks[language].decimal)}×10${exponent}`;
}

/**
 * A share of 1 as a percentage, from its decimal digits: 0.285 is "29%", never "28%".
 *
 * @example shareText(0.285, 'vi', 0) // "29%"
 */
export const shareText = (share: number, language: Language, decimals?: number): string =>
  `${numberText(new Exact(share).times(100).toNumber(), language, decimals)}%`;

/** A chance of 0 to 1 in words: none is ever quite 0 or 1, so the ends say "under 1%" and "over 99%". */
export function chanceText(chance: number, language: Language): string {
  if (chance < 0.01) return language === 'vi' ? 'dưới 1%' : 'under 1%';
  if (chance > 0.99) return language === 'vi' ? 'trên 99%' : 'over 99%';
  return shareText(chance, language, 0);
}

/**
 * How a milestone stands: done, not done, or of many units the share that are done.
 *
 * @example milestoneText(0.25, 'vi') // "25,0% đơn vị đã xong"
 */
export function milestoneText(value: number, language: Language): string {
  if (value >= 1) return language === 'vi' ? 'đã xong' : 'done';
  if (value <= 0) return language === 'vi' ? 'chưa xong' : 'not done';
  return shareText(value, language, 1) + (language === 'vi' ? ' đơn vị đã xong' : ' of units done');
}

const words: Readonly<Record<Language, Readonly<Record<Qualifier, string>>>> = {
  vi: {
    '=': '',
    '~': 'khoảng ',
    '~<': 'gần ',
    '~>': 'hơn khoảng ',
    '>': 'trên ',
    '>=': 'ít nhất ',
    '<': 'dưới ',
    '<=': 'không quá ',
  },
  en: {
    '=': '',
    '~': 'about ',
    '~<': 'nearly ',
    '~>': 'a little over ',
    '>': 'over ',
    '>=': 'at least ',
    '<': 'under ',
    '<=': 'at most ',
  },
};

/** The word a document uses for how sure it is ("khoảng ", "trên "), with a space after it; empty for an exact figure. */
export const qualifierText = (qualifier: Qualifier, language: Language): string => words[language][qualifier];

/** Two-digit day; two-digit month only for January and February (Nghị định 30/2020): 05/9/2026, 01/02/2026. */
export function dayText(day: Day, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (language === 'en') return `${Number(date)} ${englishMonths[Number(month) - 1] ?? ''} ${year}`;
  return `${date}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Hour and day in Việt Nam: "10:12 ngày 20/9/2026". */
export function instantText(instant: Instant, language: Language): string {
  const local = new Date(epoch(instant) + 7 * 3_600_000).toISOString();
  const joined = language === 'vi' ? ' ngày ' : ', ';
  return `${local.slice(11, 16)}${joined}${dayText(dayInVietnam(instant), language)}`;
}

const roman = ['I', 'II', 'III', 'IV'];

/** "Quý III/2026", "Tháng 9/2026", "6 tháng đầu năm 2026", "Năm 2026". */
export function periodName(period: Period | string, language: Language): string {
  const p = typeof period === 'string' ? parsePeriod(period) : period;
  if (!p) return String(period);
  const { year, index } = p;
  switch (p.frequency) {
    case 'year':
      return language === 'vi' ? `Năm ${year}` : `Year ${year}`;
    case 'half':
      return language === 'vi' ? `6 tháng ${index === 1 ? 'đầu' : 'cuối'} năm ${year}` : `Half ${index} of ${year}`;
    case 'quarter':
      return language === 'vi' ? `Quý ${roman[index - 1]}/${year}` : `Quarter ${index}, ${year}`;
    case 'month':
      return language === 'vi' ? `Tháng ${index}/${year}` : `${englishMonths[index - 1]} ${year}`;
  }
}

/** A period inside a sentence or a heading: "quý III/2026", "quarter 3, 2026", "September 2026". */
export function periodInside(period: Period | string, language: Language): string {
  const name = periodName(period, language);
  return language === 'vi' ? name.charAt(0).toLowerCase() + name.slice(1) : name.replace(/^Q/, 'q');
}
