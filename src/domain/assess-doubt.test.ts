import { describe, expect, test } from 'vitest';
import { figure, type Given, percent, rank, verdict } from './given.fixture.ts';

const table = (common: Partial<Given>, rows: [string, Given, string][]) =>
  test.each(rows)('%s', (_, given, said) => expect(verdict({ ...common, ...given })).toBe(said));

/** A share, from 40 % at the end of 2023, due at the end of 2025. */
const share = { scale: percent, baseline: ['2023-12-31', 40], by: '2025-12-31' } as const;

describe('after the deadline, ends that differ leave a target undetermined', () => {
  const on = '2026-01-10';
  table(share, [
    ['"trên 90%" against at least 95', { target: 95, rows: [figure('2025', 90, '>')], on }, 'undetermined'],
    ['"trên 90%" against at least 90', { target: 90, rows: [figure('2025', 90, '>')], on }, 'achieved'],
    ['"trên 90%" against over 90', { target: 90, op: '>', rows: [figure('2025', 90, '>')], on }, 'achieved'],
    ['"từ 90%" against over 90', { target: 90, op: '>', rows: [figure('2025', 90, '>=')], on }, 'undetermined'],
    ['"dưới 90%" against at least 90', { target: 90, rows: [figure('2025', 90, '<')], on }, 'missed'],
    ['"không quá 90%" against at least 90', { target: 90, rows: [figure('2025', 90, '<=')], on }, 'undetermined'],
    [
      '"khoảng 25%" against at least 24,5',
      { target: 24.5, baseline: ['2023-12-31', 1], rows: [figure('2025', 25, '~')], on },
      'achieved',
    ],
    [
      '"khoảng 25%" against at least 25',
      { target: 25, baseline: ['2023-12-31', 1], rows: [figure('2025', 25, '~')], on },
      'undetermined',
    ],
    [
      '"khoảng 25%" against at least 26',
      { target: 26, baseline: ['2023-12-31', 1], rows: [figure('2025', 25, '~')], on },
      'missed',
    ],
    ['"gần 95%" against at least 95', { target: 95, rows: [figure('2025', 95, '~<')], on }, 'undetermined'],
    ['"hơn khoảng 95%" against at least 95', { target: 95, rows: [figure('2025', 95, '~>')], on }, 'achieved'],
    [
      '"gần 95%", later 96',
      { target: 95, rows: [figure('2025-Q4', 95, '~<'), figure('2026-Q1', 96)], on: '2026-04-10' },
      'undetermined',
    ],
    [
      'certainly met in time, perhaps no longer: no flag it may not deserve',
      { target: 95, rows: [figure('2025-Q4', 95), figure('2026-Q1', 95, '~<')], on: '2026-04-10' },
      'achieved',
    ],
    [
      'by pace while the last figure is out, on track or at risk',
      { target: 60, rows: [figure('2025-Q3', 50, '~>')], on, thresholds: { onTrack: 0.58, atRisk: 0.3, tolerance: 0 } },
      'undetermined',
    ],
  ]);

  table({ by: '2025-12-31', baseline: ['2023-12-31', 30], direction: 'down' }, [
    ['"dưới 10" against at most 10', { target: 10, rows: [figure('2025', 10, '<')], on }, 'achieved'],
    ['"dưới 10" against under 10', { target: 10, op: '<', rows: [figure('2025', 10, '<')], on }, 'achieved'],
    ['"dưới 10" against at most 5', { target: 5, rows: [figure('2025', 10, '<')], on }, 'undetermined'],
    ['"trên 10" against at most 10', { target: 10, rows: [figure('2025', 10, '>')], on }, 'missed'],
  ]);
});

describe('up to the deadline the unfavourable end decides', () => {
  const on = '2025-12-31';
  const strict = { onTrack: 0.95, atRisk: 0.6, tolerance: 0 };
  table({ ...share, target: 100, on, rows: [] }, [
    [
      '"trên 90%" against at least 95 is judged as 90',
      { target: 95, rows: [figure('2025', 90, '>')], on, thresholds: strict },
      'at-risk',
    ],
    ['"trên 90%" against at least 90', { target: 90, rows: [figure('2025', 90, '>')], on }, 'achieved'],
    ['"gần 100" is judged as 50', { rows: [figure('2025', 100, '~<')], on }, 'off-track'],
    ['"hơn khoảng 80" is judged as 80', { rows: [figure('2025', 80, '~>')], on }, 'at-risk'],
    [
      '"khoảng 97" is judged as 96,5',
      { rows: [figure('2025', 97, '~')], on, thresholds: { ...strict, onTrack: 0.945 } },
      'at-risk',
    ],
    ['97 is judged as 97', { rows: [figure('2025', 97)], on, thresholds: { ...strict, onTrack: 0.945 } }, 'on-track'],
    ['"dưới 90%" may be nothing at all', { rows: [figure('2025', 90, '<')], on }, 'off-track'],
  ]);

  table({ by: '2025-12-31', baseline: ['2023-12-31', 30], direction: 'down', target: 10 }, [
    ['where less is better, "khoảng 20" is judged as 25', { rows: [figure('2025', 20, '~')], on }, 'off-track'],
    ['where less is better, "gần 20" is judged as 20', { target: 15, rows: [figure('2025', 20, '~<')], on }, 'at-risk'],
  ]);
});

describe('growth rates are judged at the unfavourable end too', () => {
  const grown = { baseline: ['2020-12-31', 100], target: 400, method: 'cagr', on: '2026-01-10' } as const;
  table(grown, [
    ['200 after half the time of quadrupling', { ...grown, rows: [figure('2025', 200)] }, 'on-track'],
    ['"gần 200", which may be 150', { ...grown, rows: [figure('2025', 200, '~<')] }, 'off-track'],
    [
      'after the deadline, "trên 390" of 400',
      { ...grown, by: '2025-12-31', rows: [figure('2025', 390, '>')] },
      'undetermined',
    ],
  ]);
});

describe('a band (40–50 of 63, fewer is better)', () => {
  const band = {
    scale: rank,
    direction: 'down',
    op: '<=',
    target: 50,
    baseline: ['2018-12-31', 60],
    by: '2019-12-31',
  } as const;
  const on = '2020-01-10';
  table(band, [
    ['at its near end', { ...band, rows: [figure('2019', 50)], on }, 'achieved'],
    ['inside', { ...band, rows: [figure('2019', 45)], on }, 'achieved'],
    ['at its far end', { ...band, rows: [figure('2019', 40)], on }, 'achieved'],
    ['better than it', { ...band, rows: [figure('2019', 12)], on }, 'achieved'],
    ['outside', { ...band, rows: [figure('2019', 51)], on }, 'missed'],
  ]);
});

describe('"=" is met at or better', () => {
  const on = '2026-01-10';
  const up = { ...share, op: '=', target: 90 } as const;
  const down = { baseline: ['2023-12-31', 30], by: '2025-12-31', op: '=', target: 10, direction: 'down' } as const;
  table({}, [
    ['at it', { ...up, rows: [figure('2025', 90)], on }, 'achieved'],
    ['above it', { ...up, rows: [figure('2025', 91)], on }, 'achieved'],
    ['below it', { ...up, rows: [figure('2025', 89)], on }, 'missed'],
    ['where less is better, below it', { ...down, rows: [figure('2025', 9)], on }, 'achieved'],
    ['where less is better, above it', { ...down, rows: [figure('2025', 11)], on }, 'missed'],
  ]);
});
