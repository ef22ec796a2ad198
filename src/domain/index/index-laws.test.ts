import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Exact, roundHalfUp } from '../rounding.ts';
import { changeOf } from './change.ts';
import { type IndexDefinition, isLeaf, type Normalise, type Part } from './definition.ts';
import type { Figure, FigureTable } from './figure-table.ts';
import { columnFrom, onlyRows } from './figure-table.ts';
import { goalposts, group, identity, index, leaf, minmax } from './index.fixture.ts';
import { printed } from './print.ts';
import { ranksOf } from './rank.ts';
import { scoresOf, scoreTable } from './score.ts';

const names = ['a', 'b', 'c', 'd', 'e'] as const;
const figure = fc.integer({ min: 1, max: 1000 }).map((n) => n / 10);
const weight = fc.integer({ min: 1, max: 50 });
const way: fc.Arbitrary<Normalise> = fc.constantFrom(
  goalposts(0, 100),
  goalposts(0.05, 200, { transform: 'log' }),
  minmax,
  { method: 'rank', clamp: false },
  { method: 'percentile', clamp: false },
  { method: 'ratio', target: 60, clamp: true },
);
const aggregate = fc.constantFrom('arithmetic', 'geometric', 'harmonic', 'sum');
const rule = fc.constantFrom('none', 'zero', 'reweight');

/** Two pillars of two and three components. */
const definition: fc.Arbitrary<IndexDefinition> = fc
  .record({
    ways: fc.tuple(way, way, way, way, way),
    weights: fc.tuple(weight, weight, weight, weight, weight, weight, weight),
    directions: fc.tuple(...names.map(() => fc.constantFrom('up', 'down'))),
    inner: aggregate,
    outer: aggregate,
    missing: rule,
  })
  .map(({ ways, weights, directions, inner, outer, missing }) => {
    const leaves = names.map((id, i) =>
      leaf(id, { normalise: ways[i] ?? identity, weight: weights[i] ?? 1, direction: directions[i] ?? 'up' }),
    );
    const parts = [
      group('g', leaves.slice(0, 2), { weight: weights[5], aggregate: inner }),
      group('h', leaves.slice(2), { weight: weights[6], aggregate: inner }),
    ];
    const more = { missing: { rule: missing, coverage: 0.3 }, aggregate: outer, score: { scale: 100, decimals: 2 } };
    return index(parts, more as Partial<IndexDefinition>);
  });

const tableWith = (cell: fc.Arbitrary<Figure>, least = 2): fc.Arbitrary<FigureTable> =>
  fc.array(fc.tuple(cell, cell, cell, cell, cell), { minLength: least, maxLength: 8 }).map((rows) => ({
    units: rows.map((_, row) => `u${row}`),
    columns: new Map(names.map((name, i) => [name, columnFrom(rows.map((row) => row[i] ?? null))])),
  }));
const full = tableWith(figure);
const gappy = tableWith(
  fc.oneof<[fc.WeightedArbitrary<Figure>, fc.WeightedArbitrary<Figure>]>(
    { weight: 6, arbitrary: figure },
    { weight: 1, arbitrary: fc.constantFrom<Figure>(null, 'not-applicable', 0) },
  ),
);

const close = (a: readonly (number | null)[], b: readonly (number | null)[]): void => {
  expect(a.map((x) => x === null)).toEqual(b.map((x) => x === null));
  for (const [i, x] of a.entries()) if (x !== null) expect(x).toBeCloseTo(b[i] ?? Number.NaN, 8);
};

const mapParts = (parts: readonly Part[], change: (part: Part) => Part): Part[] =>
  parts.map((part) => change(isLeaf(part) ? part : { ...part, parts: mapParts(part.parts, change) }));

describe('whatever the index and the figures', () => {
  test('a score is a finite number or none at all', () => {
    fc.assert(
      fc.property(definition, gappy, (d, table) => {
        const scoring = scoreTable(d, table);
        for (const score of scoresOf(scoring)) expect(score === null || Number.isFinite(score)).toBe(true);
        for (const rank of ranksOf(scoring)) expect(rank === null || rank >= 1).toBe(true);
      }),
    );
  });

  test('a better figure never lowers the score of its unit', () => {
    fc.assert(
      fc.property(definition, full, fc.nat(), fc.constantFrom(...names), figure, (d, table, at, name, other) => {
        const row = at % table.units.length;
        const column = table.columns.get(name);
        const part = d.parts.flatMap((p) => (isLeaf(p) ? [p] : p.parts)).find((p) => p.id === name);
        const before = column?.values[row] ?? 0;
        const better =
          part && isLeaf(part) && part.direction === 'down' ? Math.min(before, other) : Math.max(before, other);
        const values = column?.values.slice() ?? new Float64Array();
        values[row] = better;
        const changed = { ...table, columns: new Map(table.columns).set(name, { values, states: null }) };
        const [was, is] = [scoresOf(scoreTable(d, table))[row], scoresOf(scoreTable(d, changed))[row]];
        if (was != null && is != null) expect(is).toBeGreaterThanOrEqual(was - 1e-9);
      }),
    );
  });

  test('the order of units and of parts changes nothing', () => {
    fc.assert(
      fc.property(definition, gappy, (d, table) => {
        const turned = {
          ...d,
          parts: mapParts([...d.parts].reverse(), (p) => (isLeaf(p) ? p : { ...p, parts: [...p.parts].reverse() })),
        };
        const rows = table.units.map((_, row) => row).reverse();
        const other = scoreTable(turned, onlyRows(table, rows));
        close(scoresOf(other).reverse(), scoresOf(scoreTable(d, table)));
      }),
    );
  });

  test('the names of units and indicators change nothing', () => {
    fc.assert(
      fc.property(definition, gappy, (d, table) => {
        const named = (name: string): string => `mới-${name}`;
        const renamed = {
          ...d,
          parts: mapParts(d.parts, (p) =>
            isLeaf(p) ? { ...p, id: named(p.id), indicator: named(p.indicator) } : { ...p, id: named(p.id) },
          ),
        };
        const columns = new Map([...table.columns].map(([name, column]) => [named(name), column]));
        const other = scoreTable(renamed, { units: table.units.map(named), columns });
        expect(scoresOf(other)).toEqual(scoresOf(scoreTable(d, table)));
      }),
    );
  });

  test('only the ratios of weights count', () => {
    fc.assert(
      fc.property(definition, gappy, fc.constantFrom(0.001, 0.5, 3, 1e6), (d, table, factor) => {
        fc.pre(d.aggregate !== 'sum' && d.parts.every((p) => isLeaf(p) || p.aggregate !== 'sum'));
        const heavier = { ...d, parts: mapParts(d.parts, (p) => ({ ...p, weight: p.weight * factor })) };
        close(scoresOf(scoreTable(heavier, table)), scoresOf(scoreTable(d, table)));
      }),
    );
  });

  test('added points print as decimals added by hand', () => {
    const share = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000);
    fc.assert(
      fc.property(fc.array(fc.tuple(share, weight), { minLength: 1, maxLength: 20 }), (parts) => {
        const leaves = parts.map(([, points], i) => leaf(`c${i}`, { points }));
        const columns = new Map(parts.map(([x], i) => [`c${i}`, columnFrom([x])]));
        const byHand = parts.reduce((total, [x, points]) => total.plus(new Exact(x).times(points)), new Exact(0));
        const [score] = scoresOf(scoreTable(index(leaves, { aggregate: 'sum' }), { units: ['u'], columns }));
        expect(score).toBe(byHand.toNumber());
        for (const decimals of [0, 1, 2, 3]) expect(printed(score ?? -1, decimals)).toBe(roundHalfUp(byHand, decimals));
      }),
    );
  });
});

describe('a change', () => {
  test('is told by causes that add up to the printed difference', () => {
    fc.assert(
      fc.property(definition, definition, gappy, gappy, gappy, fc.boolean(), (d, e, was, corrected, is, same) => {
        const before = { definition: d, table: was };
        const after = { definition: same ? d : e, table: is };
        for (const unit of was.units) {
          const change = changeOf(unit, before, corrected, after);
          if (!change) continue;
          const added = change.causes.reduce((total, cause) => total.plus(cause.points), new Exact(0));
          expect(added.toFixed(2)).toBe(change.difference);
          expect(new Exact(change.after).minus(change.before).toFixed(2)).toBe(change.difference);
          const exact = change.causes.reduce((total, cause) => total + cause.exact, 0);
          expect(Math.abs(exact - Number(change.difference))).toBeLessThan(0.0101);
        }
      }),
    );
  });

  test('of the same figures has no cause', () => {
    fc.assert(
      fc.property(definition, gappy, (d, table) => {
        const standpoint = { definition: d, table };
        for (const unit of table.units) expect(changeOf(unit, standpoint, table, standpoint)?.causes ?? []).toEqual([]);
      }),
    );
  });
});
