import { describe, expect, test } from 'vitest';
import type { Finding } from '../domain/finding.ts';
import { example, exampleFiles } from './example.fixture.ts';
import { loadCatalogue } from './load.ts';

const where = (findings: readonly Finding[]): string[] =>
  findings.map((f) => `${f.code} ${f.file}:${f.line}:${f.column}`);

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

describe('loading a catalogue without a fault', () => {
  const { catalogue, findings, placeOf } = loadCatalogue(exampleFiles());

  test('finds nothing', () => {
    expect(findings).toEqual([]);
  });

  test('makes omitted keys null and omitted lists empty', () => {
    expect(catalogue.plans[0]?.targets[0]).toMatchObject({
      plan: 'que-2019',
      levels: [],
      subject: null,
      limit: null,
      increment: null,
      baseline: null,
      path: 'line',
      quote: { reading: null },
    });
    expect(catalogue.plans[0]).toMatchObject({ tracks: [], statements: [], standsAt: null });
  });

  test('makes one undated name of the shorthand', () => {
    expect(catalogue.registers[0]?.units[1]?.names).toEqual([{ value: 'Sở Tài chính', from: null, to: null }]);
  });

  test('keeps words that look like numbers as they are written', () => {
    expect(catalogue.plans[0]?.firstPeriod).toBe('2018');
    expect(catalogue.plans[0]?.targets[0]?.quote.section).toBe('4.10');
    expect(catalogue.plans[0]?.targets[0]?.deadline.raw).toBe('2019');
  });

  test('prints a ratio per cent with one decimal unless told otherwise', () => {
    expect(catalogue.indicators[0]).toMatchObject({ scale: 100, decimals: 1, bounded: false, counts: null });
  });

  test('knows where each thing stands', () => {
    const target = catalogue.plans[0]?.targets[0];
    expect(target && placeOf(target, 'value')).toMatchObject({
      file: 'indicators/plans/que-2019.yaml',
      line: lineOf(example.plan, 'value: 95'),
      column: 12,
    });
  });

  test('reads decomposed letters as composed ones', () => {
    const decomposed = exampleFiles().map((file) => ({ ...file, text: file.text.normalize('NFD') }));
    expect(loadCatalogue(decomposed).catalogue).toEqual(catalogue);
  });
});

describe('loading a catalogue with faults', () => {
  test('collects every problem of every file, each with its line and column', () => {
    const { findings } = loadCatalogue(
      exampleFiles({
        units: example.units.replace('level: department', 'level: cap-so'),
        family: example.family.replace('order: 2', 'order: two').replace('kind: ratio', 'kind: ratio\n    colour: red'),
        plan: example.plan.replace('on: 2019-12-31', 'on: 31/12/2019').replace('value: 95', 'limit: 3'),
      }),
    );
    expect(where(findings)).toEqual(
      expect.arrayContaining([
        'unknown-level indicators/units/que.yaml:10:72',
        'wrong-value indicators/families/van-ban.yaml:2:8',
        'unknown-field indicators/families/van-ban.yaml:10:13',
        'not-a-date indicators/plans/que-2019.yaml:17:32',
        'target-without-value indicators/plans/que-2019.yaml:12:5',
      ]),
    );
  });

  test('keeps the good items beside a bad one, and their places', () => {
    const second = example.plan.slice(example.plan.indexOf('  - id')).replace('q-van-ban', 'q-hai');
    const broken = example.plan.replace('scope: whole', 'scope: half');
    const { catalogue, placeOf } = loadCatalogue(exampleFiles({ plan: broken + second }));
    const [target] = catalogue.plans[0]?.targets ?? [];
    expect(target?.id).toBe('q-hai');
    expect(target && placeOf(target, 'id').line).toBe(lineOf(broken + second, 'q-hai'));
  });

  test('does not report what refers to a thing that was left out for its own fault', () => {
    const { findings } = loadCatalogue(exampleFiles({ family: example.family.replace('kind: ratio', 'kind: share') }));
    expect(findings.map((f) => f.code)).toEqual(['wrong-value']);
    const lost = loadCatalogue(exampleFiles({ family: example.family.replace('order: 2', 'order: two') }));
    expect(lost.findings.map((f) => f.code)).toEqual(['wrong-value']);
  });

  test('reports broken YAML syntax with its line and reads the other files', () => {
    const { catalogue, findings } = loadCatalogue(exampleFiles({ units: 'register: que\nname: { vi: [\n' }));
    expect(findings.find((f) => f.code === 'yaml-syntax')).toMatchObject({
      severity: 'error',
      line: expect.any(Number),
    });
    expect(catalogue.indicators).toHaveLength(1);
  });

  test('never throws, whatever the text', () => {
    for (const plan of ['', '[]', '42', '*a', '\u0000', 'plan: [', '- - - ?', 'targets: {}', 'targets: [null]']) {
      const { findings } = loadCatalogue(exampleFiles({ plan }));
      expect(findings.length).toBeGreaterThan(0);
    }
  });

  test('says which id is used twice and where it was first', () => {
    const twice = `${example.units.slice(0, example.units.indexOf('statedCounts'))}  - { id: que.so-tai-chinh, name: Sở Y tế, level: department, block: departments }\n`;
    const { findings } = loadCatalogue(exampleFiles({ units: twice }));
    expect(findings).toMatchObject([
      { code: 'duplicate-id', line: 12, message: { vi: expect.stringContaining(':10') } },
    ]);
  });

  test('reports unknown indicators, units, registers, blocks and parents, with the nearest that exists', () => {
    const { findings } = loadCatalogue(
      exampleFiles({
        units: example.units
          .replace('block: departments', 'block: department')
          .replace('block: districts, parent: que', 'block: districts, parent: que.x'),
        plan: example.plan
          .replace('indicator: van-ban-dien-tu', 'indicator: van-ban-dien')
          .replace('contact: que.so-tai-chinh', 'contact: que.so-tai-chin'),
      }),
    );
    expect(findings.map((f) => [f.code, f.read, f.expected])).toEqual([
      ['unknown-block', 'department', 'departments'],
      ['unknown-unit', 'que.x', 'que'],
      ['unknown-unit', 'que.so-tai-chin', 'que.so-tai-chinh'],
      ['unknown-indicator', 'van-ban-dien', 'van-ban-dien-tu'],
    ]);
    expect(
      loadCatalogue(exampleFiles({ plan: example.plan.replace('register: que', 'register: gia-lai') })).findings,
    ).toMatchObject([{ code: 'unknown-register', read: 'gia-lai' }]);
  });

  test('says how a malformed id must look', () => {
    const { findings } = loadCatalogue(exampleFiles({ plan: example.plan.replace('id: q-van-ban', 'id: Văn bản') }));
    expect(findings).toMatchObject([{ code: 'id-format', read: 'Văn bản', line: 12, column: 9 }]);
  });

  test('refuses an empty quote', () => {
    const { findings } = loadCatalogue(exampleFiles({ plan: example.plan.replace('ít nhất 95% văn bản', '" "') }));
    expect(findings).toMatchObject([{ code: 'empty-text', severity: 'error' }]);
  });

  test('refuses a span that ends before it begins', () => {
    const units = example.units.replace('aliases: [STC]', 'from: 2025-01-01, to: 2024-01-01');
    expect(loadCatalogue(exampleFiles({ units })).findings).toMatchObject([{ code: 'ends-before-it-begins' }]);
  });
});

describe('families spread over several files', () => {
  test('are one family', () => {
    const more = example.family.replace('id: van-ban-dien-tu', 'id: van-ban-ky-so');
    const { catalogue, findings } = loadCatalogue([...exampleFiles(), { path: 'families/more.yaml', text: more }]);
    expect(findings).toEqual([]);
    expect(catalogue.families).toHaveLength(1);
    expect(catalogue.indicators).toHaveLength(2);
  });

  test('draw a warning where their headings differ', () => {
    const more = 'family: van-ban\norder: 3\nname: { vi: Văn bản, en: Documents }\n';
    const { findings } = loadCatalogue([...exampleFiles(), { path: 'zz/families/more.yaml', text: more }]);
    expect(findings).toMatchObject([{ code: 'family-heading-differs', severity: 'warning' }]);
  });
});

describe('a reporting calendar', () => {
  const calendars = {
    path: 'indicators/calendars.yaml',
    text: 'calendars: [{ id: giua-thang, name: { vi: Giữa tháng, en: Mid-month }, closesOn: 15, due: { days: 5 } }]',
  };
  const planOn = (calendar: string) => ({ plan: example.plan.replace('calendar: calendar', `calendar: ${calendar}`) });

  test('is what the text says, and the plan reports by it', () => {
    const last = { ...calendars, path: 'zz/calendars.yaml' };
    const { catalogue, findings } = loadCatalogue([...exampleFiles(planOn('giua-thang')), last]);
    expect(findings).toEqual([]);
    expect(catalogue.plans[0]?.calendar).toMatchObject({ closesOn: 15, due: { days: 5 }, source: null });
  });

  test('that no text gives is named with the nearest one', () => {
    const { findings } = loadCatalogue([calendars, ...exampleFiles(planOn('giua-than'))]);
    expect(findings).toMatchObject([{ code: 'unknown-calendar', read: 'giua-than', expected: 'giua-thang' }]);
  });
});

test('holidays are loaded in order', () => {
  const files = [{ path: 'indicators/holidays.yaml', text: 'holidays: [2026-09-02, 2026-01-01]' }];
  expect(loadCatalogue(files).catalogue.holidays).toEqual(['2026-01-01', '2026-09-02']);
});

test('files that are not of the catalogue are left alone', () => {
  expect(loadCatalogue([{ path: 'indicators/notes/hdi.yaml', text: ':' }]).findings).toEqual([]);
});
