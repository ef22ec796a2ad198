import type { IndexDefinition } from '../../src/domain/index/definition.ts';
import type { Catalogue } from '../../src/domain/plan.ts';
import { catalogue, type Figure, figures } from './synthetic.ts';

/** The province of the goal: 111 reporting units, 40 targets, two blocks ranked by an index of 30 components. */
export const reportSize = { units: 111, targets: 40 } as const;

const indicators = catalogue.indicators.slice(0, reportSize.targets);
const known = new Set(indicators.map((i) => i.id));
const [register] = catalogue.registers;
const [plan] = catalogue.plans;
if (!register || !plan) throw new Error('the synthetic province has a register and a plan');
const reporting = register.units
  .filter((u) => u.level === 'department' || u.level === 'commune')
  .slice(0, reportSize.units);
const units = [...register.units.filter((u) => u.level === 'province'), ...reporting];
const kept = new Set(units.map((u) => u.id));

const ranked = indicators.filter((_, n) => n % 4 !== 3);

const index: IndexDefinition = {
  id: 'bench',
  title: { vi: 'Bộ chỉ số đo kiểm', en: 'Bench' },
  register: register.id,
  levels: ['department', 'commune'],
  state: 'open',
  document: null,
  unverified: null,
  score: { scale: 100, decimals: 2 },
  rank: { on: 'printed', ties: 'competition' },
  missing: { rule: 'zero', coverage: 0.5 },
  span: 'period',
  aggregate: 'sum',
  total: null,
  grades: [],
  parts: ranked.map((indicator) => ({
    ...{ id: indicator.id, title: null, weight: 1, points: 2, reason: null, unverified: null },
    ...{ indicator: indicator.id, direction: 'up' as const, measure: indicator.measure },
    normalise: { method: 'ratio' as const, target: 900, clamp: true },
  })),
};

/** The synthetic province cut to this size. */
export const reportCatalogue: Catalogue = {
  ...catalogue,
  indicators,
  rules: [],
  registers: [
    { ...register, units, blocks: [...register.blocks, { id: 'commune', name: { vi: 'Xã', en: 'Communes' } }] },
  ],
  plans: [{ ...plan, targets: plan.targets.filter((t) => known.has(t.indicator)), indexes: [index.id] }],
  indexes: [index],
};

export function* reportFigures(): Generator<Figure> {
  for (const figure of figures()) if (kept.has(figure.unit) && known.has(figure.indicator)) yield figure;
}
