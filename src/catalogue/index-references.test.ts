import { describe, expect, test } from 'vitest';
import type { Finding } from '../domain/finding.ts';
import { each, example, exampleFiles, indexPath as path, ranking } from './example.fixture.ts';
import { loadCatalogue } from './load.ts';

const loaded = (text: string, plan = each, at = path) => loadCatalogue([...exampleFiles({ plan }), { path: at, text }]);
const codes = (findings: readonly Finding[]) => findings.map((f) => [f.severity, f.code, f.file, f.line]);

describe('an index in the catalogue', () => {
  test('is read with it', () => {
    const { catalogue, findings } = loaded(ranking);
    expect(findings).toEqual([]);
    expect(catalogue.indexes).toMatchObject([{ id: 'que-so', register: 'que', levels: ['department'] }]);
  });

  test('that cannot be read leaves the rest as it is', () => {
    const { catalogue, findings } = loaded(ranking.replace('method: ratio', 'method: luck'));
    expect(codes(findings)).toEqual([['error', 'unknown-method', path, 9]]);
    expect(catalogue.indexes).toEqual([]);
    expect(catalogue.plans).toHaveLength(1);
  });

  test.each([
    [
      'of a register that is not there',
      ranking.replace('register: que', 'register: quy'),
      each,
      [['error', 'unknown-register', path, 3]],
    ],
    [
      'of an indicator that is not there',
      ranking.replace('van-ban-dien-tu', 'van-ban-dien-t'),
      each,
      [['error', 'unknown-indicator', path, 9]],
    ],
    [
      'of an indicator nobody of that level reports',
      ranking,
      each.replace('[department]', '[district]'),
      [['warning', 'indicator-nobody-reports', path, 9]],
    ],
    [
      'of an indicator that only the whole reports',
      ranking,
      example.plan,
      [['warning', 'indicator-nobody-reports', path, 9]],
    ],
    [
      'in a file of another name',
      ranking.replace('index: que-so', 'index: so-que'),
      each,
      [['warning', 'file-name', path, 1]],
    ],
  ])('%s draws a finding', (_, text, plan, expected) => {
    expect(codes(loaded(text, plan).findings)).toEqual(expected);
  });

  test('is told the name that was probably meant', () => {
    const [finding] = loaded(ranking.replace('van-ban-dien-tu', 'van-ban-dien-t')).findings;
    expect(finding?.message.vi).toBe('Không có chỉ số "van-ban-dien-t"; có phải "van-ban-dien-tu"?');
  });

  test('may stand there once', () => {
    const twice = [
      ...exampleFiles({ plan: each }),
      { path, text: ranking },
      { path: path.replace('que-so', 'z'), text: ranking },
    ];
    const { catalogue, findings } = loadCatalogue(twice);
    expect(findings.map((f) => f.code)).toEqual(['duplicate-id', 'file-name']);
    expect(catalogue.indexes).toHaveLength(1);
  });

  test('of any units may name any indicator', () => {
    const any = ranking.replace('register: que\n', '').replace('van-ban-dien-tu', 'anything');
    expect(loaded(any).findings).toEqual([]);
  });
});
