import { afterEach, beforeEach, expect, test } from 'vitest';
import { printed } from '../domain/index/print.ts';
import { sideBySide } from '../domain/index/side-by-side.ts';
import { must, Office } from './given.fixture.ts';
import { publishCampaign } from './publish-campaign.ts';
import { month, rankedCatalogue, rankedPlan } from './ranked.fixture.ts';
import { actor, fill, filled } from './report.fixture.ts';
import type { ReportQuestion } from './report-at.ts';
import { stageScores } from './stage-scores.ts';
import { submitReport } from './submit-report.ts';
import { verifyReport } from './verify-report.ts';

const july: ReportQuestion = { plan: 'que-2026', period: '2026-07', unit: 'que.xa-an-phu' };
const coordinator = actor('coordinator');

let office: Office;
beforeEach(async () => {
  office = await Office.open('2026-07-16T03:00:00.000Z');
  await office.load({ catalogue: rankedCatalogue() });
  await office.hand(month('an-phu', '2026-06', '40,100', '25,100') + month('binh-minh', '2026-07', '64,100', '40,100'));
});
afterEach(() => office.close());

/** Self-reported, verified, final and the difference, as printed: of the whole and of the corrected part. */
const scores = async (unit = july.unit) => {
  const { view, league } = await rankedPlan(office, '2026-07');
  const stages = await stageScores(office.ports, view, league, unit);
  const shown = (n: number | null) => (n === null ? null : printed(n, 2));
  return (
    stages && sideBySide(unit, stages).map((r) => [r.part, ...[r.self, r.verified, r.final, r.difference].map(shown)])
  );
};

const handIn = async (filed: readonly [number, number]) => {
  await fill(office, [filled('ho-so-truc-tuyen', filed), filled('thanh-toan', [50, 100])], july);
  office.wait(1);
  must(await submitReport(office.ports, { ...july, by: actor('approver', july.unit) }));
};

test('a unit that handed in no report of the period has only the one score', async () => {
  expect(await scores()).toBeNull();
  expect(await scores('que.xa-binh-minh')).toBeNull();
});

test('each score comes with its step, and keeps what it was when a value is corrected', async () => {
  await handIn([120, 100 + 100]);
  // (40 + 120)/(100 + 200) of 80 % is two thirds of 60; (25 + 50)/200 of 50 % three quarters of 40.
  const self = ['que-xa', '70.00', null, null, null];
  expect((await scores())?.[0]).toEqual(self);
  office.wait(1);
  const right = {
    indicator: 'ho-so-truc-tuyen',
    numerator: 104,
    denominator: 200,
    value: null,
    state: 'figure' as const,
  };
  const corrections = [{ ...right, reason: 'Trùng 16 hồ sơ' }];
  must(await verifyReport(office.ports, { ...july, by: coordinator, comment: '', corrections }));
  // 144/300 of 80 % is 0,6 of 60.
  expect(await scores()).toEqual([
    ['que-xa', '70.00', '66.00', null, '-4.00'],
    ['ho-so-truc-tuyen', '40.00', '36.00', null, '-4.00'],
    ['thanh-toan', '30.00', '30.00', null, '0.00'],
    ['dich-vu', '70.00', '66.00', null, '-4.00'],
  ]);
  office.wait(1);
  must(await publishCampaign(office.ports, { plan: july.plan, period: july.period, by: coordinator, comment: '' }));
  expect((await scores())?.[0]).toEqual(['que-xa', '70.00', '66.00', '66.00', '-4.00']);
});
