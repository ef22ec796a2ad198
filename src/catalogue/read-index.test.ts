import { describe, expect, test } from 'vitest';
import { readIndex } from './read-index.ts';

const hdi = `index: hdi
title: { vi: Chỉ số phát triển con người, en: Human Development Index }
score: { scale: 1, decimals: 3 }
rank: { on: printed, ties: competition }
missing: { rule: none, coverage: 0.5 }
aggregate: geometric
parts:
  - id: health
    weight: 1
    parts:
      - { indicator: life_expectancy, direction: up, normalise: { method: goalposts, low: 20, high: 85, clamp: true } }
  - id: income
    parts:
      - { indicator: gni_per_capita, normalise: { method: goalposts, low: 100, high: 75000, transform: log, clamp: true } }
`;
const path = 'indicators/indexes/hdi.yaml';

describe('the definition of an index', () => {
  const { definition, findings, placeOf } = readIndex(path, hdi);

  test('is read without a finding', () => {
    expect(findings).toEqual([]);
    expect(definition).toMatchObject({ id: 'hdi', aggregate: 'geometric', register: null, grades: [], total: null });
  });

  test('has weight 1, direction up and no clamping unless said', () => {
    const bare = readIndex(path, hdi.replace(', transform: log, clamp: true', ''));
    expect(bare.definition?.parts[1]).toMatchObject({
      weight: 1,
      points: null,
      parts: [{ id: 'gni_per_capita', direction: 'up', normalise: { clamp: false, transform: null } }],
    });
  });

  test('knows where each part stands', () => {
    expect(placeOf('gni_per_capita', 'indicator')).toMatchObject({ file: path, line: 14, column: 22 });
    expect(placeOf('health')).toMatchObject({ line: 8 });
  });
});

const points = `index: p
title: { vi: Điểm, en: Points }
score: { scale: 100, decimals: 1 }
aggregate: sum
total: 100
parts:
  - { indicator: a, points: 60, normalise: { method: identity } }
  - id: g
    points: 40
    parts:
      - { indicator: b, points: 25, normalise: { method: ratio, target: 80 } }
      - { indicator: c, points: 15, normalise: { method: steps, steps: [{ at: 1, gives: 0.5 }, { at: 2, gives: 1 }] } }
`;

/** Line and column of the first place a text stands at. */
const placeIn = (text: string, what: string): [number, number] => {
  const before = text.slice(0, text.indexOf(what)).split('\n');
  return [before.length, (before.at(-1)?.length ?? 0) + 1];
};

/** Nine lists, each of ten times the one before. */
const aliasBomb = Array.from(
  { length: 9 },
  (_, i) => `a${i}: &a${i} [${Array.from({ length: 10 }, () => (i === 0 ? 'x' : `*a${i - 1}`)).join(', ')}]`,
).join('\n');

describe('a definition that cannot be scored ends in an error at its line and column', () => {
  test.each([
    ['unknown method', hdi.replace('goalposts', 'goalpost'), 'unknown-method', 'goalpost,'],
    ['unknown aggregate', hdi.replace('geometric', 'median'), 'unknown-aggregate', 'median'],
    ['neither parts nor indicator', hdi.replace('indicator: gni_per_capita, ', ''), 'missing-field', '{ normalise'],
    ['no normalisation', points.replace(', normalise: { method: identity }', ''), 'missing-field', '{ indicator: a'],
    ['a goalpost that is not a number', hdi.replace('low: 20', 'low: NaN'), 'wrong-value', 'NaN'],
    ['goalposts upside down', hdi.replace('low: 20', 'low: 90'), 'goalposts-upside-down', '90'],
    ['a goalpost without a logarithm', hdi.replace('low: 100', 'low: 0.0'), 'goalpost-without-logarithm', '0.0'],
    [
      'a part that holds itself',
      hdi.replace('- id: health', '- &me\n    id: health').replace('      - {', '      - *me\n      - {'),
      'part-holds-itself',
      '*me',
    ],
    [
      'weights of zero',
      hdi.replace('weight: 1', 'weight: 0').replace('- id: income', '- id: income\n    weight: 0'),
      'zero-weights',
      '- id: health',
    ],
    ['weights beyond all sums', hdi.replace('weight: 1', 'weight: 1e308'), 'wrong-value', '1e308'],
    ['points beyond all sums', points.replace('points: 25', 'points: 1e300'), 'wrong-value', '1e300'],
    ['a scale beyond all sums', hdi.replace('scale: 1,', 'scale: 1e308,'), 'wrong-value', '1e308'],
    ['goalposts beyond all sums', hdi.replace('low: 20', 'low: -1e308'), 'wrong-value', '-1e308'],
    ['a negative weight', hdi.replace('weight: 1', 'weight: -1'), 'wrong-value', '-1'],
    [
      'one id twice',
      hdi.replace('id: income', 'id: Health').replace('id: health', 'id: Health'),
      'duplicate-id',
      'Health\n    parts:\n      - { indicator: gni',
    ],
    ['a part called like the index', hdi.replace('id: income', 'id: hdi'), 'duplicate-id', 'hdi\n    parts'],
    [
      'a component twice without an id',
      hdi.replace('gni_per_capita', 'life_expectancy'),
      'duplicate-id',
      'life_expectancy, normalise',
    ],
    [
      'points that miss the total',
      points.replace('points: 60', 'points: 50'),
      'weights-differ-from-total',
      '100\nparts',
    ],
    [
      'points of a pillar that miss its own',
      points.replace('points: 25', 'points: 20'),
      'weights-differ-from-total',
      '40\n',
    ],
    ['weight and points', points.replace('points: 60', 'weight: 1, points: 60'), 'weight-and-points', '60'],
    ['a ratio to nothing', points.replace('target: 80', 'target: 0'), 'ratio-without-target', '0 } }'],
    ['steps out of order', points.replace('at: 2', 'at: 0.9'), 'steps-out-of-order', '0.9'],
    ['an unknown field', hdi.replace('decimals: 3', 'decimals: 3, digits: 4'), 'unknown-field', '4 }'],
    [
      'two grades from one score',
      `${points}grades: [{ from: 5, title: { vi: A, en: A } }, { from: 5.0, title: { vi: B, en: B } }]\n`,
      'grade-twice',
      '5.0',
    ],
    ['no YAML', 'index: [', 'yaml-syntax', ''],
    ['an alias of nothing', 'index: *hdi', 'unknown-alias', ''],
    ['aliases without end', aliasBomb, 'too-many-aliases', ''],
    ['nothing', '', 'empty-file', ''],
    ['no parts', hdi.slice(0, hdi.indexOf('parts:')), 'missing-field', 'index'],
    ['a list', '- a\n', 'wrong-value', ''],
  ])('%s', (_, text, code, what) => {
    const { definition, findings } = readIndex(path, text);
    const [first] = findings;
    expect([first?.severity, first?.code, first?.file]).toEqual(['error', code, path]);
    if (what !== '') expect([first?.line, first?.column]).toEqual(placeIn(text, what));
    else expect(first?.line).toBe(1);
    expect(definition).toBeNull();
  });

  test('and says so in both languages', () => {
    const [finding] = readIndex(path, hdi.replace('low: 20', 'low: 90')).findings;
    expect(finding?.message.vi).toContain('phải nhỏ hơn mức cao nhất (85)');
    expect(finding?.message.en).toContain('must be below the high one (85)');
  });
});

describe('what is wrong is said in the words of the reader', () => {
  const said = (text: string) => readIndex(path, text).findings[0]?.message.vi;

  test.each([
    ['a scale of nothing', hdi.replace('scale: 1,', 'scale: 0,'), '"scale" ghi "0", nhưng cần > 0.'],
    ['a word for a number', hdi.replace('low: 20', 'low: ít'), '"low" ghi "ít", nhưng cần một số.'],
    ['a number for a word', hdi.replace('id: health', 'id: 5'), '"id" ghi "5", nhưng cần chữ'],
    ['a half decimal', hdi.replace('decimals: 3', 'decimals: 3.5'), '"decimals" ghi "3.5", nhưng cần một số nguyên.'],
    ['a list for a group', '- a\n', 'nhưng cần một nhóm mục có tên.'],
    ['a tab', 'index: hdi\ntitle:\n\tvi: a', 'thụt dòng bằng dấu cách, không dùng phím Tab.'],
    ['an open quote', 'index: "hdi', 'thiếu dấu nháy đóng.'],
    ['an open bracket', 'index: [', 'thiếu dấu ngoặc đóng'],
    ['a field twice', 'index: a\nindex: b', 'mục này đã có ở trên'],
    ['crooked lines', 'a:\n  b: 1\n c: 2', 'thụt không thẳng hàng'],
    ['anything else', '%x', 'Không đọc được cú pháp YAML ở chỗ này.'],
  ])('%s', (_, text, words) => {
    expect(said(text)).toContain(words);
  });
});

describe('a definition that can be scored, though a person should look', () => {
  test.each([
    [
      'points that miss the scale',
      points.replace('total: 100\n', '').replace('scale: 100', 'scale: 1000'),
      'weights-differ-from-total',
      '1000',
    ],
    [
      'a component used twice',
      hdi.replace('indicator: gni_per_capita', 'id: again, indicator: life_expectancy'),
      'component-used-twice',
      'life_expectancy, normalise',
    ],
    ['a step past the mark', points.replace('gives: 1 }', 'gives: 15 }'), 'step-outside-mark', '15 }]'],
  ])('%s draws one warning', (_, text, code, what) => {
    const { definition, findings } = readIndex(path, text);
    const [line, column] = placeIn(text, what);
    expect(findings).toMatchObject([{ severity: 'warning', code, line, column }]);
    expect(definition).not.toBeNull();
  });
});
