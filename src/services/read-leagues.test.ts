import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadCatalogue } from '../catalogue/load.ts';
import { periodText } from '../domain/period.ts';
import { must, Office, realCheckout } from './given.fixture.ts';
import { communesIndex, month, rankedCatalogue, rankedPlan, withFirmness } from './ranked.fixture.ts';
import { readLeagues } from './read-leagues.ts';
import { readScorecard, type ScorecardView } from './read-scorecard.ts';
import { scoreIndex } from './score-index.ts';

describe('the league of a plan', () => {
  let office: Office;
  beforeEach(async () => {
    office = await Office.open('2026-08-17T03:00:00.000Z');
    await office.load({ catalogue: rankedCatalogue() });
  });
  afterEach(() => office.close());

  const standing = async (period = '2026-08', asOf?: string) =>
    (await rankedPlan(office, period, asOf)).league.results.map((r) => [r.unitName, r.printed, r.rank]);

  test('is scored from the figures that are held, flows from the start of the year', async () => {
    await office.hand(month('an-phu', '2026-07', '10,100', '10,100') + month('an-phu', '2026-08', '70,100', '30,100'));
    await office.hand(month('binh-minh', '2026-08', '80,100', '25,100'));
    // An Phú: 80/200 of 80% is ½ of 60, 40/200 of 50% is 0.4 of 40. Cẩm Hà said nothing.
    expect(await standing()).toEqual([
      ['Xã Bình Minh', '80.00', 1],
      ['Xã An Phú', '46.00', 2],
      ['Xã Cẩm Hà', '0.00', 3],
    ]);
    const { league } = await rankedPlan(office, '2026-08');
    expect(league.block.id).toBe('cac-xa');
    expect(league.results[2]).toMatchObject({ missing: ['ho-so-truc-tuyen', 'thanh-toan'], coverage: 0 });
    // Between least and most An Phú, the lower of the two that reported, gets no more than who did not report.
    expect(league.results.map((r) => r.rankInterval)).toEqual([
      [1, 1],
      [2, 2],
      [2, 3],
    ]);
  });

  test('holds the value the scorecard shows for each figure of the period', async () => {
    await office.hand(month('an-phu', '2026-07', '10,100', '10,100') + month('an-phu', '2026-08', '70,100', '30,100'));
    const { view, league } = await rankedPlan(office, '2026-08');
    const row = league.scoring.table.units.indexOf('que.xa-an-phu');
    for (const [indicator, column] of league.scoring.table.columns) {
      const cell = view.scorecard.cells.find((c) => c.indicator.id === indicator && c.unit.id === 'que.xa-an-phu');
      expect(column.values[row]).toBe(cell?.level?.value);
    }
  });

  test('is read again as soon as a figure is put right, and as of an instant as it stood', async () => {
    await office.hand(month('an-phu', '2026-08', '40,100', '25,100'));
    const before = office.clock.now;
    expect((await standing())[0]).toEqual(['Xã An Phú', '50.00', 1]);
    office.wait(60);
    await office.hand('que.xa-an-phu,ho-so-truc-tuyen,2026-08,80,100,\n');
    expect((await standing())[0]).toEqual(['Xã An Phú', '80.00', 1]);
    expect((await standing('2026-08', before))[0]).toEqual(['Xã An Phú', '50.00', 1]);
  });

  test('ranks nobody where no unit has a figure of the period, and none is carried over', async () => {
    await office.hand(month('an-phu', '2026-07', '40,100', '25,100'));
    expect(await standing('2026-08')).toEqual([]);
    expect((await rankedPlan(office, '2026-08')).league.firmness).toBeNull();
    expect((await standing('2026-07'))[0]).toEqual(['Xã An Phú', '50.00', 1]);
  });

  test('has no earlier period in the plan’s first, and has the one before afterwards, as it stood then', async () => {
    await office.hand(month('an-phu', '2026-01', '40,100', '25,100') + month('an-phu', '2026-02', '40,100', '25,100'));
    expect((await rankedPlan(office, '2026-01')).league.earlier).toBeNull();
    const { earlier } = (await rankedPlan(office, '2026-08')).league;
    expect([earlier?.knownAt, earlier?.period.index]).toEqual(['2026-08-14T23:59:59.999+07:00', 7]);
  });

  test('is of the quarter that closed last where a component is reported by the quarter', async () => {
    office.clock.now = '2026-10-16T03:00:00.000Z';
    await office.load({ catalogue: rankedCatalogue(communesIndex, 'open', 'quarter') });
    const paid = (quarter: string, counts: string) => `que.xa-an-phu,thanh-toan,${quarter},${counts},\n`;
    const filed = (at: string) => `que.xa-an-phu,ho-so-truc-tuyen,${at},40,100,\n`;
    await office.hand(filed('2026-06') + paid('2026-Q2', '50,100') + filed('2026-09') + paid('2026-Q3', '0,100'));
    const of = async (asked: string) => {
      const { league } = await rankedPlan(office, asked);
      return [periodText(league.period), league.results[0]?.printed, league.results[0]?.missing];
    };
    // Half of 60 for the dossiers; 40 for payment in the second quarter, half of that over both.
    expect(await of('2026-Q2')).toEqual(['2026-Q2', '70.00', []]);
    expect(await of('2026-06')).toEqual(['2026-Q2', '70.00', []]);
    expect(await of('2026-08')).toEqual(['2026-Q2', '70.00', []]);
    expect(await of('2026-09')).toEqual(['2026-Q3', '50.00', []]);
  });

  test('leaves out a block no index ranks, and a plan without an index has none', async () => {
    const view = must(await readScorecard(office.ports, { plan: 'que-mau' }));
    expect(await readLeagues(office.ports, view)).toEqual([]);
  });

  test('is scored by the index in force when the period was the latest one', async () => {
    await office.hand(month('an-phu', '2026-07', '40,100', '50,100') + month('an-phu', '2026-08', '40,100', '50,100'));
    office.clock.now = '2026-09-10T03:00:00.000Z';
    const turned = communesIndex.replace('points: 60', 'points: 20').replace('points: 40', 'points: 80');
    await office.load({ catalogue: rankedCatalogue(turned) });
    const of = async (period: string) => (await standing(period))[0]?.[1];
    // August closed on 14/8 and stays the latest period until 14/9: the index of 10/9 counts for it, not for July.
    expect([await of('2026-07'), await of('2026-08')]).toEqual(['70.00', '90.00']);
  });
});

describe('the sample', () => {
  let office: Office;
  let view: ScorecardView;
  beforeAll(async () => {
    office = await Office.open('2026-10-01T00:00:00.000Z');
    await office.load(realCheckout());
    view = must(await readScorecard(office.ports, { plan: 'minh-hoa-2026' }));
  });
  afterAll(() => office.close());

  const csv = async (period: string): Promise<string[]> => {
    const of = must(await readScorecard(office.ports, { plan: 'minh-hoa-2026', period }));
    const leagues = await readLeagues(withFirmness(office.ports), of);
    return leagues.flatMap(({ block, results }) =>
      results.map(({ rank, rankInterval, unit, printed }) =>
        [period, block.id, rank, ...(rankInterval ?? ['', '']), unit, printed].join(','),
      ),
    );
  };

  test('is ranked in every period of its year as in the table that was checked', async () => {
    const rows = (await Promise.all(['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'].map(csv))).flat();
    expect(rows).toHaveLength(4 * 111);
    const text = `${['period,block,rank,low,high,unit,score', ...rows].join('\n')}\n`;
    await expect(text).toMatchFileSnapshot('../../test/reference/minh-hoa-2026-ranking.csv');
  });

  test('gives nobody a rank in a period without figures', async () => {
    expect(await csv('2026-Q4')).toEqual([]);
  });

  test('is ranked from the database as from its file', async () => {
    const root = join(import.meta.dirname, '..', '..');
    const file = (name: string) => ({ name, bytes: readFileSync(join(root, name)) });
    const all = must(await readScorecard(office.ports, { plan: 'minh-hoa-2026', asOf: office.clock.now }));
    const leagues = await readLeagues(office.ports, all);
    const { catalogue } = loadCatalogue(realCheckout().catalogue);
    for (const [name, block] of [
      ['minh-hoa-so', 'departments'],
      ['minh-hoa-xa', 'communes'],
    ]) {
      const { document } = scoreIndex({
        definition: file(`indicators/indexes/${name}.yaml`),
        data: file('data/minh-hoa-2026.csv'),
        period: '2026-Q3',
        robustness: null,
        catalogue: () => catalogue,
      });
      const league = leagues.find((l) => l.block.id === block);
      expect(league?.results).toEqual(document.results);
    }
  });

  test('ranks every unit by figures the scorecard shows, or by none', async () => {
    const leagues = await readLeagues(office.ports, view);
    let compared = 0;
    for (const { scoring } of leagues) {
      for (const [indicator, { values, states }] of scoring.table.columns) {
        for (const [row, unit] of scoring.table.units.entries()) {
          if ((states?.[row] ?? 0) !== 0) continue;
          const cell = view.scorecard.cells.find((c) => c.indicator.id === indicator && c.unit.id === unit);
          expect(values[row], `${unit} ${indicator}`).toBe(cell?.level?.value);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(1150);
  });
});
