import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keyText } from '../domain/alerts/alert.ts';
import { autumn, linkIn, morning, secret, september } from './alerts.fixture.ts';
import { answerAlerts } from './answer-alerts.ts';
import { type DecisionRequest, decide, readCommittee, recordMeeting, recordOutcome } from './committee.ts';
import { must, type Office } from './given.fixture.ts';
import { readAudit } from './read-audit.ts';
import { actor } from './report.fixture.ts';
import type { Result } from './result.ts';

const by = actor('coordinator');
const plan = 'que-2026';
const asked: DecisionRequest = {
  ...{ plan, unit: 'que.xa-an-phu', target: 't-ho-so', dueOn: '2026-10-15', by },
  text: ' Sở Nội vụ cử hai người giúp xã. ',
};

let office: Office;
beforeEach(async () => {
  office = await autumn();
});
afterEach(() => office.close());

const problem = (result: Result<unknown>): string => (result.ok ? 'none' : result.problem.code);
const committee = async () => must(await readCommittee(office.ports, plan));

describe('what the committee has before it', () => {
  test('every red cell with its explanation, decision and what came of it', async () => {
    const [mail] = await morning(office);
    const key = keyText({ condition: 'behind-path', unit: asked.unit, subject: asked.target });
    must(await answerAlerts(office.ports, secret, linkIn(mail), new Map([[key, 'Thiếu người.']])));
    const { id } = must(await decide(office.ports, asked));
    must(await recordOutcome(office.ports, { plan, decision: id, outcome: 'under-way', text: 'Đã cử một người', by }));
    must(await recordOutcome(office.ports, { plan, decision: id, outcome: 'done', text: 'Đã cử đủ', by }));
    const { red } = await committee();
    expect(red).toHaveLength(1);
    expect(red[0]).toMatchObject({
      cell: { unitName: 'Xã An Phú' },
      answer: { text: 'Thiếu người.' },
      decisions: [
        {
          ...{ text: 'Sở Nội vụ cử hai người giúp xã.', decided_on: '2026-09-20', due_on: '2026-10-15' },
          outcomes: [{ outcome: 'under-way' }, { outcome: 'done', text: 'Đã cử đủ' }],
        },
      ],
    });
  });

  test('what changed since it last met', async () => {
    await morning(office);
    const before = await committee();
    expect([before.lastMeeting, before.since, before.opened.length]).toEqual([null, '2026-08-21', 1]);
    must(await recordMeeting(office.ports, { plan, on: '2026-09-20', by }));
    office.wait(24 * 60);
    await september(office, 100);
    await morning(office);
    const after = await committee();
    expect([after.lastMeeting, after.opened.length, after.resolved.length, after.red.length]).toEqual([
      '2026-09-20',
      0,
      1,
      0,
    ]);
  });

  test('is nothing of a plan that does not run', async () => {
    expect(problem(await readCommittee(office.ports, 'que-mau'))).toBe('unknown-plan');
  });
});

describe('what is recorded', () => {
  test.each<[string, Partial<DecisionRequest>]>([
    ['empty-decision', { text: '  ' }],
    ['empty-decision', { text: 'x'.repeat(1001) }],
    ['bad-day', { dueOn: '2026-09-19' }],
    ['bad-day', { dueOn: 'mai' }],
    ['not-found', { target: 't-khac' }],
    ['not-found', { unit: 'que.so-noi-vu' }],
    ['unknown-plan', { plan: 'khac' }],
    ['forbidden', { by: actor('committee') }],
    ['forbidden', { by: actor('reporter', 'que.xa-an-phu') }],
  ])('%s is no decision', async (code, more) => {
    expect(problem(await decide(office.ports, { ...asked, ...more }))).toBe(code);
  });

  test('no meeting to come, and nothing by the committee’s readers', async () => {
    const of = { plan, on: '2026-09-21', by };
    expect(problem(await recordMeeting(office.ports, of))).toBe('bad-day');
    expect(problem(await recordMeeting(office.ports, { ...of, on: '2026-09-20', by: actor('committee') }))).toBe(
      'forbidden',
    );
    const outcome = { plan, decision: 'x', outcome: 'done', text: 'x' } as const;
    expect(problem(await recordOutcome(office.ports, { ...outcome, by: actor('committee') }))).toBe('forbidden');
    expect(problem(await recordOutcome(office.ports, { ...outcome, by }))).toBe('not-found');
  });

  test('stands in the log', async () => {
    const { id } = must(await decide(office.ports, asked));
    await recordOutcome(office.ports, { plan, decision: id, outcome: 'done', text: 'x', by });
    await recordMeeting(office.ports, { plan, on: '2026-09-20', by });
    const { entries } = await readAudit(office.ports, { limit: 3, offset: 0 });
    expect(entries.map((e) => [e.act, e.actor, e.subject])).toEqual([
      ['record-meeting', 'coordinator', plan],
      ['record-outcome', 'coordinator', `${plan}/que.xa-an-phu`],
      ['record-decision', 'coordinator', `${plan}/que.xa-an-phu`],
    ]);
  });
});
