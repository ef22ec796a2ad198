import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { grouped } from '../domain/grouped.ts';
import { lastDay, parsePeriod } from '../domain/period.ts';
import { indicatorsOf } from '../domain/scorecard.ts';
import { catalogueAt } from './catalogue-at.ts';
import { must, Office, realCheckout } from './given.fixture.ts';
import type { Offered } from './offered.ts';
import { readSeries } from './read-series.ts';
import { suspicions } from './suspicions.ts';

let office: Office;
beforeAll(async () => {
  office = await Office.open('2026-10-01T00:00:00.000Z');
  await office.load(realCheckout());
});
afterAll(() => office.close());

/** Every figure of a plan that stands, as if it were handed in now. */
async function handedInAgain(id: string): Promise<Offered[]> {
  const { plans, indicators } = await catalogueAt(office.ports, office.ports.now());
  const plan = plans.find((p) => p.id === id);
  if (!plan) throw new Error(id);
  const chosen = indicators.filter((i) => indicatorsOf(plan).includes(i.id));
  const offered = chosen.map(async (indicator): Promise<Offered[]> => {
    const series = must(await readSeries(office.ports, { plan: id, indicator: indicator.id }));
    return series.flatMap((observation) => {
      const period = parsePeriod(observation.period);
      const { sample } = observation;
      return period ? [{ observation, indicator, period, endsOn: lastDay(period), sample }] : [];
    });
  });
  return (await Promise.all(offered)).flat();
}

async function saidOf(offered: readonly Offered[]) {
  const catalogue = await catalogueAt(office.ports, office.ports.now());
  return (await suspicions(office.ports, catalogue, offered)).map(
    ({ of: { observation }, check }) =>
      `${observation.unit.replace(/^.*\./, '')} ${observation.indicator} ${observation.period} ${check.code}`,
  );
}

describe('figures known to be good are hardly ever doubted', () => {
  test('of the sample, two that were planted to be found and two more in ten thousand', async () => {
    const offered = await handedInAgain('minh-hoa-2026');
    const said = await saidOf(offered);
    expect(offered.length).toBeGreaterThan(10_000);
    expect(said.sort()).toEqual([
      'so-xay-dung ho-so-truc-tuyen 2026-09 far-from-own-history',
      'so-xay-dung so-hoa-ho-so-ket-qua 2026-01 far-from-like-units',
      'xa-ba-dinh thanh-toan-truc-tuyen 2026-01 same-as-last-period',
      'xa-mo-duc ho-so-truc-tuyen 2026-08 denominator-jumps',
    ]);
  });

  test.each([
    ['quang-nam-2013-2020', []],
    ['quang-ngai-2019', []],
    ['quang-ngai-2024', []],
    [
      'gia-lai-2019',
      [
        'cong-an-tinh ho-so-dvctt-muc-3 2018 one-unit-is-most',
        'so-khoa-hoc-va-cong-nghe dvctt-muc-3-phat-sinh 2018 dvctt-muc-3-phat-sinh-khong-qua-tong',
        'so-tu-phap dvctt-muc-3-phat-sinh 2018 dvctt-muc-3-phat-sinh-va-ho-so',
      ],
    ],
  ])('of %s, only what the document itself makes doubtful: %j', async (plan, doubted) =>
    expect(await saidOf(await handedInAgain(plan))).toEqual(doubted),
  );
});

describe('a file handed in', () => {
  const next = (rows: string) => office.hand(`unit,indicator,period,numerator,denominator\n${rows}`, { dryRun: true });

  test('is held against what stands, each warning at the cell it is about', async () => {
    const { findings, accepted } = await next(
      'quang-ngai.xa-ba-dinh,ho-so-truc-tuyen,2026-10,3010,4020\nquang-ngai.xa-ba-dinh,van-ban-ky-so,2026-10,9,300',
    );
    expect(accepted).toBe(2);
    expect(findings.map((f) => [f.severity, f.code, f.line, f.column])).toEqual([
      ['warning', 'denominator-jumps', 2, 5],
      ['warning', 'far-from-own-history', 3, 4],
    ]);
  });

  test('is held against a law with a figure that stands, at the figure handed in', async () => {
    const { findings } = await office.hand(
      'unit,indicator,period,value\ngia-lai.so-cong-thuong,dvctt-muc-3-phat-sinh,2018,900',
      { dryRun: true },
    );
    expect(findings.map((f) => f.code)).toContain('dvctt-muc-3-phat-sinh-khong-qua-tong');
  });

  test('with ten thousand rows asks the database twice an indicator', async () => {
    const offered = (await handedInAgain('minh-hoa-2026')).slice(0, 10_000);
    let asked = 0;
    const counting = office.ports.db.withPlugin({
      transformQuery: ({ node }) => {
        asked += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    await suspicions({ ...office.ports, db: counting }, await catalogueAt(office.ports, office.ports.now()), offered);
    expect(asked).toBe(2 * grouped(offered, (o) => o.indicator.id).size);
  });
});
