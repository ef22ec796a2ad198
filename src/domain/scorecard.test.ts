import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rule } from './indicator.ts';
import { cellOf, indicator, plan, que, row, scorecardOf, tally, target, unit } from './plan.fixture.ts';

const share = indicator('ty-le');
const machines = tally('may');
const rows = [
  row('an', 'ty-le', '2018', [30, 100]),
  row('binh', 'ty-le', '2018', [48, 100]),
  row('cam', 'ty-le', '2018', [90, 100]),
  row('an', 'may', '2018', 100),
  row('binh', 'may', '2018', 200),
  row('cam', 'may', '2018', 500),
];
const promised = plan([
  target('moi-huyen', 'ty-le'),
  target('toan-tinh', 'may', { scope: 'whole', value: 1_000, baseline: { on: '2015-12-31', value: 0 } }),
]);
const card = scorecardOf({ plan: promised, indicators: [share, machines], rows });

describe('a scorecard', () => {
  test('judges each unit of a target set for each: 48 of 80 are due three years in five', () => {
    const said = card.cells.filter((c) => c.target?.id === 'moi-huyen').map((c) => `${c.unit.id} ${c.status}`);
    expect(said).toEqual(['an at-risk', 'binh on-track', 'cam achieved', 'dong no-data']);
    expect(cellOf(card, 'an').assessment).toMatchObject({
      expected: expect.closeTo(48, 1),
      pace: expect.closeTo(0.625, 2),
    });
  });

  test('counts the units that meet it', () => {
    expect(card.totals[0]).toMatchObject({ met: { units: 1, of: 4 }, reported: 3, units: 4 });
    expect(card.totals[0]?.rolled).toMatchObject({ numerator: 168, denominator: 300, value: 56 });
  });

  test('judges a target of the whole on the roll-up, once', () => {
    const whole = cellOf(card, 'huyen', 'toan-tinh');
    expect(whole).toMatchObject({ role: 'whole', status: 'on-track', level: { value: 800 } });
    expect(whole.shortfall).toMatchObject({ in: 'counts', missing: 200, months: 24, perMonth: 9 });
  });

  test('says how many of all its units reported', () => {
    expect(cellOf(card, 'huyen', 'toan-tinh').rolled).toMatchObject({ reported: 3, units: 4 });
  });

  test('shows each part its share of the shortfall and no status', () => {
    const parts = card.cells.filter((c) => c.role === 'part' && c.level);
    expect(parts.map((c) => c.unit.id)).toEqual(['an', 'binh', 'cam']);
    for (const part of parts) expect(part).toMatchObject({ status: null, assessment: null });
    const shares = parts.map((c) => c.shareOfShortfall ?? 0);
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(shares).toEqual([900, 800, 500].map((m) => expect.closeTo(m / 2_200, 12)));
  });

  test('does not depend on the order of the observations', () => {
    const more = [...rows, row('dong', 'may', '2016', 5), row('dong', 'may', '2017', 'no-data', { denominator: 9 })];
    fc.assert(
      fc.property(fc.shuffledSubarray(more, { minLength: more.length }), (shuffled) => {
        const setting = { plan: promised, indicators: [share, machines] };
        expect(scorecardOf({ ...setting, rows: shuffled })).toEqual(scorecardOf({ ...setting, rows: more }));
      }),
    );
  });

  test('with no figures has every target, all without data, and no number', () => {
    const empty = scorecardOf({ plan: promised, indicators: [share, machines], rows: [] });
    expect(empty.cells.map((c) => c.status)).toEqual(['no-data', 'no-data', 'no-data', 'no-data', 'no-data']);
    expect(empty.cells.every((c) => c.level === null && c.shortfall === null)).toBe(true);
    expect(empty.totals[0]).toMatchObject({ rolled: null, reported: 0, units: 4, met: { units: 0, of: 4 } });
  });

  test('shows a unit without a promise its figure, and says that nothing was promised', () => {
    const more = [...rows, row('so', 'ty-le', '2018', [1, 2])];
    const so = cellOf(scorecardOf({ plan: promised, indicators: [share, machines], rows: more }), 'so');
    expect(so).toMatchObject({ target: null, status: 'no-target', level: { value: 50 } });
  });

  test('leaves out units of another time', () => {
    const register = que([unit('que', 'province'), unit('an', 'district', { to: '2017-06-30' }), unit('binh')]);
    const later = scorecardOf({ plan: promised, indicators: [share, machines], rows, register });
    expect(later.cells.some((c) => c.unit.id === 'an')).toBe(false);
    expect(later.totals[0]?.rolled).toMatchObject({ numerator: 48, denominator: 100 });
  });
});

describe('a promise with several deadlines', () => {
  const by = (year: string) => ({ deadline: { on: `${year}-12-31`, precision: 'year' as const, raw: year } });
  const stepped = plan([
    target('den-2017', 'ty-le', { ...by('2017'), value: 40 }),
    target('den-2020', 'ty-le', { ...by('2020'), value: 100 }),
  ]);
  const judged = (period: string, figures: [string, number][]) => {
    const given = figures.map(([p, n]) => row('an', 'ty-le', p, [n, 100]));
    const c = scorecardOf({ plan: stepped, indicators: [share], rows: given, period });
    return [cellOf(c, 'an', 'den-2017'), cellOf(c, 'an', 'den-2020')];
  };

  test('is one path: each is judged at its own deadline', () => {
    const [first, last] = judged('2018', [
      ['2017', 40],
      ['2018', 60],
    ]);
    expect(first?.status).toBe('achieved');
    expect(last?.assessment).toMatchObject({ status: 'on-track', expected: expect.closeTo(60, 0) });
  });

  test('is missed at the first and may still be kept at the last', () => {
    const [first, last] = judged('2018', [
      ['2017', 30],
      ['2018', 60],
    ]);
    expect(first?.status).toBe('achieved-late');
    expect(last?.status).toBe('on-track');
    expect(
      judged('2018', [
        ['2017', 30],
        ['2018', 35],
      ])[0]?.status,
    ).toBe('missed');
  });

  test('counts units that meet it, not promises', () => {
    const figures = ['an', 'binh', 'cam', 'dong'].map((u) => row(u, 'ty-le', '2018', [100, 100]));
    const { totals } = scorecardOf({ plan: stepped, indicators: [share], rows: figures });
    expect(totals[0]?.met).toEqual({ units: 4, of: 4 });
  });
});

describe('the whole of a promise', () => {
  const whole = plan([target('toan-tinh', 'ty-le', { scope: 'whole' })]);
  const rolled = (...figures: ReturnType<typeof row>[]) =>
    cellOf(scorecardOf({ plan: whole, indicators: [share], rows: figures }), 'huyen').rolled;

  test('is what the group says of itself while some of its units are silent', () => {
    expect(rolled(row('huyen', 'ty-le', '2018', [50, 100]), row('an', 'ty-le', '2018', [9, 10]))).toMatchObject({
      ...{ value: 50, basis: 'own', reported: 1, units: 4 },
    });
  });

  test('is bounded where the silent units know their denominators', () => {
    const waiting = ['binh', 'cam', 'dong'].map((u) => row(u, 'ty-le', '2018', 'no-data', { denominator: 10 }));
    expect(rolled(row('an', 'ty-le', '2018', [5, 10]), ...waiting)?.bounds).toEqual({
      low: 12.5,
      high: 87.5,
      more: 30,
    });
  });
});

describe('figures at odds', () => {
  const because = { vi: 'Vì thế.', en: 'So.' };
  const rules: Rule[] = [{ id: 'khong-qua', kind: 'at-most', left: 'may', right: 'tong', because }];
  const setting = {
    plan: plan([target('t', 'ty-le')], ['may', 'tong']),
    indicators: [share, machines, tally('tong')],
    rules,
  };

  test('count, flagged', () => {
    const odd = scorecardOf({ ...setting, rows: [row('an', 'ty-le', '2018', [120, 100])] });
    expect(cellOf(odd, 'an').checks.map((c) => c.code)).toEqual(['numerator-over-denominator']);
    expect(cellOf(odd, 'an').assessment?.flags).toContain('at-odds');
    expect(odd.totals[0]?.rolled).toMatchObject({ numerator: 120 });
  });

  test('that break a law are marked on both sides, in their own period only', () => {
    const of = (left: string, right: string) =>
      scorecardOf({ ...setting, rows: [row('an', 'may', left, 9), row('an', 'tong', right, 8)] })
        .cells.filter((c) => c.checks.length > 0)
        .map((c) => c.indicator.id);
    expect(of('2018', '2018')).toEqual(['may', 'tong']);
    expect(of('2018', '2017')).toEqual([]);
  });

  test('that have not happened on the day of judgement mark nothing', () => {
    const later = [row('an', 'ty-le', '2018', [50, 100]), row('an', 'ty-le', '2019', [120, 100])];
    expect(cellOf(scorecardOf({ ...setting, rows: later }), 'an').checks).toEqual([]);
  });

  test('stay marked where a later word gives no figure', () => {
    const said = [row('an', 'ty-le', '2017', [120, 100]), row('an', 'ty-le', '2018', 'no-data')];
    expect(cellOf(scorecardOf({ ...setting, rows: said }), 'an').checks).toHaveLength(1);
  });
});
