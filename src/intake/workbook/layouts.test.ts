import { describe, expect, it } from 'vitest';
import { figures, layouts } from './layouts.fixture.ts';
import { readWorkbook, type WorkbookFile } from './observations-workbook.ts';
import { book, names } from './workbook.fixture.ts';

const expected = figures.map(([unit, indicator, n, d]) => [
  names.unitOf(unit),
  names.indicatorOf(indicator),
  '2026-Q3',
  (100 * n) / d,
]);

const said = ({ rows }: WorkbookFile) =>
  rows
    .map((r) => [
      names.unitOf(r.unit),
      names.indicatorOf(r.indicator),
      r.period,
      r.numerator === null || r.denominator === null ? r.value : (100 * r.numerator) / r.denominator,
    ])
    .sort((a, b) => order(a) - order(b));
const order = (row: readonly unknown[]): number => expected.findIndex(([u, i]) => u === row[0] && i === row[1]);

describe('layouts that people send', () => {
  it.each(Object.entries(layouts))('%s', async (_, sheets) => {
    const read = readWorkbook(await book(...sheets), 'f.xlsx', names);
    // The writer marks formulas as not computed, so that its zero share beside 0/8 is not believed.
    const expectedCodes = ['sheet-not-read', 'unread-check'];
    expect(read.findings.filter((f) => f.severity !== 'info' && !expectedCodes.includes(f.code))).toEqual([]);
    expect(said(read)).toEqual(expected);
  });
});
