import { describe, expect, test } from 'vitest';
import { gainsOf } from './gain.ts';
import { gradeOf } from './grade.ts';
import { goalposts, index, leaf, tableOf } from './index.fixture.ts';
import { influencesOf } from './influence.ts';
import { rankIntervals } from './robustness.ts';
import { scoresOf as scores, scoreTable } from './score.ts';
import { sideBySide } from './side-by-side.ts';
import { typicalOf } from './typical.ts';
import { whatIf } from './what-if.ts';
import { pairsWithinRounding, withinRounding } from './within-rounding.ts';

const definition = index(
  [
    leaf('a', { points: 60, normalise: goalposts(0, 100, { clamp: true }) }),
    leaf('b', { points: 40, normalise: goalposts(0, 100, { clamp: true }) }),
  ],
  { aggregate: 'sum', score: { scale: 100, decimals: 1 } },
);
const league = tableOf({
  first: { a: 90, b: 90 },
  second: { a: 80, b: 20 },
  third: { a: 40, b: 70 },
  last: { a: 10, b: 10 },
});
const scoring = scoreTable(definition, league);

describe('what a unit would gain', () => {
  test('is told promise by promise, the greatest first, with the rank it would lead to', () => {
    const gains = gainsOf(scoring, 'third', [
      { indicator: 'b', value: 100 },
      { indicator: 'a', value: 80 },
    ]);
    expect(gains).toEqual([
      { indicator: 'a', value: 80, score: '76.0', points: 24, rankBefore: 3, rankAfter: 2 },
      { indicator: 'b', value: 100, score: '64.0', points: 12, rankBefore: 3, rankAfter: 2 },
    ]);
  });

  test('is nothing where the promise is met, or nobody of that name is ranked', () => {
    expect(gainsOf(scoring, 'first', [{ indicator: 'a', value: 80 }])).toEqual([]);
    expect(gainsOf(scoring, 'nobody', [{ indicator: 'a', value: 80 }])).toEqual([]);
  });
});

describe('another figure in the place of a unit’s own', () => {
  test('gives the score and the rank it would have, and leaves the league as it is', () => {
    expect(whatIf(scoring, { unit: 'last', indicator: 'a', value: 100 })).toMatchObject({ score: '64.0', rank: 2 });
    expect(whatIf(scoring, { unit: 'nobody', indicator: 'a', value: 100 })).toBeNull();
    expect(scores(scoring)).toEqual([90, 56, 52, 10]);
  });

  test('counts where there was none, and where it did not apply', () => {
    const gappy = scoreTable(definition, tableOf({ u: { a: null, b: 50 }, v: { a: 'not-applicable', b: 50 } }));
    expect(whatIf(gappy, { unit: 'u', indicator: 'a', value: 50 })?.score).toBe('50.0');
    expect(whatIf(gappy, { unit: 'v', indicator: 'a', value: 0 })?.score).toBe('20.0');
  });
});

test('what is usual is the median of those who have one', () => {
  const gappy = scoreTable(definition, tableOf({ u: { a: 10, b: 0 }, v: { a: 30, b: 0 }, w: { a: null, b: 0 } }));
  expect(typicalOf(gappy, 'a')).toEqual({ figure: 20, score: 12 });
  expect(typicalOf(gappy, 'i')).toEqual({ figure: null, score: 12 });
  expect(typicalOf(gappy, 'nothing')).toEqual({ figure: null, score: null });
});

test('the influence of a component is what leaving it out does to the ranks', () => {
  expect(influencesOf(scoring)).toEqual([
    { part: 'a', moved: 2, meanShift: 0.5, largestShift: 1 },
    { part: 'b', moved: 0, meanShift: 0, largestShift: 0 },
  ]);
});

describe('how firm a rank is', () => {
  const intervals = rankIntervals(scoring, { variations: 1000, seed: 7 });

  test('holds the rank itself, and is one place where nothing comes near', () => {
    expect(intervals.map((i) => i && [i.low, i.rank, i.high])).toEqual([
      [1, 1, 1],
      [2, 2, 3],
      [2, 3, 3],
      [4, 4, 4],
    ]);
  });

  test('is the same for the same seed, and for another number of cores or order of calls', () => {
    expect(rankIntervals(scoring, { variations: 1000, seed: 7 })).toEqual(intervals);
  });

  test('leaves out who has no rank', () => {
    const gappy = scoreTable(definition, tableOf({ u: { a: 1, b: 1 }, v: { a: 1 } }));
    expect(rankIntervals(gappy, { variations: 10, seed: 1 })).toEqual([{ rank: 1, low: 1, high: 1 }, null]);
  });
});

test('units are within rounding of each other below one unit of the last printed decimal', () => {
  const near = scoreTable(
    index([leaf('a')]),
    tableOf({ u: { a: 0.5004 }, v: { a: 0.5013 }, w: { a: 0.5014 }, x: { a: null } }),
  );
  expect(withinRounding(near, 'u')).toEqual(['v']);
  expect(withinRounding(near, 'v')).toEqual(['u', 'w']);
  expect(withinRounding(near, 'x')).toEqual([]);
  expect(pairsWithinRounding(near)).toEqual([
    ['w', 'v'],
    ['v', 'u'],
  ]);
});

test.each([
  ['95.0', 'Tốt'],
  ['80.0', 'Tốt'],
  ['79.9', 'Khá'],
  ['10.0', null],
  [null, null],
])('the grade of %s is %s', (score, title) => {
  const grades = [
    { from: 50, title: { vi: 'Khá', en: 'Fair' } },
    { from: 80, title: { vi: 'Tốt', en: 'Good' } },
  ];
  expect(gradeOf(grades, score)?.title.vi ?? null).toBe(title);
});

test('self-reported, verified and final scores stand side by side, with what checking took or gave', () => {
  const by = (a: number, b: number | null) => scoreTable(definition, tableOf({ u: { a, b } }));
  expect(sideBySide('u', { self: by(90, 50), verified: by(80, 60), final: by(80, null) })).toEqual([
    { part: 'i', self: 74, verified: 72, final: null, difference: -2 },
    { part: 'a', self: 54, verified: 48, final: 48, difference: -6 },
    { part: 'b', self: 20, verified: 24, final: null, difference: 4 },
  ]);
});
