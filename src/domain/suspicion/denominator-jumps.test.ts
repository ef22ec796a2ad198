import { describe, expect, test } from 'vitest';
import { indicator, tally } from '../plan.fixture.ts';
import { checksOf, codesOf, inTurn, type Said } from './told.fixture.ts';

const dossiers = indicator('i', { measure: 'flow', frequency: 'month' });
const residents = indicator('i', { measure: 'stock', frequency: 'month' });
const of = (...sizes: number[]): Said[] => sizes.map((d) => [Math.round(d / 2), d]);

describe('a denominator that jumps', () => {
  test.each<[string, typeof dossiers, readonly Said[]]>([
    ['a digit too many', dossiers, of(393, 410, 402, 388, 3_930)],
    ['a digit too few', dossiers, of(393, 410, 402, 388, 39)],
    ['the year to date in place of the month', dossiers, of(393, 410, 402, 388, 1_990)],
    ['residents that double', residents, of(11_695, 23_390)],
    ['residents of another commune', residents, of(11_695, 11_695, 11_695, 4_200)],
  ])('%s', (_, on, said) => expect(codesOf(on, inTurn(said))).toContain('denominator-jumps'));

  test('is said with both figures, in both languages', () => {
    const checks = checksOf(dossiers, inTurn(of(393, 410, 402, 388, 3_930)));
    const check = checks.find((c) => c.code === 'denominator-jumps');
    expect(check?.message.vi).toContain('Mẫu số 3.930 gấp 9,9 lần mức thường thấy 397');
    expect(check?.message.en).toContain('The denominator 3,930 is 9.9 times the usual 397');
    expect(check).toMatchObject({ severity: 'warning', read: '3930', expected: '397' });
  });
});

describe('nothing is said of', () => {
  test.each<[string, Parameters<typeof codesOf>[0], readonly Said[]]>([
    ['dossiers of usual months', dossiers, of(393, 435, 421, 400, 441, 330, 505)],
    ['a month of Tết with half the dossiers', dossiers, of(393, 435, 421, 400, 215)],
    ['dossiers that vary widely anyway', dossiers, of(40, 260, 75, 410, 90, 700)],
    ['few dossiers', dossiers, of(3, 5, 2, 9)],
    ['two systems in place of one', residents, of(1, 1, 2)],
    ['residents a few more', residents, of(11_695, 11_695, 11_812)],
    ['a first figure', dossiers, of(3_930)],
    ['a flow with two earlier figures, which show no usual size', dossiers, of(40, 41, 4_000)],
    ['a percentage without counts', dossiers, [50, 51, 52, 53, 54]],
    ['a period in which nothing arose', dossiers, [...of(393, 410, 402, 388), 'none-arose']],
    ['a count', tally('i', { measure: 'flow', frequency: 'month' }), [393, 410, 402, 388, 3_930]],
  ])('%s', (_, on, said) => expect(codesOf(on, inTurn(said))).not.toContain('denominator-jumps'));
});
