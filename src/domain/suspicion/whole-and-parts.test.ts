import { describe, expect, test } from 'vitest';
import type { Indicator } from '../indicator.ts';
import type { Observation } from '../observation.ts';
import { indicator, que, row, tally, unit } from '../plan.fixture.ts';
import { KnownFigures } from './known-figures.ts';
import type { Said } from './told.fixture.ts';
import { suspiciousWholes, wholesOn } from './wholes.ts';

const computers = tally('i');
const share = indicator('i');
const figure = ([who, said]: readonly [string, Said]): Observation[] =>
  said === null ? [] : [row(who, 'i', '2018', said)];
type Figures = Readonly<Record<string, Said>>;

function told(on: Indicator, figures: Figures, handedIn = Object.keys(figures), register = que()) {
  const known = new KnownFigures(on, Object.entries(figures).flatMap(figure), []);
  const of = { indicator: on, period: '2018', day: '2018-12-31' };
  return suspiciousWholes(wholesOn(register, of.day), of, known, handedIn);
}

const districts = { an: 10, binh: 20, cam: 30, dong: 40 };

describe('a whole that its parts do not add up to', () => {
  test.each<[string, Indicator, Figures, string]>([
    ['a group with another count', computers, { ...districts, huyen: 101 }, 'huyen'],
    ['a group with less than the parts there are', computers, { an: 10, binh: 20, huyen: 25 }, 'huyen'],
    ['a province with less than its districts', computers, { ...districts, que: 99 }, 'que'],
    [
      'a group with another denominator',
      share,
      { an: [1, 2], binh: [1, 2], cam: [1, 2], dong: [1, 2], huyen: [4, 9] },
      'huyen',
    ],
    [
      'a part that had nothing counts as nothing',
      computers,
      { ...districts, dong: 'not-applicable', huyen: 61 },
      'huyen',
    ],
  ])('%s', (_, on, figures, unit) => {
    expect(told(on, figures).map((t) => `${t.unit} ${t.check.code}`)).toEqual([`${unit} parts-differ-from-whole`]);
  });

  test('is said with both figures and how many parts reported', () => {
    const [found] = told(computers, { ...districts, huyen: 1_010 });
    expect(found?.check.message.vi).toBe(
      'Số liệu của HUYEN là 1.010, nhưng 4/4 đơn vị trực thuộc đã báo cáo cộng lại được 100.',
    );
    expect(found?.check.message.en).toContain('1,010, but the 4 of its 4 units that have reported add up to 100');
  });

  test('is told at the part handed in last where the whole itself stands already', () => {
    expect(told(computers, { ...districts, huyen: 90 }, ['an', 'dong']).map((t) => t.unit)).toEqual(['dong']);
  });

  test('may be a unit with units below it', () => {
    const register = que([
      unit('que', 'province'),
      unit('an'),
      unit('xa', 'commune', { parent: 'an' }),
      unit('xb', 'commune', { parent: 'an' }),
    ]);
    expect(told(computers, { an: 10, xa: 4, xb: 7 }, ['an'], register).map((t) => t.unit)).toEqual(['an']);
  });
});

describe('nothing is said of', () => {
  test.each<[string, Indicator, Figures]>([
    ['parts that add up', computers, { ...districts, huyen: 100 }],
    ['parts that are still missing', computers, { an: 10, binh: 20, huyen: 100 }],
    ['parts that have no figure yet', computers, { ...districts, dong: 'no-data', huyen: 100 }],
    ['a province with more than its districts', computers, { ...districts, que: 130 }],
    ['a whole that reports nothing itself', computers, districts],
    ['a whole without parts that report', computers, { huyen: 100 }],
    ['percentages without counts', share, { an: 50, binh: 60, cam: 70, dong: 80, huyen: 10 }],
    ['counts of shares that add up', share, { an: [1, 2], binh: [1, 2], cam: [1, 2], dong: [1, 2], huyen: [4, 8] }],
    ['what is reported for the whole alone', tally('i', { rollup: 'reported' }), { ...districts, huyen: 7 }],
    ['ranks', indicator('i', { kind: 'rank' }), { ...districts, huyen: 7 }],
  ])('%s', (_, on, figures) => expect(told(on, figures)).toEqual([]));

  test('a whole nothing was handed in for', () => {
    expect(told(computers, { ...districts, huyen: 90 }, ['so'])).toEqual([]);
  });

  test('a whole said to be about as much', () => {
    const known = new KnownFigures(
      computers,
      [...Object.entries(districts).flatMap(figure), row('huyen', 'i', '2018', 110, { qualifier: '~' })],
      [],
    );
    const of = { indicator: computers, period: '2018', day: '2018-12-31' };
    expect(suspiciousWholes(wholesOn(que(), of.day), of, known, ['huyen'])).toEqual([
      expect.objectContaining({ unit: 'huyen' }),
    ]);
    const about = new KnownFigures(
      computers,
      [...Object.entries(districts).flatMap(figure), row('huyen', 'i', '2018', 100, { qualifier: '~' })],
      [],
    );
    expect(suspiciousWholes(wholesOn(que(), of.day), of, about, ['huyen'])).toEqual([]);
  });
});
