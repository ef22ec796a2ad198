import { describe, expect, test } from 'vitest';
import { nd09 } from '../calendar.fixture.ts';
import { civil } from '../calendar.ts';
import type { Frequency } from '../indicator.ts';
import { parsePeriod, periodText } from '../period.ts';
import { rankedPeriod } from './ranked-period.ts';

describe('the period that is ranked', () => {
  test.each<[asked: string, rhythms: Frequency[], ranked: string]>([
    ['2026-Q3', ['month', 'quarter'], '2026-Q3'],
    ['2026', ['month', 'quarter'], '2026'],
    ['2026-S1', ['month', 'quarter'], '2026-S1'],
    ['2026-09', ['month'], '2026-09'],
    ['2026-09', ['month', 'quarter'], '2026-Q3'],
    ['2026-08', ['month', 'quarter'], '2026-Q2'],
    ['2026-01', ['quarter'], '2025-Q4'],
    ['2026-12', ['quarter', 'year'], '2026'],
    ['2026-Q3', ['quarter', 'year'], '2025'],
    ['2026-08', [], '2026-08'],
  ])('of %s, with components reported by %j, is %s', (asked, rhythms, ranked) => {
    const period = parsePeriod(asked);
    if (!period) throw new Error(asked);
    for (const calendar of [civil, nd09]) expect(periodText(rankedPeriod(calendar, rhythms, period))).toBe(ranked);
  });
});
