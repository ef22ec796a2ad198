import { fold } from '../domain/fold.ts';
import { parsePeriod } from '../domain/period.ts';

/** Said in findings: the forms a period may take. */
export const periodForms =
  '2024 | 2024-S1 | 2024-Q3 | 2024-09 | Q3/2024 | quý III/2024 | 09/2024 | 6 tháng đầu năm 2024';

const roman: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };

const year = /^nam (\d{4})$/;
const quarter = /^(?:q|quy) ?(iv|i{1,3}|[1-4]) ?(?:\/|-|,? ?nam) ?(\d{4})$/;
const month = /^(?:thang )?(0?[1-9]|1[0-2]) ?(?:\/|-|nam) ?(\d{4})$/;
const half = /^(?:6|06|sau) thang (dau|cuoi) nam (\d{4})$/;

/**
 * Reads a period as people write it into SDMX text. Year-to-date wordings ("9 tháng năm 2024") name no period of a
 * frequency: they and anything else are null.
 *
 * @example readPeriod('quý III/2024') // '2024-Q3'
 * @example readPeriod('6 tháng đầu năm 2024') // '2024-S1'
 */
export function readPeriod(cell: string): string | null {
  const sdmx = cell.toUpperCase();
  if (parsePeriod(sdmx)) return sdmx;
  const text = fold(cell).trim().replace(/\s+/g, ' ');
  const inYear = year.exec(text);
  if (inYear) return inYear[1] ?? null;
  const [, q, ofYear] = quarter.exec(text) ?? [];
  if (q && ofYear) return `${ofYear}-Q${roman[q] ?? q}`;
  const [, m, yearOfMonth] = month.exec(text) ?? [];
  if (m && yearOfMonth) return `${yearOfMonth}-${m.padStart(2, '0')}`;
  const [, which, yearOfHalf] = half.exec(text) ?? [];
  return which && yearOfHalf ? `${yearOfHalf}-S${which === 'dau' ? 1 : 2}` : null;
}
