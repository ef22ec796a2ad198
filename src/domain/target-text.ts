import type { Text } from './text.ts';

/** Operators as a reader sees them. */
export const operators: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '=': '=', '>': '>', '<': '<' };

/** "ranks" and "points" have their own words; counts are said in what they count. */
export const lackIn = {
  points: { vi: 'điểm phần trăm', en: 'percentage points' },
  ranks: { vi: 'bậc', en: 'places' },
} satisfies Record<string, Text>;

/** What a target asks for that names no number. */
export const askedText = {
  done: { vi: 'hoàn thành', en: 'done' },
  increase: { vi: 'tăng', en: 'an increase' },
  decrease: { vi: 'giảm', en: 'a decrease' },
} satisfies Record<string, Text>;
