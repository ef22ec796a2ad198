import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueFile } from '../catalogue/load.ts';
import { readCatalogueFolder } from '../catalogue/read-folder.ts';
import { operator } from '../domain/actor.ts';
import { emptyStore } from '../store/observations.fixture.ts';
import { type ImportRequest, type ImportResult, importFigures } from './import-figures.ts';
import { type Checkout, type Loaded, loadCheckout } from './load-checkout.ts';
import type { Ports } from './ports.ts';
import type { Result } from './result.ts';

/** A province of three communes: a monthly flow and a yearly stock promised for each, and a sample plan beside it. */
export const texts = {
  units: `register: que
name: { vi: Tỉnh Quế, en: Que province }
province: que
blocks:
  - { id: cac-so, name: { vi: Sở, en: Departments } }
  - { id: cac-xa, name: { vi: Xã, en: Communes } }
  - { id: tinh, name: { vi: Tỉnh, en: Province } }
units:
  - { id: que, name: Tỉnh Quế, level: province, block: tinh }
  - { id: que.so-noi-vu, name: Sở Nội vụ, level: department, block: cac-so, parent: que, mailbox: sonv@que.example }
  - { id: que.xa-an-phu, name: Xã An Phú, level: commune, block: cac-xa, parent: que, mailbox: anphu@que.example }
  - { id: que.xa-binh-minh, name: Xã Bình Minh, level: commune, block: cac-xa, parent: que, mailbox: binhminh@que.example }
  - { id: que.xa-cam-ha, name: Xã Cẩm Hà, level: commune, block: cac-xa, parent: que }
`,
  family: `family: dich-vu-cong
order: 1
name: { vi: Dịch vụ công, en: Public services }
indicators:
${indicator('ho-so-truc-tuyen', 'Hồ sơ trực tuyến', 'kind: ratio, measure: flow, frequency: month, bounded: true')}
${indicator('van-ban', 'Văn bản điện tử', 'kind: ratio, measure: stock, frequency: year, bounded: true')}
${indicator('dich-vu', 'Dịch vụ', 'kind: count, measure: stock, frequency: year')}
${indicator('dich-vu-co-ho-so', 'Dịch vụ có hồ sơ', 'kind: count, measure: stock, frequency: year')}
${indicator('thu-nghiem', 'Thử nghiệm', 'kind: ratio, measure: stock, frequency: year, bounded: true')}
rules:
  - { id: khong-qua-tong, kind: at-most, left: dich-vu-co-ho-so, right: dich-vu, because: { vi: Vì thế., en: So. } }
`,
  plan: planText('que-2026', 'open', [promise('t-ho-so', 'ho-so-truc-tuyen', 80), promise('t-van-ban', 'van-ban', 90)]),
  sample: planText('que-mau', 'sample', [promise('t-thu', 'thu-nghiem', 50), promise('t-mau', 'van-ban', 50)]),
};

function indicator(id: string, name: string, more: string): string {
  const both = `{ vi: ${name}, en: ${id} }`;
  return `  - { id: ${id}, name: ${both}, short: ${both}, definition: ${both}, unit: { vi: "%", en: "%" },
      counts: { vi: hồ sơ, en: dossiers }, direction: up, rollup: sum, ${more} }`;
}

export function promise(id: string, on: string, value: number): string {
  return `  - id: ${id}
    indicator: ${on}
    kind: number
    scope: each
    levels: [commune]
    lead: Sở Nội vụ
    deadline: { raw: 31/12/2026, on: 2026-12-31, precision: day }
    baseline: { on: 2025-12-31, value: 0 }
    op: ">="
    value: ${value}
    quote: { text: ít nhất ${value}%, file: a.txt, line: 7, section: "1" }
`;
}

export function planText(id: string, state: string, promises: readonly string[]): string {
  return `plan: ${id}
title: { vi: Kế hoạch ${id}, en: Plan ${id} }
short: { vi: ${id}, en: ${id} }
state: ${state}
register: que
calendar: nd09
document: { number: 1/KH, title: Kế hoạch, body: UBND, on: 2025-12-15, file: a.txt }
${state === 'sample' ? 'standsAt: "2026-09-20T10:12:00+07:00"' : ''}
firstPeriod: "2026-01"
lastPeriod: "2026-12"
contact: que.so-noi-vu
tracks: ${state === 'sample' ? '[]' : '[dich-vu, dich-vu-co-ho-so]'}
targets:
${promises.join('')}`;
}

export const inlineCatalogue = (changed: Partial<typeof texts> = {}): CatalogueFile[] => {
  const { units, family, plan, sample } = { ...texts, ...changed };
  return [
    {
      path: 'indicators/calendars.yaml',
      text: 'calendars: [{ id: nd09, name: { vi: NĐ 09, en: ND 09 }, closesOn: 14, due: { workingDays: 2 } }]',
    },
    { path: 'indicators/units/que.yaml', text: units },
    { path: 'indicators/families/f.yaml', text: family },
    { path: 'indicators/plans/que-2026.yaml', text: plan },
    { path: 'indicators/plans/que-mau.yaml', text: sample },
  ];
};

const root = join(import.meta.dirname, '..', '..');

/** What this repository itself brings. */
export const realCheckout = (): Checkout => ({
  catalogue: readCatalogueFolder(join(root, 'indicators')),
  figures: readdirSync(join(root, 'data'))
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(root, 'data', name)) })),
});

/** A database with a catalogue, a clock that is set by hand, and short ways to hand in figures. */
export class Office {
  private constructor(
    readonly ports: Ports,
    readonly clock: { now: string },
  ) {}

  static async open(at = '2026-09-20T03:00:00.000Z'): Promise<Office> {
    const clock = { now: at };
    const { db, commit } = await emptyStore();
    return new Office({ db, commit, now: () => clock.now }, clock);
  }

  load(checkout: Partial<Checkout> = {}): Promise<Loaded> {
    return loadCheckout(this.ports, { catalogue: inlineCatalogue(), figures: [], ...checkout });
  }

  wait(minutes: number): void {
    this.clock.now = new Date(Date.parse(this.clock.now) + minutes * 60_000).toISOString();
  }

  /** Hands in a file a minute later. Without a header, it has the short one. */
  hand(text: string, more: Partial<ImportRequest> = {}, ports: Ports = this.ports): Promise<ImportResult> {
    this.wait(1);
    const csv = text.startsWith('unit,') ? text : `unit,indicator,period,numerator,denominator,value\n${text}`;
    const bytes = new TextEncoder().encode(csv);
    return importFigures(ports, { bytes, file: 'f.csv', by: operator, origin: 'command', dryRun: false, ...more });
  }

  close(): Promise<void> {
    return this.ports.db.destroy();
  }
}

/** The value of a result, or a failed test. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message.en);
  return result.value;
}
