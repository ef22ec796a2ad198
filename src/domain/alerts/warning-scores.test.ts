import { describe, expect, test } from 'vitest';
import type { Status } from '../status.ts';
import { type Fate, fateOf, scoreWarnings, type Warning } from './warning-scores.ts';

describe('what became of a target that was warned of', () => {
  test.each<[Status | null, string, Fate]>([
    ['off-track', '2026-12-14', 'running'],
    ['achieved', '2026-11-14', 'running'],
    ['achieved', '2026-12-15', 'met'],
    ['achieved-late', '2027-01-14', 'not-met'],
    ['missed', '2026-12-15', 'not-met'],
    ['off-track', '2026-12-15', 'unsettled'],
    ['no-data', '2027-01-14', 'unsettled'],
    ['undetermined', '2027-01-14', 'unsettled'],
    [null, '2027-01-14', 'unsettled'],
  ])('%s, judged on %s against a deadline of 2026-12-14: %s', (status, judgedOn, fate) => {
    expect(fateOf(status, '2026-12-14', judgedOn)).toBe(fate);
  });
});

describe('the scores of warnings', () => {
  const warning = (target: string, at: string, chance: number): Warning => ({ unit: 'xa', target, at, chance });
  const fates: Readonly<Record<string, Fate>> = { a: 'not-met', b: 'met', c: 'running', d: 'unsettled' };
  const scores = scoreWarnings(
    [
      warning('a', '2026-03-01T00:00:00.000Z', 0.1),
      warning('b', '2026-04-01T00:00:00.000Z', 0.2),
      warning('c', '2026-05-01T00:00:00.000Z', 0.05),
      warning('d', '2026-02-01T00:00:00.000Z', 0.15),
    ],
    ({ target }) => fates[target] ?? 'unsettled',
  );

  test('stand beside each warning, the newest first; without an outcome there is none', () => {
    expect(scores.warnings.map((w) => [w.target, w.fate, w.score])).toEqual([
      ['c', 'running', null],
      ['b', 'met', expect.closeTo(0.64)],
      ['a', 'not-met', expect.closeTo(0.01)],
      ['d', 'unsettled', null],
    ]);
  });

  test('are averaged over what is settled, beside how often it came true', () => {
    expect(scores).toMatchObject({ n: 2, brier: expect.closeTo(0.325), said: expect.closeTo(0.15), observed: 0.5 });
    expect(scores.calibration).toEqual([
      { forecast: 0.1, observed: 0, n: 1 },
      { forecast: 0.2, observed: 1, n: 1 },
    ]);
  });

  test('are absent while nothing is settled', () => {
    expect(scoreWarnings([], () => 'met')).toEqual({
      warnings: [],
      n: 0,
      brier: null,
      said: null,
      observed: null,
      calibration: [],
    });
  });
});
