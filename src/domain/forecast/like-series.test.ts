import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Operator } from '../plan.ts';
import { dampedTrends } from './damped-trends.ts';
import type { Forecast } from './forecast.ts';
import { LikeSeries } from './like-series.ts';
import { point, shares, values, wholeCounts } from './past.fixture.ts';
import type { Past } from './past.ts';
import { steadyAdditions } from './steady-additions.ts';

const ever = Number.POSITIVE_INFINITY;

const only = (past: Past, ahead = 1, perYear = 1): Forecast => {
  const [forecast] = new LikeSeries([past], perYear, dampedTrends).forecasts(ever, ahead);
  if (!forecast) throw new Error('no forecast');
  return forecast;
};

describe('a forecast', () => {
  test.each([0, 1, 2, 3])('is not made of %i figures', (count) => {
    expect(new LikeSeries([values(...[40, 50, 55, 70].slice(0, count))], 1, dampedTrends).forecasts(ever, 1)).toEqual([
      null,
    ]);
  });

  test('follows a trend, and less of it the further ahead', () => {
    const line = values(10, 20, 30, 40, 50, 60, 70, 80).map((p) => ({ ...p, value: p.value + 1000 }));
    const [one, five, far] = [1, 5, 40].map((ahead) => only(line, ahead).mid);
    expect(one).toBeGreaterThan(1083);
    expect(one).toBeLessThanOrEqual(1090.5);
    expect(five).toBeGreaterThan(one ?? ever);
    expect(far).toBeLessThan(1080 + 40 * 10);
  });

  test('grows less sure the further ahead', () => {
    const past = values(210, 250, 230, 280, 290, 330, 310, 360, 390, 380);
    const widths = [1, 3, 6].map((ahead) => only(past, ahead)).map(({ low, high }) => high - low);
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
  });

  test('is not led astray by one wild figure', () => {
    const steady = [200, 202, 204, 206, 208, 210, 212, 214, 216, 218, 220, 222];
    const wild = steady.map((value, i) => (i === 4 ? 900 : value));
    expect(Math.abs(only(values(...wild)).mid - only(values(...steady)).mid)).toBeLessThan(5);
  });

  test('stays at 100% where a share has long stood there', () => {
    const forecast = only(shares([90, 100], [120, 120], [140, 140], [180, 180], [200, 200], [210, 210]), 2);
    expect(forecast.mid).toBeGreaterThan(99.9);
    expect(forecast.high).toBe(100);
    expect(forecast.chance('>=', 'up', 95)).toBeGreaterThan(0.8);
  });

  test('of a series that never moved is the same figure, nearly surely', () => {
    const forecast = only(values(37, 37, 37, 37, 37, 37), 3);
    expect(forecast).toMatchObject({ low: 37, mid: 37, high: 37 });
    expect(forecast.chance('>=', 'up', 37)).toBeGreaterThan(0.95);
    expect(forecast.chance('>', 'up', 37)).toBeLessThan(0.05);
    expect(forecast.chance('<=', 'down', 37)).toBeGreaterThan(0.95);
    expect(forecast.chance('=', 'up', 38)).toBeLessThan(0.05);
    expect(forecast.chance('>=', 'up', 37)).toBeLessThan(1);
  });

  test('knows a season after two years, and not before', () => {
    const quarter = (q: number): number => 300 + q + ([0, 80, -40, 20][q % 4] ?? 0);
    const past = (count: number): Past => values(...Array.from({ length: count }, (_, q) => quarter(q)));
    for (const count of [12, 13, 14, 15]) {
      expect(Math.abs(only(past(count), 1, 4).mid - quarter(count))).toBeLessThan(15);
    }
    expect(Math.abs(only(past(7), 1, 4).mid - quarter(7))).toBeGreaterThan(15);
  });

  test('of a short series learns how wide to be from its like', () => {
    const short = values(500, 510, 520, 530);
    const calm = Array.from({ length: 8 }, (_, i) => values(...Array.from({ length: 12 }, (_, t) => 500 + i + 10 * t)));
    const wild = calm.map((past, i) => past.map((p, t) => ({ ...p, value: p.value + 90 * Math.sin(5 * t + i) })));
    const width = (group: Past[]): number => {
      const forecast = new LikeSeries([short, ...group], 1, dampedTrends).forecasts(ever, 1)[0];
      return forecast ? forecast.high - forecast.low : Number.NaN;
    };
    expect(width(wild)).toBeGreaterThan(2 * width(calm));
  });

  test('of whole counts asks for the first count that meets the target', () => {
    const forecast = only(wholeCounts(100, 104, 109, 113, 118, 121));
    expect(forecast.chance('>=', 'up', 124.2)).toBe(forecast.chance('>=', 'up', 125));
    expect(forecast.chance('>', 'up', 124)).toBe(forecast.chance('>=', 'up', 125));
    expect(forecast.chance('<', 'down', 125)).toBe(forecast.chance('<=', 'down', 124));
  });

  test('of what adds up goes on adding', () => {
    const sum = wholeCounts(90, 170, 290, 390, 500, 595);
    const [forecast] = new LikeSeries([sum], 1, steadyAdditions).forecasts(ever, 3);
    expect(forecast?.mid).toBeGreaterThan(860);
    expect(forecast?.mid).toBeLessThan(930);
  });

  test('of a share cannot pass 100%', () => {
    const forecast = only(shares([60, 100], [70, 100], [80, 100], [90, 100], [97, 100]), 5);
    expect(forecast.high).toBeLessThanOrEqual(100);
    expect(forecast.chance('>=', 'up', 101)).toBe(0);
  });
});

const runs = { numRuns: 300 };
const figure = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: -5000, max: 90_000 }).map((n) => n / 100),
  fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  fc.constantFrom(0, 100, 1e-9, 1e308),
);
const times = fc.uniqueArray(fc.integer({ min: 8000, max: 8030 }), { minLength: 1, maxLength: 14 });
const ofValues = (one: fc.Arbitrary<number>): fc.Arbitrary<Past> =>
  fc
    .tuple(times, fc.array(one, { minLength: 14, maxLength: 14 }))
    .map(([at, figures]) => at.sort((a, b) => a - b).map((time, i) => point(time, figures[i] ?? 0)));
const counted = fc
  .tuple(
    times,
    fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 14,
      maxLength: 14,
    }),
  )
  .map(
    ([at, figures]): Past =>
      at
        .sort((a, b) => a - b)
        .map((time, i) => {
          const [d, share] = figures[i] ?? [1, 0];
          const n = Math.round(d * share);
          return { at: time, value: (100 * n) / d, numerator: n, denominator: d };
        }),
  );
const whole = ofValues(fc.integer({ min: 0, max: 5000 })).map((past) =>
  past.map((p) => ({ ...p, numerator: p.value })),
);
const group = fc.oneof(
  ...[ofValues(figure), counted, whole].map((past) => fc.array(past, { minLength: 1, maxLength: 5 })),
);
const ahead = fc.integer({ min: 1, max: 12 });
const perYear = fc.constantFrom(1, 2, 4, 12);
const ops: readonly Operator[] = ['>=', '<=', '=', '>', '<'];

describe('whatever the figures', () => {
  test('low ≤ mid ≤ high, all finite, and a chance lies between 0 and 1', () => {
    fc.assert(
      fc.property(group, ahead, perYear, fc.array(figure), (pasts, h, m, targets) => {
        for (const forecast of new LikeSeries(pasts, m, dampedTrends).forecasts(ever, h)) {
          if (!forecast) continue;
          const { low, mid, high } = forecast;
          expect([low, mid, high].every(Number.isFinite)).toBe(true);
          expect(low <= mid && mid <= high).toBe(true);
          for (const op of ops) {
            for (const target of targets) {
              const chance = forecast.chance(op, 'up', target);
              expect(chance >= 0 && chance <= 1).toBe(true);
            }
          }
        }
      }),
      runs,
    );
  });

  test('four figures are enough, and no fewer', () => {
    fc.assert(
      fc.property(fc.array(counted, { minLength: 1, maxLength: 4 }), ahead, (pasts, h) => {
        const forecasts = new LikeSeries(pasts, 1, dampedTrends).forecasts(ever, h);
        expect(forecasts.map((f) => f !== null)).toEqual(pasts.map((past) => past.length >= 4));
      }),
      runs,
    );
  });

  test('a harder target is never likelier', () => {
    fc.assert(
      fc.property(group, ahead, figure, figure, (pasts, h, a, b) => {
        const [easier, harder] = a < b ? [a, b] : [b, a];
        for (const forecast of new LikeSeries(pasts, 1, dampedTrends).forecasts(ever, h)) {
          if (!forecast) continue;
          expect(forecast.chance('>=', 'up', harder)).toBeLessThanOrEqual(forecast.chance('>=', 'up', easier));
          expect(forecast.chance('<=', 'down', easier)).toBeLessThanOrEqual(forecast.chance('<=', 'down', harder));
          expect(forecast.chance('>', 'up', a)).toBeLessThanOrEqual(forecast.chance('>=', 'up', a));
        }
      }),
      runs,
    );
  });

  test('shares stay within 0–100', () => {
    fc.assert(
      fc.property(fc.array(counted, { minLength: 1, maxLength: 4 }), ahead, (pasts, h) => {
        for (const forecast of new LikeSeries(pasts, 1, dampedTrends).forecasts(ever, h)) {
          if (!forecast) continue;
          expect(forecast.low).toBeGreaterThanOrEqual(0);
          expect(forecast.high).toBeLessThanOrEqual(100);
        }
      }),
      runs,
    );
  });

  test('no later figure changes a forecast, whatever it is', () => {
    fc.assert(
      fc.property(
        group,
        ahead,
        perYear,
        fc.integer({ min: 8000, max: 8030 }),
        fc.option(fc.integer({ min: 4, max: 9 })),
        (pasts, h, m, until, window) => {
          const known = pasts.map((past) => past.filter(({ at }) => at <= until));
          const said = (all: readonly Past[]) =>
            new LikeSeries(all, m, dampedTrends)
              .forecasts(until, h, window ?? undefined)
              .map((f) => f && { ...f, chance: [-50, 0, 40, 99.9, 1e6].map((target) => f.chance('>=', 'up', target)) });
          expect(said(pasts)).toEqual(said(known));
        },
      ),
      runs,
    );
  });

  test('figures ten times as large give forecasts ten times as large', () => {
    const large = fc.array(ofValues(fc.integer({ min: 101, max: 90_000 })), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(large, ahead, (pasts, h) => {
        const tenfold = pasts.map((past) => past.map((p) => ({ ...p, value: p.value * 10 })));
        const after = new LikeSeries(tenfold, 1, dampedTrends).forecasts(ever, h);
        new LikeSeries(pasts, 1, dampedTrends).forecasts(ever, h).forEach((before, i) => {
          if (!before) return;
          for (const end of ['low', 'mid', 'high'] as const) {
            expect((after[i]?.[end] ?? 0) / 10).toBeCloseTo(
              before[end],
              -Math.log10(Math.abs(before[end]) * 1e-6 + 1e-6),
            );
          }
        });
      }),
      runs,
    );
  });
});
