import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backtestFiles } from '../src/services/backtest-files.ts';
import { emptyMachine, moc, root } from './support/moc.ts';

const path = join(root, 'test', 'reference', 'hdi-components-1990-2022.csv');
const text = readFileSync(path, 'utf8');

const [header = '', ...lines] = text.trim().split('\n');
/** Every other country: the constants of the method were chosen on the first half, and must hold on the second. */
const countries = [...new Set(lines.map((line) => line.split(',')[0]))];
const half = (which: 0 | 1): string =>
  [header, ...lines.filter((line) => countries.indexOf(line.split(',')[0]) % 2 === which)].join('\n');

const backtest = (figures: string, horizon: number, seed = 1) =>
  backtestFiles({
    data: { name: 'hdi.csv', bytes: new TextEncoder().encode(figures) },
    horizon,
    window: null,
    seed,
  }).document;

describe('on thirty-three years of 193 countries', () => {
  describe.each([
    ['all countries', text],
    ['the countries the method was not chosen on', half(1)],
  ])('%s', (...[, figures]) => {
    test.each([1, 3, 5])(
      '%i years ahead the chances beat both rivals by 3 per cent, and four in five intervals hold',
      (horizon) => {
        const { n, brier, coverage80 } = backtest(figures, horizon);
        expect(n).toBeGreaterThan(25_000);
        const rival = Math.min(brier.last ?? 0, brier.cagr ?? 0);
        expect(rival).toBeGreaterThan(0);
        expect((brier.moc ?? 1) / rival).toBeLessThan(0.97);
        expect(coverage80).toBeGreaterThan(0.75);
        expect(coverage80).toBeLessThan(0.85);
      },
    );
  });

  test('moc backtest prints one JSON document, and calibration adds up to its cases', () => {
    const { code, out, err } = moc(
      emptyMachine(),
      'backtest',
      '--data',
      path,
      '--horizon',
      '5',
      '--seed',
      '2',
      '--format',
      'json',
    );
    expect([code, err]).toEqual([0, '']);
    const document = JSON.parse(out) as ReturnType<typeof backtest>;
    expect(Object.keys(document)).toEqual(['n', 'brier', 'coverage80', 'calibration']);
    expect(Object.keys(document.brier)).toEqual(['moc', 'last', 'cagr']);
    expect(document.n).toBeGreaterThan(50_000);
    expect(document.calibration.reduce((sum, step) => sum + step.n, 0)).toBe(document.n);
  });
});
