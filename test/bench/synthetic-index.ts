import type { IndexDefinition, Part } from '../../src/domain/index/definition.ts';
import type { FigureTable } from '../../src/domain/index/figure-table.ts';
import { seeded } from '../../src/domain/seeded.ts';

export const indexSize = { units: 4_000, components: 100, variations: 1_000 };

const pillars = 10;
const nameOf = (component: number): string => `component-${component}`;
const common = { title: null, points: null, reason: null, unverified: null };

const leaf = (component: number): Part => ({
  ...common,
  id: nameOf(component),
  indicator: nameOf(component),
  weight: 1 + (component % 5),
  direction: component % 4 === 0 ? 'down' : 'up',
  measure: 'stock',
  normalise: { method: 'goalposts', low: 0, high: 100, transform: null, clamp: true },
});

/** A hundred components in ten pillars. */
export const definition: IndexDefinition = {
  id: 'synthetic',
  title: { vi: 'Bộ chỉ số đo tốc độ', en: 'Synthetic index' },
  register: null,
  levels: [],
  state: 'sample',
  document: null,
  unverified: null,
  score: { scale: 100, decimals: 2 },
  rank: { on: 'printed', ties: 'competition' },
  missing: { rule: 'none', coverage: 0.5 },
  span: 'period',
  aggregate: 'arithmetic',
  total: null,
  grades: [],
  parts: Array.from({ length: pillars }, (_, p) => ({
    ...common,
    id: `pillar-${p}`,
    weight: 1 + (p % 3),
    aggregate: null,
    total: null,
    parts: Array.from({ length: indexSize.components / pillars }, (_, c) => leaf(p * 10 + c)),
  })),
};

/** A figure of every unit for every component, the same on every run. */
export function figureTable(): FigureTable {
  const random = seeded(5);
  const { units, components } = indexSize;
  const column = (): Float64Array => Float64Array.from({ length: units }, () => Math.round(random() * 10_000) / 100);
  return {
    units: Array.from({ length: units }, (_, u) => `unit-${u}`),
    columns: new Map(
      Array.from({ length: components }, (_, c) => [nameOf(c), { values: column(), states: null }] as const),
    ),
  };
}
