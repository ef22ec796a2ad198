import type { CatalogueFile } from '../catalogue/load.ts';
import { firmnessOf } from '../domain/index/firmness.ts';
import { inlineCatalogue, must, type Office, planText, promise } from './given.fixture.ts';
import type { Ports } from './ports.ts';
import { type League, readLeagues } from './read-leagues.ts';
import { readScorecard, type ScorecardView } from './read-scorecard.ts';

/** Ranks the three communes of the invented province: 60 points for a monthly flow, 40 for another. */
export const communesIndex = `index: que-xa
title: { vi: Bộ chỉ số xã, en: Communes }
register: que
levels: [commune]
score: { scale: 100, decimals: 2 }
missing: { rule: zero }
span: year
aggregate: sum
total: 100
grades:
  - { from: 50, title: { vi: Khá, en: Fair } }
  - { from: 0, title: { vi: Yếu, en: Weak } }
parts:
  - id: dich-vu
    title: { vi: Dịch vụ công, en: Services }
    points: 100
    reason: { vi: Vì dân., en: For the people. }
    parts:
      - { indicator: ho-so-truc-tuyen, points: 60, measure: flow, normalise: { method: ratio, target: 80, clamp: true } }
      - { indicator: thanh-toan, points: 40, measure: flow, normalise: { method: ratio, target: 50, clamp: true } }
`;

const payment = `  - { id: thanh-toan, name: { vi: Thanh toán, en: Payment }, short: { vi: Thanh toán, en: Payment }, definition: { vi: Thanh toán, en: Payment },
      unit: { vi: "%", en: "%" }, counts: { vi: hồ sơ, en: dossiers }, direction: up, rollup: sum, kind: ratio, measure: flow, frequency: month, bounded: true }
rules:`;

/** The invented province with its open plan ranked by an index of this text; `paid` is the rhythm of its second component. */
export function rankedCatalogue(index = communesIndex, state = 'open', paid = 'month'): CatalogueFile[] {
  const promises = [promise('t-ho-so', 'ho-so-truc-tuyen', 80), promise('t-thanh-toan', 'thanh-toan', 50)];
  const plan = planText('que-2026', state, promises).replace('targets:', 'indexes: [que-xa]\ntargets:');
  const others = inlineCatalogue({ plan }).map((file) =>
    file.path.includes('families')
      ? { ...file, text: file.text.replace('rules:', payment.replace('frequency: month', `frequency: ${paid}`)) }
      : file,
  );
  return [...others, { path: 'indicators/indexes/que-xa.yaml', text: index }];
}

/** A line of figures for one unit and month: counts of both indicators. */
export const month = (unit: string, period: string, filed: string, paid: string): string =>
  `que.xa-${unit},ho-so-truc-tuyen,${period},${filed},\nque.xa-${unit},thanh-toan,${period},${paid},\n`;

/** Firmness found where it is asked for, as no other port is needed. */
export const withFirmness = (ports: Ports): Ports => ({ ...ports, firmness: async (work) => firmnessOf(work) });

export interface RankedPlan {
  readonly view: ScorecardView;
  readonly league: League;
}

/** The plan judged for a period, and its one league. */
export async function rankedPlan(office: Office, period: string, asOf?: string): Promise<RankedPlan> {
  const ports = withFirmness(office.ports);
  const view = must(await readScorecard(ports, { plan: 'que-2026', period, asOf }));
  const [league] = await readLeagues(ports, view);
  if (!league) throw new Error('no league');
  return { view, league };
}
