import type { Group, IndexDefinition, Leaf, Normalise, Part } from './definition.ts';
import { columnFrom, type Figure, type FigureTable } from './figure-table.ts';
import { type Scoring, scoresOf, scoreTable } from './score.ts';

const common = { title: null, weight: 1, points: null, reason: null, unverified: null };

export const goalposts = (low: number, high: number, more: { transform?: 'log'; clamp?: boolean } = {}): Normalise => ({
  method: 'goalposts',
  low,
  high,
  transform: more.transform ?? null,
  clamp: more.clamp ?? false,
});

export const identity: Normalise = { method: 'identity', clamp: false };
export const minmax: Normalise = { method: 'minmax', transform: null, clamp: false };

/** A component whose figures are shares of 1 unless said otherwise. */
export const leaf = (id: string, more: Partial<Leaf> = {}): Leaf => ({
  ...common,
  id,
  indicator: id,
  direction: 'up',
  measure: 'stock',
  normalise: identity,
  ...more,
});

export const group = (id: string, parts: readonly Part[], more: Partial<Group> = {}): Group => ({
  ...common,
  id,
  aggregate: null,
  total: null,
  parts,
  ...more,
});

/** An index of the given parts: arithmetic, of 1, three decimals, ranked on the printed score. */
export const index = (parts: readonly Part[], more: Partial<IndexDefinition> = {}): IndexDefinition => ({
  id: 'i',
  title: { vi: 'Bộ chỉ số', en: 'Index' },
  register: null,
  levels: [],
  state: 'open',
  document: null,
  unverified: null,
  score: { scale: 1, decimals: 3 },
  rank: { on: 'printed', ties: 'competition' },
  missing: { rule: 'none', coverage: 0.5 },
  span: 'period',
  aggregate: 'arithmetic',
  total: null,
  grades: [],
  parts,
  ...more,
});

/** A table from each unit's figures; an indicator a unit does not name is missing. */
export function tableOf(figures: Readonly<Record<string, Readonly<Record<string, Figure>>>>): FigureTable {
  const units = Object.keys(figures);
  const indicators = [...new Set(Object.values(figures).flatMap((row) => Object.keys(row)))];
  const columns = indicators.map((i) => [i, columnFrom(units.map((u) => figures[u]?.[i] ?? null))] as const);
  return { units, columns: new Map(columns) };
}

/** Each unit's score. */
const scores = (scoring: Scoring): Record<string, number | null> => {
  const all = scoresOf(scoring);
  return Object.fromEntries(scoring.table.units.map((unit, row) => [unit, all[row] ?? null]));
};

export const scored = (definition: IndexDefinition, figures: Parameters<typeof tableOf>[0]) =>
  scores(scoreTable(definition, tableOf(figures)));
