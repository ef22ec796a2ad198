import { describe, expect, test } from 'vitest';
import { goalposts, group, index, leaf, tableOf } from './index.fixture.ts';
import { scoreTable } from './score.ts';
import { stepTables } from './steps.ts';

const parts = [
  group('g', [leaf('a', { normalise: goalposts(0, 10) }), leaf('b', { weight: 3, normalise: goalposts(0, 10) })]),
  leaf('c', { normalise: goalposts(0, 10) }),
];
const figures = tableOf({ u: { a: 2, b: 6, c: 9 }, v: { a: 5, b: null, c: 4 } });
const more = { missing: { rule: 'reweight', coverage: 0.5 }, score: { scale: 100, decimals: 1 } } as const;

describe('the steps of an index', () => {
  test('are five tables, from the figures to what is printed', () => {
    const tables = stepTables(scoreTable(index(parts, more), figures));
    expect(tables).toEqual([
      {
        name: 'raw',
        header: ['unit', 'a', 'b', 'c'],
        rows: [
          ['u', 2, 6, 9],
          ['v', 5, null, 4],
        ],
      },
      {
        name: 'normalised',
        header: ['unit', 'a', 'b', 'c'],
        rows: [
          ['u', 20, 60, 90],
          ['v', 50, null, 40],
        ],
      },
      {
        name: 'weighted',
        header: ['unit', 'g', 'a', 'b', 'c'],
        rows: [
          ['u', 25, 5, 45, 45],
          ['v', 25, 50, null, 20],
        ],
      },
      {
        name: 'aggregated',
        header: ['unit', 'a', 'b', 'c', 'g', 'i'],
        rows: [
          ['u', 20, 60, 90, 50, 70],
          ['v', 50, null, 40, 50, 45],
        ],
      },
      {
        name: 'printed',
        header: ['unit', 'rank', 'a', 'b', 'c', 'g', 'i'],
        rows: [
          ['u', 1, '20.0', '60.0', '90.0', '50.0', '70.0'],
          ['v', 2, '50.0', null, '40.0', '50.0', '45.0'],
        ],
      },
    ]);
  });

  test.each([
    ['geometric', (brought: number[]) => brought.reduce((a, b) => a * b, 1)],
    ['harmonic', (brought: number[]) => 1 / brought.reduce((a, b) => a + b, 0)],
    ['arithmetic', (brought: number[]) => brought.reduce((a, b) => a + b, 0)],
    ['sum', (brought: number[]) => brought.reduce((a, b) => a + b, 0)],
  ] as const)('give the score back from what parts brought (%s)', (aggregate, together) => {
    const tables = stepTables(scoreTable(index(parts, { ...more, aggregate }), figures));
    const cell = (name: string, column: string): number => {
      const table = tables.find((t) => t.name === name);
      return Number(table?.rows[0]?.[table.header.indexOf(column)]);
    };
    expect(together([cell('weighted', 'g'), cell('weighted', 'c')])).toBeCloseTo(cell('aggregated', 'i'), 9);
    expect(together([cell('weighted', 'a'), cell('weighted', 'b')])).toBeCloseTo(cell('aggregated', 'g'), 9);
  });
});
