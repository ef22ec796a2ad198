import { describe, expect, test } from 'vitest';
import type { Finding } from '../domain/finding.ts';
import { example, exampleFiles } from './example.fixture.ts';
import { lint } from './lint.ts';
import { loadCatalogue } from './load.ts';

const linted = (changed: Partial<typeof example> = {}): Finding[] => {
  const { catalogue, findings, placeOf } = loadCatalogue(exampleFiles(changed));
  expect(findings).toEqual([]);
  return lint(catalogue, placeOf);
};

const again = (id: string, change: (target: string) => string): string =>
  example.plan + change(example.plan.slice(example.plan.indexOf('  - id')).replace('q-van-ban', id));

describe('a catalogue whose documents agree', () => {
  test('draws no warning', () => {
    expect(linted()).toEqual([]);
  });

  test('draws none where the same number is promised twice', () => {
    expect(linted({ plan: again('q-lai', (t) => t.replace('line: 7', 'line: 9')) })).toEqual([]);
  });

  test('draws none where another level, deadline or unit has another number', () => {
    for (const other of [
      (t: string) => t.replace('scope: whole', 'scope: whole\n    levels: [district]'),
      (t: string) => t.replace('2019-12-31', '2020-12-31'),
      (t: string) => t.replace('scope: whole', 'scope: whole\n    subject: que.so-tai-chinh'),
    ]) {
      expect(linted({ plan: again('q-khac', (t) => other(t).replace('value: 95', 'value: 80')) })).toEqual([]);
    }
  });
});

describe('two targets for one thing', () => {
  const plan = again('q-lai', (t) =>
    t
      .replace('value: 95', 'value: 90.5')
      .replace('ít nhất 95% văn bản', '"đạt 90,5% văn bản"')
      .replace('line: 7', 'line: 9'),
  );
  const [finding, ...others] = linted({ plan });

  test('draw one warning at the second', () => {
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      code: 'contradicting-targets',
      file: 'indicators/plans/que-2019.yaml',
    });
    expect(finding?.line).toBe(plan.slice(0, plan.indexOf('value: 90.5')).split('\n').length);
  });

  test('are named with both figures, both sentences and where they stand', () => {
    expect(finding?.message.vi).toContain('>= 95 tại "ít nhất 95% văn bản" (a.txt:7)');
    expect(finding?.message.vi).toContain('>= 90,5 tại "đạt 90,5% văn bản" (a.txt:9)');
    expect(finding?.message.en).toContain('>= 90.5 at "đạt 90,5% văn bản" (a.txt:9)');
  });
});

describe('two plans of one province', () => {
  test('are held against each other', () => {
    const other = example.plan
      .replace('plan: que-2019', 'plan: que-2018')
      .replace('id: q-van-ban', 'id: q8-van-ban')
      .replace('value: 95', 'value: 100');
    const files = [...exampleFiles(), { path: 'indicators/plans/que-2018.yaml', text: other }];
    expect(lint(loadCatalogue(files).catalogue)).toMatchObject([{ code: 'contradicting-targets', line: null }]);
  });
});

describe('a thing a document counts in several places', () => {
  const said = (value: number, line: number): string =>
    `  - { subject: so-luong-so, name: { vi: Số sở, en: Departments }, value: ${value}, quote: { text: ${value} sở, file: a.txt, line: ${line}, section: II } }\n`;

  test('draws one warning that lists all values with their lines', () => {
    const plan = `${example.plan}statements:\n${said(19, 145)}${said(21, 149)}${said(21, 208)}${said(23, 180)}`;
    const findings = linted({ plan });
    expect(findings).toMatchObject([
      { code: 'contradicting-statements', severity: 'warning', read: '21', expected: '19' },
    ]);
    for (const part of [
      '19 tại "19 sở" (a.txt:145)',
      '21 tại "21 sở" (a.txt:149)',
      '(a.txt:208)',
      '(a.txt:180)',
      '3 giá trị',
    ]) {
      expect(findings[0]?.message.vi).toContain(part);
    }
  });

  test('draws none where the values agree', () => {
    expect(linted({ plan: `${example.plan}statements:\n${said(19, 145)}${said(19, 149)}` })).toEqual([]);
  });
});

describe('an operator', () => {
  test('that asks for less where more is better draws a warning', () => {
    expect(linted({ plan: example.plan.replace('">="', '"<="') })).toMatchObject([
      { code: 'operator-against-direction' },
    ]);
  });

  test('of a band may look from either end', () => {
    expect(
      linted({ plan: example.plan.replace('">="', '"<="').replace('value: 95', 'value: 50\n    limit: 40') }),
    ).toEqual([]);
  });
});

test('a short name that does not fit a column draws a warning', () => {
  const family = example.family.replace('short: { vi: Văn bản điện tử', 'short: { vi: Tỷ lệ văn bản điện tử trao đổi');
  expect(linted({ family })).toMatchObject([{ code: 'heading-too-long', line: 7, column: 18 }]);
});

test('two units of one name at one time draw a warning, at different times none', () => {
  const unit = (span: string): string =>
    example.units.replace(
      'statedCounts',
      `  - { id: que.stc, name: Stc, level: department, block: departments${span} }\nstatedCounts`,
    );
  expect(linted({ units: unit('') })).toMatchObject([{ code: 'shared-name', read: 'Stc' }]);
  const ended = unit(', from: 2026-01-01').replace('aliases: [STC]', 'aliases: [STC], to: 2025-12-31');
  expect(linted({ units: ended })).toEqual([]);
});

test('a document that counts other units than the register lists draws a warning', () => {
  expect(linted({ units: example.units.replace('count: 1', 'count: 14') })).toMatchObject([
    { code: 'count-differs-from-register', read: '14', expected: '1' },
  ]);
});

test('a promise without its sentence is an error', () => {
  const { catalogue } = loadCatalogue(exampleFiles());
  const plans = catalogue.plans.map((plan) => ({
    ...plan,
    targets: plan.targets.map((target) => ({ ...target, quote: { ...target.quote, text: '' } })),
  }));
  expect(lint({ ...catalogue, plans })).toMatchObject([{ code: 'quote-missing', severity: 'error' }]);
});
