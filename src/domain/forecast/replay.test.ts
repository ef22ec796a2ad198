import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { values } from './past.fixture.ts';
import { type ReplayRequest, replay } from './replay.ts';
import { scoresOf } from './scores.ts';

const request: ReplayRequest = { horizon: 1, window: null, seed: 1 };
const group = (...pasts: ReturnType<typeof values>[]) => ({
  perYear: 1,
  series: pasts.map((past, i) => ({ key: `series ${i}`, past })),
});
const rising = values(210, 220, 250, 240, 260, 290, 280, 300);

describe('a replay', () => {
  test('asks three questions from every origin with four figures whose outcome is known', () => {
    const { cases, covered } = replay(group(rising), request);
    expect(covered).toHaveLength(4);
    expect(cases).toHaveLength(12);
    expect(replay(group(rising), { ...request, horizon: 4 }).covered).toHaveLength(1);
    expect(replay(group(rising), { ...request, horizon: 5 }).cases).toEqual([]);
  });

  test('leaves out an outcome that was never reported', () => {
    const gap = rising.filter((_, i) => i !== 5);
    expect(replay(group(gap), request).covered).toHaveLength(2);
  });

  test('is the same again with the same seed, and asks otherwise with another', () => {
    expect(replay(group(rising), request)).toEqual(replay(group(rising), request));
    expect(replay(group(rising), { ...request, seed: 2 }).cases).not.toEqual(replay(group(rising), request).cases);
  });

  test('with a window looks at nothing before it', () => {
    const other = rising.map((p, i) => (i < 3 ? { ...p, value: p.value * 3 } : p));
    const lastOrigin = (past: typeof rising) => replay(group(past), { ...request, window: 4 }).cases.slice(-3);
    expect(lastOrigin(other)).toEqual(lastOrigin(rising));
  });

  test('draws thresholds and states chances before the outcome is read', () => {
    const figure = fc.integer({ min: -50, max: 300 });
    fc.assert(
      fc.property(
        fc.array(figure, { minLength: 5, maxLength: 12 }),
        figure,
        fc.integer({ min: 1, max: 3 }),
        (figures, another, horizon) => {
          const both = [figures, [...figures].reverse()].map((one) => values(...one));
          const changed = both.map((past) => past.map((p, i) => (i < past.length - 1 ? p : { ...p, value: another })));
          const chances = (pasts: typeof both) =>
            replay(group(...pasts), { ...request, horizon }).cases.map((c) => c.chances);
          expect(chances(changed)).toEqual(chances(both));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('gives each rival the spread of its own errors', () => {
    const steady = values(...Array.from({ length: 30 }, (_, t) => 1000 * 1.05 ** t));
    const { brier } = scoresOf([replay(group(steady), { ...request, horizon: 2 })]);
    expect(brier.cagr).toBeLessThan(0.01);
    expect(brier.last).toBeLessThan(0.05);
  });
});

describe('scores', () => {
  test('are those of Brier, by method, and of the steps of calibration', () => {
    const chances = { moc: 0.8, last: 0.5, cagr: 1 };
    const scores = scoresOf([
      { cases: [{ chances, outcome: 1 }], covered: [true, false] },
      { cases: [{ chances, outcome: 0 }], covered: [true, true] },
    ]);
    expect(scores.n).toBe(2);
    expect(scores.brier.moc).toBeCloseTo((0.04 + 0.64) / 2, 12);
    expect([scores.brier.last, scores.brier.cagr]).toEqual([0.25, 0.5]);
    expect(scores.coverage80).toBe(0.75);
    expect(scores.calibration).toEqual([{ forecast: 0.8, observed: 0.5, n: 2 }]);
  });

  test('of nothing are absent, not zero', () => {
    expect(scoresOf([])).toEqual({
      n: 0,
      brier: { moc: null, last: null, cagr: null },
      coverage80: null,
      calibration: [],
    });
  });
});
