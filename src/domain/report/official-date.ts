import type { Day } from '../day.ts';
import { dayText } from '../notation.ts';
import type { Language } from '../text.ts';

/**
 * The day as an official document writes it: two digits for days below 10 and for January and February only.
 *
 * @example officialDate('2026-06-01', 'vi') // "ngày 01 tháng 6 năm 2026"
 * @source Nghị định 30/2020/NĐ-CP, Phụ lục I
 */
export function officialDate(day: Day, language: Language): string {
  if (language === 'en') return dayText(day, 'en');
  const [date, month, year] = dayText(day, 'vi').split('/');
  return `ngày ${date} tháng ${month} năm ${year}`;
}
