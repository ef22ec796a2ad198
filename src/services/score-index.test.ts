import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../catalogue/load.ts';
import type { RobustnessRequest } from '../domain/index/robustness.ts';
import { type ScoredIndex, scoreIndex } from './score-index.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const definition = `index: thu
title: { vi: Bộ chỉ số thử, en: Test index }
score: { scale: 100, decimals: 1 }
missing: { rule: none }
aggregate: arithmetic
parts:
  - { indicator: a, normalise: { method: goalposts, low: 0, high: 100 } }
  - { indicator: b, weight: 3, normalise: { method: minmax } }
`;
const data = `unit,indicator,period,numerator,denominator,value,state
x,a,2024,1,4,,
x,b,2024,,,10,
y,a,2024,,,50,
y,b,2024,,,20,
`;

interface Given {
  readonly definition?: string;
  readonly data?: string;
  readonly period?: string;
  readonly robustness?: RobustnessRequest;
}

const score = (given: Given = {}): ScoredIndex =>
  scoreIndex({
    definition: { name: 'I.yaml', bytes: bytes(given.definition ?? definition) },
    data: { name: 'D.csv', bytes: bytes(given.data ?? data) },
    period: given.period ?? null,
    robustness: given.robustness ?? null,
    catalogue: () => loadCatalogue([]).catalogue,
  });
const found = ({ findings }: ScoredIndex) => findings.map((f) => [f.severity, f.code, f.file, f.line]);

describe('scoring a file', () => {
  test('gives the contract’s document, first rank first', () => {
    expect(score().document).toEqual({
      index: 'thu',
      period: '2024',
      results: [
        {
          unit: 'y',
          score: 87.5,
          printed: '87.5',
          rank: 1,
          rankInterval: null,
          coverage: 1,
          missing: [],
          parts: { a: { score: 50, printed: '50.0' }, b: { score: 100, printed: '100.0' } },
        },
        {
          unit: 'x',
          score: 6.25,
          printed: '6.3',
          rank: 2,
          rankInterval: null,
          coverage: 1,
          missing: [],
          parts: { a: { score: 25, printed: '25.0' }, b: { score: 0, printed: '0.0' } },
        },
      ],
    });
  });

  test('gives each rank an interval where variations are asked for', () => {
    const { results } = score({ robustness: { variations: 50, seed: 3 } }).document;
    expect(results.map((r) => r.rankInterval)).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('gives grades where the definition has them', () => {
    const grades = 'grades: [{ from: 80, title: { vi: Tốt, en: Good } }]\n';
    const { results } = score({ definition: definition + grades }).document;
    expect(results.map((r) => r.grade?.vi ?? null)).toEqual(['Tốt', null]);
  });
});

describe('the period', () => {
  const more = `${data}x,a,2023,,,90,\nx,b,2023,,,1,\nz,other,2025,,,1,\n`;

  test('is the latest that has a figure of the index', () => {
    expect(score({ data: more }).document.period).toBe('2024');
  });

  test('may be asked for, and figures of others are not carried over', () => {
    const { document, ...rest } = score({ data: more, period: '2023' });
    expect(document.results.map((r) => [r.unit, r.rank])).toEqual([['x', 1]]);
    expect(found({ document, ...rest })).toEqual([['warning', 'single-unit', 'I.yaml', 8]]);
  });

  test('takes what shorter periods within it make: a stock its last, a flow its sum', () => {
    const monthly = definition.replace('indicator: a,', 'indicator: a, measure: flow,');
    const months = [7, 8, 9].map((m, i) => `x,a,2024-0${m},${i + 1},10,,\nx,b,2024-0${m},,,${i},\n`).join('');
    const csv = `${data.split('\n')[0]}\n${months}x,a,2024-06,9,10,,\ny,a,2024-09,,,50,\ny,b,2024-09,,,7,\n`;
    const { results } = score({ definition: monthly, data: csv, period: '2024-Q3' }).document;
    expect(results.map((r) => [r.unit, r.parts.a?.score])).toEqual([
      ['y', 50],
      ['x', 20],
    ]);
  });
});

describe('what does not apply', () => {
  test.each(['không áp dụng', 'không phát sinh'])('leaves the denominator (%s)', (state) => {
    const { results } = score({ data: data.replace('y,a,2024,,,50,', `y,a,2024,,,,${state}`) }).document;
    expect(results[0]).toMatchObject({ unit: 'y', score: 100, coverage: 1, missing: [], notApplicable: ['a'] });
  });

  test('is not a zero, though the unit has no counts of its own to tell that it is a share', () => {
    const flow = definition.replace('indicator: a,', 'indicator: a, measure: flow,');
    const csv = `${data.split('\n')[0]}\nx,a,2024-08,1,4,,\nx,b,2024-08,,,10,\ny,a,2024-08,,,,không phát sinh\ny,b,2024-08,,,20,\n`;
    const { results } = score({ definition: flow, data: csv, period: '2024-Q3' }).document;
    expect(results[0]).toMatchObject({ unit: 'y', score: 100, notApplicable: ['a'] });
  });

  test('is a zero where what did not arise is counted', () => {
    const csv = data.replace('x,a,2024,1,4', 'x,a,2024,40,').replace('y,a,2024,,,50,', 'y,a,2024,,,,không phát sinh');
    const flow = definition.replace('indicator: a,', 'indicator: a, measure: flow,');
    expect(score({ definition: flow, data: csv }).document.results[0]?.parts.a).toEqual({ score: 0, printed: '0.0' });
  });

  test('is not what has no figure', () => {
    const { results } = score({ data: data.replace('y,a,2024,,,50,', 'y,a,2024,,,,chưa có số liệu') }).document;
    expect(results[1]).toMatchObject({
      unit: 'y',
      score: null,
      printed: null,
      rank: null,
      coverage: 0.75,
      missing: ['a'],
    });
  });
});

test('a component that is collected and not scored is missed by nobody', () => {
  const unscored = `${definition}  - { indicator: c, weight: 0, normalise: { method: identity } }\n`;
  const { document, findings } = score({ definition: unscored });
  expect(findings).toEqual([]);
  expect(document.results.map((r) => [r.printed, r.coverage, r.missing])).toEqual([
    ['87.5', 1, []],
    ['6.3', 1, []],
  ]);
});

describe('bad input', () => {
  test.each([
    [
      'a definition that cannot be used',
      { definition: definition.replace('minmax', 'luck') },
      [['error', 'unknown-method', 'I.yaml', 8]],
      0,
    ],
    ['NaN-like text', { data: data.replace('50', 'NaN') }, [['error', 'not-a-number', 'D.csv', 4]], 2],
    [
      'an indicator the file does not know',
      { definition: definition.replace('indicator: a', 'indicator: c') },
      [['error', 'indicator-nobody-reports', 'I.yaml', 7]],
      2,
    ],
    [
      'an indicator of another period only',
      { data: data.replaceAll(',a,2024', ',a,2023') },
      [['warning', 'indicator-nobody-reports', 'I.yaml', 7]],
      2,
    ],
    [
      'a value outside the goalposts',
      { data: data.replace('50', '150') },
      [['warning', 'outside-goalposts', 'D.csv', 4]],
      2,
    ],
    ['all units alike', { data: data.replace(',20,', ',10,') }, [['warning', 'no-spread', 'I.yaml', 8]], 2],
    [
      'no figure of the index at all',
      { data: 'unit,indicator,period,value\nx,q,2024,1\n' },
      [['error', 'no-figures', 'D.csv', null]],
      0,
    ],
    [
      'two figures for one cell',
      { data: `${data}y,a,2024,,,51,\n` },
      [
        ['error', 'conflicting-rows', 'D.csv', 4],
        ['error', 'conflicting-rows', 'D.csv', 6],
      ],
      2,
    ],
    ['a unit alone', { data: data.split('y,')[0] ?? '' }, [['warning', 'single-unit', 'I.yaml', 8]], 1],
    [
      'no register of that name',
      { definition: definition.replace('score:', 'register: que\nscore:') },
      [['error', 'unknown-register', 'I.yaml', 3]],
      0,
    ],
  ])('%s is a finding at its line', (_, given, expected, results) => {
    const scored = score(given);
    expect(found(scored)).toEqual(expected);
    expect(scored.document.results).toHaveLength(results);
    expect(JSON.stringify(scored.document.results)).not.toMatch(/NaN|undefined/);
  });

  test('zero where components are multiplied is zero, told at the unit', () => {
    const scored = score({ definition: definition.replace('arithmetic', 'geometric') });
    expect(scored.document.results.map((r) => r.printed)).toEqual(['84.1', '0.0']);
    expect(scored.findings.map((f) => f.message.vi)).toEqual([
      'x: một thành phần của "thu" bằng 0, mà các thành phần được nhân với nhau, nên "thu" bằng 0.',
    ]);
  });
});
