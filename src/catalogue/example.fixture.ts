import type { CatalogueFile } from './load.ts';

/** A small catalogue without a fault, for the tests of this folder. */
export const example = {
  units: `register: que
name: { vi: Tỉnh Quế, en: Que province }
province: que
blocks:
  - { id: departments, name: { vi: Sở, en: Departments } }
  - { id: districts, name: { vi: Huyện, en: Districts } }
  - { id: province, name: { vi: Tỉnh, en: Province } }
units:
  - { id: que, name: Tỉnh Quế, level: province, block: province }
  - { id: que.so-tai-chinh, name: Sở Tài chính, aliases: [STC], level: department, block: departments, parent: que }
  - { id: que.ubnd-huyen-hoa, name: UBND huyện Hòa, level: district, block: districts, parent: que }
statedCounts:
  - { level: district, count: 1, on: 2018-12-19, quote: 1 huyện, file: a.txt, line: 3 }
`,
  family: `family: van-ban
order: 2
name: { vi: Văn bản điện tử, en: E-documents }
indicators:
  - id: van-ban-dien-tu
    name: { vi: Tỷ lệ văn bản điện tử, en: Documents exchanged electronically }
    short: { vi: Văn bản điện tử, en: E-documents }
    definition: { vi: Văn bản điện tử chia tổng số văn bản., en: Electronic documents by all documents. }
    kind: ratio
    unit: { vi: "%", en: "%" }
    direction: up
    measure: stock
    frequency: year
    rollup: sum
`,
  plan: `plan: que-2019
title: { vi: Kế hoạch 2019, en: Plan 2019 }
short: { vi: Quế 2019, en: Que 2019 }
state: closed
register: que
calendar: calendar
document: { number: 1/KH-UBND, title: Kế hoạch, body: UBND tỉnh Quế, on: 2018-12-19, file: a.txt }
firstPeriod: 2018
lastPeriod: "2019"
contact: que.so-tai-chinh
targets:
  - id: q-van-ban
    indicator: van-ban-dien-tu
    kind: number
    scope: whole
    lead: Sở Tài chính
    deadline: { raw: 2019, on: 2019-12-31, precision: year }
    op: ">="
    value: 95
    quote: { text: ít nhất 95% văn bản, file: a.txt, line: 7, section: 4.10 }
`,
};

/** The example's files, with some texts replaced. */
export const exampleFiles = (changed: Partial<typeof example> = {}): CatalogueFile[] => {
  const texts = { ...example, ...changed };
  return [
    { path: 'indicators/units/que.yaml', text: texts.units },
    { path: 'indicators/families/van-ban.yaml', text: texts.family },
    { path: 'indicators/plans/que-2019.yaml', text: texts.plan },
  ];
};

/** Where the index stands that ranks the example's departments. */
export const indexPath = 'indicators/indexes/que-so.yaml';

export const ranking = `index: que-so
title: { vi: Xếp hạng, en: Ranking }
register: que
levels: [department]
score: { scale: 100, decimals: 1 }
aggregate: sum
total: 100
parts:
  - { indicator: van-ban-dien-tu, points: 100, normalise: { method: ratio, target: 95 } }
`;

/** The example's plan with its promise set for each department. */
export const each = example.plan.replace('scope: whole', 'scope: each\n    levels: [department]');
