import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Exact } from '../domain/rounding.ts';
import { Office } from './given.fixture.ts';
import { communesIndex, month, rankedCatalogue, rankedPlan, withFirmness } from './ranked.fixture.ts';
import { readUnitRanking, type UnitRanking } from './read-unit-ranking.ts';
import { supposeFigure } from './suppose-figure.ts';

let office: Office;
beforeEach(async () => {
  office = await Office.open('2026-07-16T03:00:00.000Z');
  await office.load({ catalogue: rankedCatalogue() });
  await office.hand(month('an-phu', '2026-07', '40,100', '25,100') + month('binh-minh', '2026-07', '64,100', '40,100'));
});
afterEach(() => office.close());

const unitOf = async (unit: string, period: string): Promise<UnitRanking> => {
  const { view, league } = await rankedPlan(office, period);
  const ranking = await readUnitRanking(withFirmness(office.ports), view, league, `que.xa-${unit}`);
  if (!ranking) throw new Error('not ranked');
  return ranking;
};
const causes = ({ change }: UnitRanking) => change?.causes.map((c) => [c.kind, c.part, c.points]);
const added = ({ change }: UnitRanking) =>
  change?.causes.reduce((total, c) => total.plus(c.points), new Exact(0)).toFixed(2);

describe('what changed since the period before', () => {
  const august = async (): Promise<void> => {
    office.clock.now = '2026-08-16T03:00:00.000Z';
    await office.hand(
      month('an-phu', '2026-08', '80,100', '25,100') + month('binh-minh', '2026-08', '64,100', '40,100'),
    );
  };

  test('is each component’s new figure, adding up to the printed difference', async () => {
    await august();
    const ranking = await unitOf('an-phu', '2026-08');
    // 120/200 of 80% after 40/100 of 80%: 60·(0.75 − 0.5); payment stays 25%.
    expect(ranking.change).toMatchObject({ before: '50.00', after: '65.00', difference: '15.00' });
    expect(causes(ranking)).toEqual([['figures', 'ho-so-truc-tuyen', '15.00']]);
  });

  test('tells a correction that came after the period was settled from new figures', async () => {
    await august();
    await office.hand('que.xa-an-phu,ho-so-truc-tuyen,2026-07,20,100,\n');
    const ranking = await unitOf('an-phu', '2026-08');
    expect(ranking.change).toMatchObject({ before: '50.00', after: '57.50', difference: '7.50' });
    expect(causes(ranking)).toEqual([
      ['correction', 'ho-so-truc-tuyen', '-15.00'],
      ['figures', 'ho-so-truc-tuyen', '22.50'],
    ]);
    expect(added(ranking)).toBe('7.50');
  });

  test('counts a correction that came in time as what the period before was', async () => {
    await office.hand('que.xa-an-phu,ho-so-truc-tuyen,2026-07,20,100,\n');
    await august();
    const ranking = await unitOf('an-phu', '2026-08');
    expect([ranking.change?.before, causes(ranking)]).toEqual(['35.00', [['figures', 'ho-so-truc-tuyen', '22.50']]]);
  });

  test('tells a new index from new figures, and breaks the line of ranks there', async () => {
    await office.hand('que.xa-an-phu,thanh-toan,2026-07,50,100,\n');
    await august();
    const turned = communesIndex.replace('points: 60', 'points: 20').replace('points: 40', 'points: 80');
    await office.load({ catalogue: rankedCatalogue(turned) });
    const ranking = await unitOf('an-phu', '2026-08');
    // 60·½ + 40 before, 20·½ + 80 by the new index; then 80·(37.5/50 − 1) and 20·(60/80 − ½).
    expect(ranking.change).toMatchObject({ before: '70.00', after: '75.00', difference: '5.00' });
    expect(causes(ranking)).toEqual([
      ['definition', null, '20.00'],
      ['figures', 'thanh-toan', '-20.00'],
      ['figures', 'ho-so-truc-tuyen', '5.00'],
    ]);
    expect(ranking.places.map((p) => [p.period.index, p.printed, p.redefined]).slice(-2)).toEqual([
      [7, '70.00', false],
      [8, '75.00', true],
    ]);
  });

  test('says of a component that is new to the index that the index changed', async () => {
    const narrow = communesIndex.replace('points: 60', 'points: 100').replace(/ {6}- \{ indicator: thanh-toan.*\n/, '');
    await office.load({ catalogue: rankedCatalogue(narrow) });
    await office.hand('que.xa-an-phu,thanh-toan,2026-07,50,100,\n');
    office.clock.now = '2026-08-16T03:00:00.000Z';
    await office.load({ catalogue: rankedCatalogue() });
    await office.hand(month('an-phu', '2026-08', '40,100', '50,100'));
    // 100·½ before; 60·½ + 40 by the new index; payment stays 50%.
    const ranking = await unitOf('an-phu', '2026-08');
    expect(ranking.change).toMatchObject({ before: '50.00', after: '70.00' });
    expect(causes(ranking)).toEqual([['definition', null, '20.00']]);
  });

  test('is the loss of what was not reported', async () => {
    office.clock.now = '2026-08-16T03:00:00.000Z';
    await office.hand('que.xa-an-phu,ho-so-truc-tuyen,2026-08,40,100,\n');
    expect(causes(await unitOf('an-phu', '2026-08'))).toEqual([['figures', 'thanh-toan', '-20.00']]);
  });

  test('is not told in the plan’s first period', async () => {
    await office.hand(month('an-phu', '2026-01', '40,100', '25,100'));
    expect((await unitOf('an-phu', '2026-01')).change).toBeNull();
  });
});

describe('what would lift a unit', () => {
  test('is the late target that brings most, with the rank it leads to', async () => {
    const { gains } = await unitOf('an-phu', '2026-07');
    expect(gains.map((g) => [g.indicator, g.score, g.rankBefore, g.rankAfter, g.reported])).toEqual([
      ['ho-so-truc-tuyen', '80.00', 2, 1, true],
      ['thanh-toan', '70.00', 2, 2, true],
    ]);
  });

  test('of a unit that has not reported is told as well', async () => {
    const { gains } = await unitOf('cam-ha', '2026-07');
    expect(gains.map((g) => [g.indicator, g.score, g.reported])).toEqual([
      ['ho-so-truc-tuyen', '60.00', false],
      ['thanh-toan', '40.00', false],
    ]);
  });
});

describe('a unit over the periods', () => {
  test('has no place where nobody reported, and one with its interval where it is ranked', async () => {
    const { places } = await unitOf('an-phu', '2026-07');
    expect(places).toHaveLength(7);
    expect(places.at(-2)).toMatchObject({ rank: null, printed: null, of: 0, interval: null });
    expect(places.at(-1)).toMatchObject({ rank: 2, printed: '50.00', of: 3, interval: { low: 2, high: 2 } });
  });

  test('is not ranked in a block it does not belong to', async () => {
    const { view, league } = await rankedPlan(office, '2026-07');
    expect(await readUnitRanking(office.ports, view, league, 'que.so-noi-vu')).toBeNull();
  });
});

describe('another figure', () => {
  const suppose = async (component: string, figure: string) => {
    const { view, league } = await rankedPlan(office, '2026-07');
    const asked = { unit: 'que.xa-an-phu', component, figure, language: 'vi' } as const;
    return supposeFigure(league, view.catalogue, asked);
  };

  test.each([
    ['80', '80.00', 1],
    ['64,0%', '68.00', 2],
    ['64.0', '68.00', 2],
    ['0', '20.00', 2],
  ])('of %s gives the score %s and rank %i', async (figure, score, rank) => {
    expect(await suppose('ho-so-truc-tuyen', figure)).toMatchObject({ outcome: { score, rank } });
  });

  test.each([
    ['ho-so-truc-tuyen', 'nhiều', 'not-a-number'],
    ['ho-so-truc-tuyen', 'NaN', 'not-a-number'],
    ['ho-so-truc-tuyen', '-1', 'below-zero'],
    ['ho-so-truc-tuyen', '100,5', 'above-all'],
    ['dich-vu', '1', 'unknown-component'],
    ['__proto__', '1', 'unknown-component'],
  ])('of %s cannot be %s', async (component, figure, error) => {
    expect(await suppose(component, figure)).toEqual({ error });
  });
});
