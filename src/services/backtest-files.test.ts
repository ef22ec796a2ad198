import { describe, expect, it } from 'vitest';
import { backtestFiles } from './backtest-files.ts';

const backtest = (lines: readonly string[], window: number | null = null) =>
  backtestFiles({
    data: {
      name: 'D.csv',
      bytes: new TextEncoder().encode(`unit,indicator,period,numerator,denominator,value\n${lines.join('\n')}\n`),
    },
    horizon: 1,
    window,
    seed: 7,
  });

const quarters = Array.from({ length: 12 }, (_, i) => `${2022 + Math.floor(i / 4)}-Q${(i % 4) + 1}`);
const lines = ['Xã A', 'Xã B'].flatMap((unit, u) =>
  quarters.map((quarter, i) => `${unit},Hồ sơ trực tuyến,${quarter},${100 + u + 9 * i + ((i * 7) % 5)},${300 + i},`),
);

describe('backtestFiles', () => {
  it('replays any unit and indicator, whatever the order of the rows', () => {
    const { document, findings } = backtest(lines);
    expect(findings).toEqual([]);
    expect(document.n).toBe(2 * 8 * 3);
    expect(document.brier.moc).toBeGreaterThan(0);
    expect(backtest([...lines].reverse()).document).toEqual(document);
    expect(backtest([...lines].sort((a, b) => (a.slice(-9) < b.slice(-9) ? -1 : 1))).document).toEqual(document);
  });

  it('keeps apart what is not alike', () => {
    const years = [2015, 2016, 2017, 2018, 2019, 2020].map((year) => `Tỉnh,Máy chủ,${year},,,${year - 2000}`);
    expect(backtest([...lines, ...years]).document.n).toBe(backtest(lines).document.n + 2 * 3);
  });

  it('says what could not be read, and replays the rest', () => {
    const { document } = backtest([...lines, 'Xã A,Hồ sơ trực tuyến,2026-Q9,1,2,']);
    expect(document.n).toBe(48);
    expect(document.findings?.map((f) => f.line)).toEqual([26]);
  });

  it('has no score without a case', () => {
    expect(backtest(lines.slice(0, 4)).document).toEqual({
      n: 0,
      brier: { moc: null, last: null, cagr: null },
      coverage80: null,
      calibration: [],
    });
  });
});
