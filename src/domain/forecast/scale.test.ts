import { describe, expect, test } from 'vitest';
import { fittingScale } from './fitting-scale.ts';
import { point, shares, values, wholeCounts } from './past.fixture.ts';
import { logarithm, logarithmOfCounts, logitOfShares, plain } from './scale.ts';

const seen = (...pasts: ReturnType<typeof values>[]) =>
  pasts.map((past) => ({ past, stretch: { first: 0, last: past.length - 1 } }));

describe('scales', () => {
  const share = shares([38, 40]).at(0) ?? point(0, 95);
  test.each([
    ['plain', plain, point(0, -3.5)],
    ['log', logarithm, point(0, 1504.5)],
    ['log of counts, zero too', logarithmOfCounts, wholeCounts(0).at(0) ?? point(0, 0)],
    ['logit of counts', logitOfShares, share],
    ['logit of a percentage without counts', logitOfShares, point(0, 94.6)],
    ['logit of 100%', logitOfShares, point(0, 100)],
  ])('%s: there and back is the same figure', (_, scale, figure) => {
    expect(scale.from(scale.to(figure), figure)).toBeCloseTo(figure.value, 9);
  });

  test('a share is the logit of (n+½)/(d+1)', () => {
    expect(logitOfShares.to(share)).toBeCloseTo(Math.log(38.5 / 41 / (1 - 38.5 / 41)), 12);
  });

  test('95% of 40 is met by the 38th, not before', () => {
    const edge = logitOfShares.edge(95, 'up', false, share);
    expect(edge).toBeLessThan(logitOfShares.to(share));
    expect(edge).toBeGreaterThan(logitOfShares.to(shares([37, 40]).at(0) ?? share));
    expect(logitOfShares.edge(95, 'up', true, share)).toBeGreaterThan(logitOfShares.to(share));
  });
});

describe('the fitting scale', () => {
  const grown = values(...Array.from({ length: 12 }, (_, t) => 500 * 1.2 ** t * (t % 2 ? 1.05 : 1)));
  const line = values(...Array.from({ length: 12 }, (_, t) => 500 + 300 * t + (t % 2 ? 40 : 0)));
  test.each([
    ['growth by a rate', 'value', [grown], 'log'],
    ['growth by as much', 'value', [line], 'plain'],
    ['figures below zero', 'value', [values(-3, 4, 9, 20)], 'plain'],
    ['shares of counts', 'share', [shares([1, 9], [2, 9])], 'logit'],
    ['percentages that slow down towards 100', 'value', [values(20, 50, 80, 94, 98.5, 99.5)], 'logit'],
    ['nothing that moves', 'value', [values(5, 5, 5, 5)], 'plain'],
  ] as const)('of %s', (_, kind, pasts, name) => {
    expect(fittingScale(kind, seen(...pasts)).name).toBe(name);
  });
});
