import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { leagueSheet } from '../../src/delivery/documents/workbook/league-sheet.ts';
import type { Aggregate, IndexDefinition, Leaf, MissingRule } from '../../src/domain/index/definition.ts';
import { columnFrom, type Figure } from '../../src/domain/index/figure-table.ts';
import { printed } from '../../src/domain/index/print.ts';
import { ranksOf } from '../../src/domain/index/rank.ts';
import { scoresOf, scoreTable } from '../../src/domain/index/score.ts';
import type { RankedBlock, ReportGround } from '../../src/domain/report/ground.ts';
import { emptyMachine } from '../support/moc.ts';
import { bytesOf, converted } from './libreoffice.ts';

const said = (text: string) => ({ vi: text, en: text });
const common = { title: null, weight: 1, points: null, reason: null, unverified: null };

const leaf = (id: string, more: Partial<Leaf> & Pick<Leaf, 'normalise'>): Leaf => ({
  ...common,
  ...{ id, indicator: id, direction: 'up', measure: 'stock' },
  ...more,
});

/** Every method, both directions. */
const leaves: readonly Leaf[] = [
  leaf('goal', { normalise: { method: 'goalposts', low: 20, high: 85, transform: null, clamp: true } }),
  leaf('log', { normalise: { method: 'goalposts', low: 100, high: 75_000, transform: 'log', clamp: true } }),
  leaf('minmax', { normalise: { method: 'minmax', transform: null, clamp: false } }),
  leaf('minmax-down', { direction: 'down', normalise: { method: 'minmax', transform: null, clamp: false } }),
  leaf('minmax-log', { normalise: { method: 'minmax', transform: 'log', clamp: false } }),
  leaf('zscore', { direction: 'down', normalise: { method: 'zscore', transform: null, clamp: true } }),
  leaf('rank', { normalise: { method: 'rank', clamp: false } }),
  leaf('percentile', { direction: 'down', normalise: { method: 'percentile', clamp: false } }),
  leaf('ratio', { weight: 3, normalise: { method: 'ratio', target: 80, clamp: true } }),
  leaf('ratio-down', { direction: 'down', normalise: { method: 'ratio', target: 5, clamp: true } }),
  leaf('steps', {
    normalise: {
      method: 'steps',
      clamp: false,
      steps: [
        { at: 1, gives: 0.25 },
        { at: 3, gives: 0.6 },
        { at: 4, gives: 1 },
      ],
    },
  }),
  leaf('flag', { direction: 'down', normalise: { method: 'flag', clamp: false } }),
  leaf('identity', { normalise: { method: 'identity', clamp: false } }),
];

const units = ['a', 'b', 'c', 'd', 'e', 'g'];
const figures: Readonly<Record<string, readonly Figure[]>> = {
  goal: [71.3, 19, 90, 55.555, 60, 61],
  log: [12_345, 90, 80_000, 500, 0, 7_000],
  minmax: [1, 2, 3, 4, 5, 5],
  'minmax-down': [1, 2, 3, 4, 5, 5],
  'minmax-log': [10, 20, 30, 40, 50, 60],
  zscore: [51.85, 3, 44, 12.5, 9, 1],
  rank: [3, 3, 1, 7, 2, 93.333333333333329],
  percentile: [3, 3, 1, 7, 2, 2],
  ratio: [40, 88, 79.999, 0, 12, 64],
  'ratio-down': [10, 5, 0, 2, 50, 20],
  steps: [0, 1, 3.5, 4, 9, 2],
  flag: [1, 0, 1, 0, 0, 1],
  identity: [10, 20.005, 30, 40, 99.995, 50],
};

const definitionOf = (aggregate: Aggregate, missing: MissingRule): IndexDefinition => ({
  id: 'thu',
  title: said('Bộ thử'),
  register: null,
  levels: [],
  state: 'open',
  document: null,
  unverified: null,
  score: { scale: 100, decimals: 2 },
  rank: { on: 'printed', ties: 'competition' },
  missing,
  span: 'period',
  aggregate,
  total: null,
  grades: [],
  parts: [
    { ...common, id: 'nhom', weight: 2, aggregate: 'arithmetic', total: null, parts: leaves.slice(0, 8) },
    { ...common, id: 'khac', weight: 1, aggregate: null, total: null, parts: leaves.slice(8) },
  ],
});

/** The same figures with gaps: what is missing, and what does not apply. */
const gaps: Readonly<Record<string, readonly Figure[]>> = {
  ...figures,
  goal: [null, 19, 90, 55.555, 60, 61],
  ratio: [40, 'not-applicable', 79.999, null, 12, 64],
  identity: [10, 20.005, 'not-applicable', 40, null, 50],
};

const none: MissingRule = { rule: 'none', coverage: 0.5 };
const cases: readonly (readonly [name: string, IndexDefinition, typeof figures])[] = [
  ['arithmetic', definitionOf('arithmetic', none), figures],
  ['geometric', definitionOf('geometric', none), figures],
  ['harmonic', definitionOf('harmonic', none), figures],
  ['arithmetic, gaps leave no score', definitionOf('arithmetic', none), gaps],
  ['arithmetic, gaps count as 0', definitionOf('arithmetic', { rule: 'zero', coverage: 0.5 }), gaps],
  ['arithmetic, weights shared anew', definitionOf('arithmetic', { rule: 'reweight', coverage: 0.9 }), gaps],
  ['geometric, weights shared anew', definitionOf('geometric', { rule: 'reweight', coverage: 0.5 }), gaps],
];

test.each(cases)('scores and ranks recompute to the printed ones: %s', async (name, definition, given) => {
  const scoring = scoreTable(definition, {
    units,
    columns: new Map(Object.entries(given).map(([id, f]) => [id, columnFrom(f)])),
  });
  const scores = scoresOf(scoring).map((score) => (score === null ? null : printed(score, 2)));
  const ranks = ranksOf(scoring);
  const league: RankedBlock = {
    block: { id: 'x', name: said('Khối') },
    period: { frequency: 'year', year: 2026, index: 1 },
    scoring,
    units: units.map((unit, i) => ({
      ...{ unit, unitName: unit, interval: null, before: null, grade: null },
      ...{ printed: scores[i] ?? null, rank: ranks[i] ?? null },
    })),
  };
  const ground = { language: 'vi', plan: { state: 'open' }, scorecard: { indicators: [] } } as unknown as ReportGround;
  const file = join(emptyMachine(), 'thu.xlsx');
  writeFileSync(file, await writeXlsx({ sheets: [leagueSheet(ground, league, 'Thử').written()] }));
  const { sheets } = await readXlsx(bytesOf(converted(file, 'xlsx:Calc MS Excel 2007 XML')));
  const rows = sheets[0]?.rows ?? [];
  const from = rows.findIndex((row) => row[0] === 'Hạng') + 1;
  expect(from, name).toBeGreaterThan(1);
  const computed = units.map((_, i) => rows[from + i] ?? []);
  expect(computed.map((row) => (typeof row[2] === 'number' ? row[2].toFixed(2) : null))).toEqual(scores);
  expect(computed.map((row) => (typeof row[0] === 'number' ? row[0] : null))).toEqual(ranks);
  expect(scores.some((s) => s !== null)).toBe(true);
});

test('a formula is computed again whatever stands beside it', async () => {
  const file = join(emptyMachine(), 'cu.xlsx');
  const cells = new Map([['0,0', { formula: '1+1', formulaResult: 7 }]]);
  writeFileSync(file, await writeXlsx({ sheets: [{ name: 'a', rows: [[]], cells }] }));
  const { sheets } = await readXlsx(bytesOf(converted(file, 'xlsx:Calc MS Excel 2007 XML')));
  expect(sheets[0]?.rows[0]?.[0]).toBe(2);
});
