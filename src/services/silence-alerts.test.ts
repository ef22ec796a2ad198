import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { autumn, morning } from './alerts.fixture.ts';
import { must, type Office } from './given.fixture.ts';
import { readAudit } from './read-audit.ts';
import { actor } from './report.fixture.ts';
import type { Result } from './result.ts';
import { liftSilenceOf, readSilences, type SilenceRequest, silenceAlerts } from './silence-alerts.ts';

const coordinator = actor('coordinator');
const asked: SilenceRequest = {
  ...{ plan: 'que-2026', unit: 'que.xa-an-phu', condition: null, until: '2026-09-22', by: coordinator },
  reason: ' Bão số 5 ',
};

let office: Office;
beforeEach(async () => {
  office = await autumn();
});
afterEach(() => office.close());

const problem = (result: Result<unknown>): string => (result.ok ? 'none' : result.problem.code);
const silence = (more: Partial<SilenceRequest> = {}) => silenceAlerts(office.ports, { ...asked, ...more });

describe('a silence', () => {
  test('has an author, a reason and an end, and keeps the unit from being written to until then', async () => {
    await silence();
    expect(await readSilences(office.ports, 'que-2026')).toMatchObject([
      { author: coordinator.name, reason: 'Bão số 5', until: '2026-09-22T16:59:59.999Z', liftedAt: null },
    ]);
    expect(await morning(office)).toEqual([]);
    office.clock.now = '2026-09-22T16:59:00.000Z';
    expect(await morning(office)).toEqual([]);
    office.clock.now = '2026-09-22T17:00:00.000Z';
    expect(await morning(office)).toHaveLength(1);
  });

  test('of another condition or unit changes nothing', async () => {
    await silence({ condition: 'report-overdue' });
    await silence({ unit: 'que.xa-binh-minh' });
    expect(await morning(office)).toHaveLength(1);
  });

  test('of every unit holds for all', async () => {
    await silence({ unit: null, condition: 'behind-path' });
    expect(await morning(office)).toEqual([]);
  });

  test('ends before its time once it is lifted, and says by whom', async () => {
    const { id } = must(await silence());
    office.wait(1);
    must(await liftSilenceOf(office.ports, { plan: 'que-2026', id, by: coordinator }));
    expect(await readSilences(office.ports, 'que-2026')).toMatchObject([{ liftedBy: coordinator.name }]);
    expect(await morning(office)).toHaveLength(1);
    expect(problem(await liftSilenceOf(office.ports, { plan: 'que-2026', id, by: coordinator }))).toBe('none');
  });

  test.each<[string, Partial<SilenceRequest>]>([
    ['no-reason', { reason: '  ' }],
    ['long-reason', { reason: 'x'.repeat(501) }],
    ['bad-last-day', { until: '2026-09-19' }],
    ['bad-last-day', { until: '2027-09-22' }],
    ['unknown-unit', { unit: 'que.xa-khac' }],
    ['unknown-plan', { plan: 'khac' }],
    ['forbidden', { by: actor('committee') }],
    ['forbidden', { by: actor('approver', 'que.xa-an-phu') }],
  ])('%s is not recorded', async (code, more) => {
    expect(problem(await silence(more))).toBe(code);
    expect(await readSilences(office.ports, 'que-2026')).toEqual([]);
  });

  test('is not lifted by who may not', async () => {
    const { id } = must(await silence());
    expect(problem(await liftSilenceOf(office.ports, { plan: 'que-2026', id, by: actor('committee') }))).toBe(
      'forbidden',
    );
    expect(problem(await liftSilenceOf(office.ports, { plan: 'que-2026', id: 'x', by: coordinator }))).toBe(
      'not-found',
    );
  });

  test('stands in the log, set and lifted', async () => {
    const { id } = must(await silence());
    await liftSilenceOf(office.ports, { plan: 'que-2026', id, by: coordinator });
    const { entries } = await readAudit(office.ports, { limit: 2, offset: 0 });
    expect(entries.map((e) => [e.act, e.actor, e.subject])).toEqual([
      ['lift-silence', 'coordinator', 'que-2026'],
      ['silence-alerts', 'coordinator', 'que-2026'],
    ]);
  });
});
