import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayText, instantText, numberText, periodName, qualifierText } from './notation.ts';

describe('a number', () => {
  test.each([
    [1_504_523, undefined, '1.504.523', '1,504,523'],
    [94.6, undefined, '94,6', '94.6'],
    [51.85, 1, '51,9', '51.9'],
    [1.005, 2, '1,01', '1.01'],
    [999_999.5, 0, '1.000.000', '1,000,000'],
    [100, 1, '100,0', '100.0'],
    [999, undefined, '999', '999'],
    [1_000, undefined, '1.000', '1,000'],
    [0, undefined, '0', '0'],
    [-3.5, undefined, '−3,5', '−3.5'],
    [-1_234.56, 1, '−1.234,6', '−1,234.6'],
    [-0.04, 1, '0,0', '0.0'],
    [-0, undefined, '0', '0'],
    [1e-7, undefined, '0,0000001', '0.0000001'],
    [1e-320, undefined, '1×10⁻³²⁰', '1×10⁻³²⁰'],
    [-1.5e-16, undefined, '−1,5×10⁻¹⁶', '−1.5×10⁻¹⁶'],
    [1.25e300, 2, '1,25×10³⁰⁰', '1.25×10³⁰⁰'],
    [1e-320, 1, '0,0', '0.0'],
    [1e21, undefined, '1.000.000.000.000.000.000.000', '1,000,000,000,000,000,000,000'],
  ] as const)('%d to %s decimals is %s', (value, decimals, vi, en) => {
    expect(numberText(value, 'vi', decimals)).toBe(vi);
    expect(numberText(value, 'en', decimals)).toBe(en);
  });

  test('is never a long row of zeros', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => numberText(x, 'en').length <= 40),
    );
  });

  test('reads back as itself', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        const [digits = '', power = '⁰'] = numberText(x, 'vi').split('×10');
        const exponent = power.replace('⁻', '-').replace(/[^-]/g, (raised) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(raised)));
        const back = `${digits.replaceAll('.', '').replace(',', '.').replace('−', '-')}e${exponent}`;
        expect(Number(back)).toBe(x === 0 ? 0 : x);
      }),
    );
  });
});

describe('a day', () => {
  test.each([
    ['2026-09-05', '05/9/2026', '5 Sep 2026'],
    ['2026-02-01', '01/02/2026', '1 Feb 2026'],
    ['2026-01-31', '31/01/2026', '31 Jan 2026'],
    ['2026-06-30', '30/6/2026', '30 Jun 2026'],
    ['2026-03-01', '01/3/2026', '1 Mar 2026'],
    ['2026-10-02', '02/10/2026', '2 Oct 2026'],
    ['2026-12-31', '31/12/2026', '31 Dec 2026'],
  ])('%s is %s', (day, vi, en) => {
    expect(dayText(day, 'vi')).toBe(vi);
    expect(dayText(day, 'en')).toBe(en);
  });

  test('of an instant is the day in Việt Nam', () => {
    expect(instantText('2026-09-20T10:12:00+07:00', 'vi')).toBe('10:12 ngày 20/9/2026');
    expect(instantText('2026-01-31T17:05:00Z', 'vi')).toBe('00:05 ngày 01/02/2026');
    expect(instantText('2026-09-20T03:12:00Z', 'en')).toBe('10:12, 20 Sep 2026');
  });
});

describe('a period', () => {
  test.each([
    ['2026-Q3', 'Quý III/2026', 'Quarter 3, 2026'],
    ['2026-Q4', 'Quý IV/2026', 'Quarter 4, 2026'],
    ['2026-09', 'Tháng 9/2026', 'Sep 2026'],
    ['2026-S1', '6 tháng đầu năm 2026', 'Half 1 of 2026'],
    ['2026-S2', '6 tháng cuối năm 2026', 'Half 2 of 2026'],
    ['2026', 'Năm 2026', 'Year 2026'],
  ])('%s is %s', (period, vi, en) => {
    expect(periodName(period, 'vi')).toBe(vi);
    expect(periodName(period, 'en')).toBe(en);
  });

  test('that is none is left as it is', () => expect(periodName('kỳ lạ', 'vi')).toBe('kỳ lạ'));
});

describe('a doubt', () => {
  test.each([
    ['=', ''],
    ['~', 'khoảng '],
    ['~<', 'gần '],
    ['~>', 'hơn khoảng '],
    ['>', 'trên '],
  ] as const)('%s is said as in the documents: "%s"', (qualifier, vi) => {
    expect(qualifierText(qualifier, 'vi')).toBe(vi);
  });
});
