import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civil } from './calendar.ts';
import { count, counts, figure, percent, said } from './given.fixture.ts';
import type { Observation } from './observation.ts';
import { type RolledLevel, RollUp } from './roll-up.ts';
import { type Scale, Series } from './series.ts';

const on = '2018-12-31';
type Rows = Readonly<Record<string, readonly Observation[]>>;

interface Whole {
  readonly scale?: Scale;
  readonly own?: readonly Observation[];
  readonly groups?: readonly { unit: string; rows: readonly Observation[]; members: readonly string[] }[];
  readonly denominators?: Readonly<Record<string, number>>;
  readonly measure?: 'stock' | 'flow';
  readonly rollup?: 'sum' | 'share' | 'reported';
}

const rolled = (units: Rows, whole: Whole = {}): RolledLevel | null => {
  const { scale = percent, measure = 'stock' } = whole;
  const series = (rows: readonly Observation[]) => new Series(rows, scale, measure, civil);
  return new RollUp({
    indicator: { ...scale, rollup: whole.rollup ?? 'sum' },
    own: whole.own ? series(whole.own) : null,
    partsOn: () => Object.entries(units).map(([unit, rows]) => ({ unit, source: series(rows) })),
    groups: (whole.groups ?? []).map((g) => ({ unit: g.unit, members: g.members, source: series(g.rows) })),
    yearly: measure === 'flow',
    knownDenominators: new Map(Object.entries(whole.denominators ?? {})),
  }).at(on);
};

const pair = fc
  .tuple(fc.nat({ max: 10_000 }), fc.nat({ max: 10_000 }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);

describe('how many units have done a thing', () => {
  const milestone = { kind: 'milestone', scale: 1, bounded: false } as const;
  const share = (units: Rows, own?: readonly Observation[]) =>
    rolled(units, { scale: milestone, rollup: 'share', ...(own ? { own } : {}) });
  const [done, open] = [[figure('2018', 1)], [figure('2018', 0)]];

  test('is counted over all of them, and all of them is 1', () => {
    expect(share({ a: done, b: done })).toMatchObject({ value: 1, numerator: 2, denominator: 2, bounds: null });
    expect(share({ a: done, b: open })).toMatchObject({ value: 0.5, numerator: 1, denominator: 2, reported: 2 });
    expect(share({ a: done })).toMatchObject({ value: 1, numerator: 1, denominator: 1 });
  });

  test('takes no silent unit for done, and says what it may still be', () => {
    expect(share({ a: done, b: open, c: [], d: [] })).toMatchObject({
      ...{ value: 0.25, numerator: 1, denominator: 4, reported: 2, missing: 2 },
      bounds: { low: 0.25, high: 0.75 },
    });
  });

  test('leaves out units it does not apply to, and is unknown where nobody has spoken', () => {
    const not = said('2018', 'not-applicable');
    expect(share({ a: done, b: [not] })).toMatchObject({ value: 1, denominator: 1 });
    expect(share({ a: [], b: [] })).toBeNull();
  });

  test('gives way to what the whole reports itself while units are silent', () => {
    expect(share({ a: done, b: [] }, [figure('2018', 1)])).toMatchObject({ value: 1, basis: 'own' });
  });
});

describe('the whole of many units', () => {
  test('is one unit itself where there is one', () => {
    const about = figure('2018', 40, '~');
    expect(rolled({ a: [about] })).toMatchObject({ value: 40, interval: { low: 35, high: 45 }, reported: 1, units: 1 });
    expect(rolled({ a: [counts('2018', 3, 4)] })).toMatchObject({ value: 75, numerator: 3, denominator: 4 });
  });

  test('of shares is Σn over Σd, never a mean of percentages', () => {
    expect(rolled({ a: [counts('2018', 1, 2)], b: [counts('2018', 98, 98)] })).toMatchObject({
      value: 99,
      numerator: 99,
      denominator: 100,
      basis: 'parts',
    });
  });

  test('cannot be had where several units give a percentage without counts', () => {
    expect(rolled({ a: [figure('2018', 50)], b: [figure('2018', 100)] })?.value).toBeNull();
    expect(rolled({ a: [figure('2018', 50)], b: [counts('2018', 1, 1)] })?.value).toBeNull();
  });

  test('is Σn over Σd of whatever units there are', () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 12 }), (pairs) => {
        const units = Object.fromEntries(pairs.map(([n = 0, d = 0], i) => [`u${i}`, [counts('2018', n, d || 1)]]));
        const n = pairs.reduce((a, [x = 0]) => a + x, 0);
        const d = pairs.reduce((a, [, x = 0]) => a + (x || 1), 0);
        expect(rolled(units)).toMatchObject({ numerator: n, denominator: d, value: (100 * n) / d });
      }),
    );
  });

  test('does not depend on the order of the units', () => {
    const shuffled = fc
      .array(pair, { minLength: 1, maxLength: 8 })
      .chain((pairs) =>
        fc.tuple(fc.constant(pairs), fc.shuffledSubarray([...pairs.keys()], { minLength: pairs.length })),
      );
    fc.assert(
      fc.property(shuffled, ([pairs, order]) => {
        const entry = (i: number) => [`u${i}`, [counts('2018', pairs[i]?.[0] ?? 0, pairs[i]?.[1] ?? 0)]] as const;
        const said = ({ value, numerator, denominator, reported, units }: RolledLevel) => ({
          ...{ value, numerator, denominator, reported, units },
        });
        const [a, b] = [[...pairs.keys()], order].map((keys) => rolled(Object.fromEntries(keys.map(entry))));
        expect(a && said(a)).toEqual(b && said(b));
      }),
    );
  });

  test('adds doubt: about 20 and exactly 7 is 22 to 32', () => {
    const units = { a: [figure('2018', 20, '~')], b: [figure('2018', 7)] };
    expect(rolled(units, { scale: count })).toMatchObject({ value: 27, interval: { low: 22, high: 32 } });
  });

  test('is nothing where nobody reported, and zero where all reported zero', () => {
    expect(rolled({ a: [], b: [] })).toBeNull();
    expect(rolled({ a: [figure('2018', 0)], b: [figure('2018', 0)] }, { scale: count })?.value).toBe(0);
  });

  test('of an indicator reported for the whole only is its own figure, whatever units say', () => {
    const whole = { rollup: 'reported', own: [figure('2018', 5)], scale: count } as const;
    expect(rolled({ a: [figure('2018', 9)] }, whole)).toMatchObject({ value: 5, basis: 'own' });
  });
});

describe('the whole of a flow', () => {
  test('adds one year only: what a silent unit reached last year is not in it', () => {
    const units = { a: [counts('2017', 1, 1000), counts('2018', 9, 10)], b: [counts('2017', 500, 1000)] };
    expect(rolled(units, { measure: 'flow' })).toMatchObject({ numerator: 9, denominator: 10, reported: 1, units: 2 });
  });
});

describe('how many units a whole rests on', () => {
  const seventeen = (reported: number, rest: readonly Observation[] = []): Rows =>
    Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`u${i}`, i < reported ? [counts('2018', 8, 10)] : rest]));

  test('is said: 12/17', () => {
    expect(rolled(seventeen(12))).toMatchObject({ reported: 12, units: 17, value: 80 });
  });

  test('leaves out units it does not apply to', () => {
    expect(rolled(seventeen(12, [said('2018', 'not-applicable')]))).toMatchObject({ reported: 12, units: 12 });
  });

  test('leaves out the old figure of a unit it no longer applies to', () => {
    const gone = [counts('2017', 0, 1000), said('2018', 'not-applicable')];
    expect(rolled({ a: [counts('2018', 1, 2)], b: gone })).toMatchObject({
      ...{ numerator: 1, denominator: 2, reported: 1, units: 1 },
    });
  });

  test('keeps units without data in it', () => {
    expect(rolled(seventeen(12, [said('2018', 'no-data')]))).toMatchObject({ reported: 12, units: 17 });
  });

  test('counts a unit in which nothing arose as reported', () => {
    expect(rolled(seventeen(12, [said('2018', 'none-arose')]))).toMatchObject({ reported: 17, units: 17, value: 80 });
  });

  test('bounds the value where the missing denominators are known', () => {
    const units = { a: [counts('2018', 60, 80)], b: [said('2018', 'no-data')] };
    expect(rolled(units, { denominators: { b: 20 } })?.bounds).toEqual({ low: 60, high: 80, more: 20 });
    expect(rolled(units)?.bounds).toBeNull();
    expect(rolled({ ...units, c: [] }, { denominators: { b: 20 } })?.bounds).toBeNull();
    expect(rolled({ a: [counts('2018', 60, 80)] })?.bounds).toBeNull();
  });

  test('holds the true value between its bounds', () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 6 }), ([[n0 = 0, d0 = 0] = [], ...rest]) => {
        const denominators = Object.fromEntries(rest.map(([, d = 0], i) => [`m${i}`, d + 1]));
        const units = { a: [counts('2018', n0, d0 + 1)], ...Object.fromEntries(rest.map((_, i) => [`m${i}`, []])) };
        const bounds = rolled(units, { denominators })?.bounds;
        const d = rest.reduce((a, [, x = 0]) => a + x + 1, d0 + 1);
        const truth = (100 * rest.reduce((a, [n = 0]) => a + n, n0)) / d;
        expect(bounds?.low).toBeLessThanOrEqual(truth + 1e-9);
        expect(bounds?.high).toBeGreaterThanOrEqual(truth - 1e-9);
      }),
    );
  });
});

describe('a figure a group or a whole gives for itself', () => {
  const group = { unit: 'g', rows: [figure('2018', 560)], members: ['a', 'b'] };

  test('counts where its members have none, as one part', () => {
    expect(rolled({ a: [], b: [], c: [figure('2018', 40)] }, { scale: count, groups: [group] })).toMatchObject({
      ...{ value: 600, reported: 2, units: 2 },
    });
  });

  test('does not count beside a member that has one', () => {
    expect(rolled({ a: [figure('2018', 7)], b: [] }, { scale: count, groups: [group] })).toMatchObject({ value: 7 });
  });

  test('never counts twice through two groups of the same members', () => {
    const wider = { unit: 'w', rows: [figure('2018', 900)], members: ['a', 'b', 'c'] };
    const units = { a: [], b: [], c: [] };
    expect(rolled(units, { scale: count, groups: [group, { ...group, unit: 'g2' }, wider] })?.value).toBe(560);
  });

  test('stands for the whole while a part is missing', () => {
    const own = [counts('2018', 50, 100)];
    expect(rolled({ a: [counts('2018', 9, 10)], b: [] }, { own })).toMatchObject({
      ...{ value: 50, basis: 'own', reported: 1, units: 2 },
    });
    expect(rolled({ a: [counts('2018', 9, 10)], b: [counts('2018', 0, 10)] }, { own })).toMatchObject({
      ...{ value: 45, basis: 'parts' },
    });
  });

  test('of a count stands beside the sum of the parts where they differ', () => {
    const units = { a: [figure('2018', 7)], b: [figure('2018', 8)] };
    const own = [figure('2018', 16)];
    expect(rolled(units, { scale: count, own })).toMatchObject({ value: 16, basis: 'own', sumOfParts: 15 });
    expect(rolled(units, { scale: count, own: [figure('2018', 15)] })?.sumOfParts).toBeNull();
  });

  test('of an earlier year does not hide what all parts say later, nor the other way round', () => {
    const later = { a: [figure('2018', 7)], b: [figure('2018', 8)] };
    expect(rolled(later, { scale: count, own: [figure('2016', 3)] })?.value).toBe(15);
    const earlier = { a: [counts('2016', 1, 10)], b: [counts('2016', 1, 10)] };
    expect(rolled(earlier, { own: [counts('2018', 80, 100)] })?.value).toBe(80);
  });
});

describe('one unit that is most of a total', () => {
  const police = [figure('2018', 145_057)];
  const without = { a: [figure('2018', 695)], g: [figure('2018', 560)] };

  test('is named beside it: 146.312, không kể Công an tỉnh 1.255', () => {
    expect(rolled({ ...without, 'cong-an': police }, { scale: count })).toMatchObject({
      value: 146_312,
      dominant: { unit: 'cong-an', without: 1_255 },
    });
  });

  test('is not named where it is at most half', () => {
    expect(rolled({ ...without, b: [figure('2018', 560)] }, { scale: count })?.dominant).toBeNull();
  });
});
