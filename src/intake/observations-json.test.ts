import { describe, expect, test } from 'vitest';
import { readJsonRows } from './observations-json.ts';

const one = { unit: 'Xã A', indicator: 'ho-so', period: '2026-09' };
const read = (content: unknown) => {
  const text = typeof content === 'string' ? content : JSON.stringify({ observations: content });
  const { rows, rejected, findings } = readJsonRows(new TextEncoder().encode(text), 'a.json');
  return { rows, rejected, said: findings.all.map((f) => `${f.severity} ${f.code} ${f.line} ${f.column}`) };
};

describe('observations in JSON', () => {
  test('are rows as the CSV has them', () => {
    const { rows, said } = read([
      { ...one, numerator: 3, denominator: 4, qualifier: '~', note: ' ghi chú ', explanation: 'vì thế' },
      { ...one, state: 'no-data', denominator: 7, numerator: null },
      { ...one, numerator: 0, denominator: 0 },
      { ...one, period: 'Quý III/2026', value: 94.6 },
    ]);
    expect(said).toEqual([]);
    expect(rows).toMatchObject([
      { line: 1, numerator: 3, denominator: 4, qualifier: '~', note: 'ghi chú', extra: { explanation: 'vì thế' } },
      { line: 2, state: 'no-data', denominator: 7 },
      { line: 3, state: 'none-arose' },
      { line: 4, period: '2026-Q3', value: 94.6 },
    ]);
  });

  test('are composed (NFC), without characters nobody sees', () => {
    const [row] = read([{ ...one, unit: 'Xã A\u0000\u202e'.normalize('NFD'), value: 1 }]).rows;
    expect(row?.unit).toBe('Xã A');
  });

  test.each<[string, unknown, string[]]>([
    ['a text for a number', [{ ...one, numerator: '3', denominator: 4 }], ['error wrong-property 1 4']],
    ['a number for a text', [{ ...one, unit: 3, value: 1 }], ['error wrong-property 1 1']],
    ['nothing for the unit', [{ ...one, unit: ' ', value: 1 }], ['error wrong-property 1 1']],
    ['no period', [{ unit: 'a', indicator: 'b', value: 1 }], ['error wrong-property 1 3']],
    ['an unknown property', [{ ...one, wert: 1 }], ['error unknown-property 1 null']],
    ['no object', ['x'], ['error no-observation 1 null']],
    ['a list in a list', [[one]], ['error no-observation 1 null']],
    ['a negative count', [{ ...one, numerator: -3, denominator: 4 }], ['error negative-count 1 4']],
    ['a count of more digits than are kept', [{ ...one, numerator: 1e308, denominator: 4 }], ['error too-precise 1 4']],
    [
      'two of them',
      [{ ...one, numerator: 2 ** 53, denominator: 1e16 }],
      ['error too-precise 1 4', 'error too-precise 1 5'],
    ],
    ['no figure and no state', [one], ['error empty-figure 1 6']],
    ['a period of no calendar', [{ ...one, period: '2026-13', value: 1 }], ['error not-a-period 1 3']],
    ['no JSON', '{"observations": [', ['error not-observations null null']],
    ['another document', '{"rows": []}', ['error not-observations null null']],
  ])('say what is wrong and where: %s', (_, content, said) => expect(read(content).said).toEqual(said));

  test('that are bad never stop the others', () => {
    const { rows, rejected } = read([7, { ...one, value: 1 }, { ...one, value: 'x' }]);
    expect([rows.length, rejected]).toEqual([1, 2]);
  });
});
