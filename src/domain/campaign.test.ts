import { describe, expect, test } from 'vitest';
import { type CampaignGround, campaignOf, campaignsBy } from './campaign.ts';
import type { Indicator } from './indicator.ts';
import { parsePeriod, periodText } from './period.ts';
import type { Plan, Target } from './plan.ts';
import type { Level, Register, Unit } from './unit.ts';

const nd09 = { id: 'nd09', name: { vi: '', en: '' }, source: null, closesOn: 14, due: { workingDays: 2 } };
const unit = (id: string, level: Level, more: Partial<Unit> = {}): Unit =>
  ({ id, level, names: [], from: null, to: null, ...more }) as Unit;
const target = (indicator: string): Target => ({ indicator, scope: 'each', levels: ['commune'] }) as unknown as Target;
const indicator = (id: string, frequency: Indicator['frequency']) => [id, { id, frequency } as Indicator] as const;

const ground = (more: Partial<Plan> = {}): CampaignGround => ({
  plan: {
    ...{ id: 'p', state: 'open', calendar: nd09, firstPeriod: '2026-Q1', lastPeriod: '2026-Q4' },
    ...{ targets: [target('monthly'), target('quarterly')], ...more },
  } as Plan,
  register: {
    units: [unit('p', 'province'), unit('a', 'commune'), unit('b', 'commune', { to: '2026-06-30' })],
  } as unknown as Register,
  indicators: new Map([indicator('monthly', 'month'), indicator('quarterly', 'quarter')]),
  holidays: ['2026-09-02'],
});
const of = (text: string, on = ground()) => {
  const period = parsePeriod(text);
  return period && campaignOf(on, period);
};

describe('a campaign', () => {
  test('opens the day after its window closes and is due two working days after, by the calendar', () => {
    expect(of('2026-09')).toMatchObject({
      window: { from: '2026-08-15', to: '2026-09-14' },
      opensOn: '2026-09-15',
      due: '2026-09-16',
    });
    expect(of('2026-08')?.due).toBe('2026-08-18');
  });

  test('asks for the quarter’s figures with those of its last month, and is one whatever it is called', () => {
    const owed = (text: string) => of(text)?.owing.map((o) => [o.unit.id, o.owed.map((w) => w.period)]);
    expect(owed('2026-08')).toEqual([['a', ['2026-08']]]);
    expect(owed('2026-09')).toEqual([['a', ['2026-09', '2026-Q3']]]);
    expect(owed('2026-Q3')).toEqual(owed('2026-09'));
    expect(periodText(of('2026-Q3')?.period ?? { frequency: 'year', year: 0, index: 1 })).toBe('2026-09');
  });

  test('is for the units that exist when its figures are closed', () => {
    expect(of('2026-06')?.owing.map((o) => o.unit.id)).toEqual(['a', 'b']);
    expect(of('2026-07')?.owing.map((o) => o.unit.id)).toEqual(['a']);
  });

  test.each(['2025-12', '2027-01', '2026'])('is not there for %s', (text) => {
    const quarterly = ground({ targets: [target('quarterly')] });
    expect(text === '2026' ? of('2026-08', quarterly) : of(text)).toBeNull();
  });

  test('is not there for a plan that is over, or where units owe nothing', () => {
    expect(of('2026-09', ground({ state: 'closed' }))).toBeNull();
    expect(of('2026-09', ground({ targets: [] }))).toBeNull();
  });
});

test('the campaigns of a plan stand newest first, each from the day it opens', () => {
  const by = (day: string) => campaignsBy(ground(), day).map((c) => periodText(c.period));
  expect(by('2026-01-14')).toEqual([]);
  expect(by('2026-01-15')).toEqual(['2026-01']);
  expect(by('2026-03-20')).toEqual(['2026-03', '2026-02', '2026-01']);
  expect(by('2030-01-01')).toHaveLength(12);
  expect(campaignsBy(ground({ state: 'closed' }), '2026-09-20')).toEqual([]);
});
