import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { operator } from '../domain/actor.ts';
import { must, type Office } from './given.fixture.ts';
import { readCampaign, readCampaigns } from './read-campaigns.ts';
import { readReport } from './read-report.ts';
import { readScorecard } from './read-scorecard.ts';
import { actor, anPhu, binhMinh, december, fill, filled, handIn } from './report.fixture.ts';
import { returnReport } from './return-report.ts';

let office: Office;
beforeEach(async () => {
  office = await december();
});
afterEach(() => office.close());

const campaign = async (by = operator) => must(await readCampaign(office.ports, { ...anPhu, by }));
const onScorecard = async (asOf?: string) => {
  const view = must(await readScorecard(office.ports, { plan: 'que-2026', period: '2026-12', asOf }));
  return view.reports.get(anPhu.unit)?.state;
};

describe('the campaigns', () => {
  test('of every running plan stand newest first, the sample’s at its own instant', async () => {
    const [open, sample] = await readCampaigns(office.ports, operator);
    expect(open?.campaigns.map((c) => c.period).slice(0, 2)).toEqual(['2026-12', '2026-11']);
    expect(open?.campaigns).toHaveLength(12);
    expect([sample?.plan.id, sample?.campaigns]).toEqual(['que-mau', []]);
  });

  test('count for a unit only its own report, and none for who reads none', async () => {
    const [own] = await readCampaigns(office.ports, actor('reporter', anPhu.unit));
    expect(own?.campaigns[0]?.own?.unit.id).toBe(anPhu.unit);
    expect(own?.campaigns[0]?.rates.owing).toBe(1);
    expect((await readCampaigns(office.ports, actor('public')))[0]?.campaigns).toEqual([]);
    const nobody = await readCampaign(office.ports, { ...anPhu, by: actor('reporter', 'que.so-noi-vu') });
    expect(nobody.ok ? null : nobody.problem.code).toBe('forbidden');
  });
});

describe('completeness and timeliness', () => {
  test('are two rates over units, both from the act of handing in, not from what is filled in', async () => {
    await fill(office, [filled('ho-so-truc-tuyen', [40, 50])]);
    expect((await campaign()).rates).toEqual({ owing: 3, handedIn: 0, onTime: 0 });
    await handIn(office);
    expect((await campaign()).rates).toEqual({ owing: 3, handedIn: 1, onTime: 1 });
    office.clock.now = '2026-12-20T03:00:00.000Z';
    await handIn(office, binhMinh);
    expect((await campaign()).rates).toEqual({ owing: 3, handedIn: 2, onTime: 1 });
  });

  test('count a file the coordinator took for a unit, from when it was taken', async () => {
    await office.hand('que.xa-an-phu,ho-so-truc-tuyen,2026-12,30,50,');
    expect((await campaign()).rates).toEqual({ owing: 3, handedIn: 1, onTime: 1 });
  });

  test('of a report sent back count neither until it is handed in again; then in time as of the first time', async () => {
    await handIn(office);
    must(await returnReport(office.ports, { ...anPhu, by: operator, comment: 'x' }));
    office.clock.now = '2026-12-20T03:00:00.000Z';
    expect((await campaign()).rates).toEqual({ owing: 3, handedIn: 0, onTime: 0 });
    expect(await onScorecard()).toBe('overdue');
    await handIn(office);
    expect((await campaign()).rates).toEqual({ owing: 3, handedIn: 1, onTime: 1 });
  });

  test('are the scorecard’s, and what was known before stays known as of then', async () => {
    office.clock.now = '2026-12-20T03:00:00.000Z';
    const before = office.clock.now;
    await handIn(office);
    expect([await onScorecard(before), await onScorecard()]).toEqual(['overdue', 'late']);
  });
});

describe('a report', () => {
  const read = async (by = actor('reporter', anPhu.unit)) => must(await readReport(office.ports, { ...anPhu, by }));

  test('shows each indicator owed beside its last figure, and what is known already', async () => {
    await office.hand('que.xa-an-phu,ho-so-truc-tuyen,2026-11,30,50,\nque.xa-an-phu,van-ban,2026,45,50,');
    const { entries } = await read();
    expect(entries.map((e) => [e.owed.indicator, e.owed.period, e.value, e.previousValue])).toEqual([
      ['ho-so-truc-tuyen', '2026-12', null, 60],
      ['van-ban', '2026', 90, null],
    ]);
  });

  test('says what is missing, and what its reader may do', async () => {
    await fill(office, [filled('ho-so-truc-tuyen', [40, 50])]);
    const { lacking, may } = await read();
    expect(lacking.missing).toEqual(['van-ban']);
    expect(may).toMatchObject({ fill: true, submit: false, verify: false });
    await handIn(office);
    expect((await read(operator)).may).toMatchObject({ fill: false, submit: false, verify: true, return: true });
    expect((await read(actor('committee'))).may).toMatchObject({ fill: false, verify: false, reopen: false });
  });

  test('is not for another unit', async () => {
    const other = await readReport(office.ports, { ...anPhu, by: actor('reporter', binhMinh.unit) });
    expect(other.ok ? null : other.problem.code).toBe('forbidden');
  });
});
