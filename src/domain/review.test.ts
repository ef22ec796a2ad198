import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Role } from './actor.ts';
import { isOpenFor, mayStep, type ReportEvent, type ReportState, type Step, standingOf, steps } from './review.ts';

const event = (seq: number, state: ReportEvent['state'], more: Partial<ReportEvent> = {}): ReportEvent => ({
  ...{ seq, state, at: `2026-09-${10 + seq}T03:00:00.000Z`, by: 'a', name: 'A' },
  ...{ comment: null, until: null, importId: null, ...more },
});
const now = '2026-09-30T03:00:00.000Z';
const after = (...states: ReportEvent['state'][]) =>
  standingOf(
    states.map((state, i) => event(i + 1, state, state === 'reopened' ? { until: '2026-10-05T16:59:59.999Z' } : {})),
    now,
  );

/** ● may, · may not. */
const roles: readonly Role[] = ['operator', 'admin', 'coordinator', 'approver', 'reporter', 'committee', 'public'];
const whoMay: Readonly<Record<Step, string>> = {
  fill: '●·●●●··',
  submit: '●··●···',
  return: '●·●····',
  verify: '●·●····',
  publish: '●·●····',
  correct: '●·●····',
  reopen: '●·●····',
};

const states: readonly ReportState[] = ['not-started', 'draft', 'submitted', 'returned', 'verified', 'published'];
const fromWhere: Readonly<Record<Step, string>> = {
  fill: '●●·●··',
  submit: '●●·●··',
  return: '··●···',
  verify: '··●···',
  publish: '····●·',
  correct: '·····●',
  reopen: '··●·●●',
};

const cells = (row: string): boolean[] => [...row].map((c) => c === '●');
const all = Object.keys(steps) as Step[];

describe.each(all)('%s', (step) => {
  test('is for these roles', () => {
    expect(roles.map((role) => mayStep({ role }, step))).toEqual(cells(whoMay[step]));
  });

  test('is done from these states', () => {
    const from = states.map((state) => isOpenFor(step, { ...after(), state }));
    expect(from).toEqual(cells(fromWhere[step]));
  });

  test('while a report is open again, is done only where it is filled in and handed in', () => {
    const open = isOpenFor(step, { ...after(), state: 'published', openUntil: now });
    expect(open).toBe(step === 'fill' || step === 'submit');
  });
});

test('sending back, correcting and opening again need a reason', () => {
  expect(all.filter((step) => steps[step].reason)).toEqual(['return', 'correct', 'reopen']);
});

describe('a report', () => {
  test.each<[string, ReturnType<typeof after>, Partial<ReturnType<typeof after>>]>([
    ['nobody has touched', after(), { state: 'not-started', seq: 0, handedInAt: null }],
    ['begun is not handed in', after('draft'), { state: 'draft', seq: 1, handedInAt: null }],
    ['handed in', after('draft', 'submitted'), { state: 'submitted', handedInAt: '2026-09-12T03:00:00.000Z' }],
    ['sent back is owed again', after('draft', 'submitted', 'returned'), { state: 'returned', handedInAt: null }],
    [
      'handed in again counts from the first time',
      after('submitted', 'returned', 'submitted'),
      { state: 'submitted', handedInAt: '2026-09-11T03:00:00.000Z' },
    ],
    [
      'published and corrected stays published',
      after('published', 'corrected'),
      { state: 'published', corrected: true },
    ],
    [
      'open again keeps its state',
      after('submitted', 'verified', 'reopened'),
      { state: 'verified', openUntil: '2026-10-05T16:59:59.999Z' },
    ],
    [
      'handed in after that is closed',
      after('submitted', 'verified', 'reopened', 'submitted'),
      { state: 'submitted', openUntil: null },
    ],
  ])('%s', (_, standing, expected) => {
    expect(standing).toMatchObject(expected);
  });

  test('is open again to the last instant of the reopening, and no longer', () => {
    const events = [event(1, 'submitted'), event(2, 'reopened', { until: now })];
    expect(standingOf(events, now).openUntil).toBe(now);
    expect(standingOf(events, '2026-09-30T03:00:00.001Z').openUntil).toBeNull();
  });

  test('whatever is done to it, is handed in exactly where it waits for review, is verified or published', () => {
    const kinds = fc.constantFrom<ReportEvent['state'][]>(
      ...['draft' as const, 'submitted' as const, 'returned' as const, 'verified' as const],
      ...['published' as const, 'reopened' as const, 'corrected' as const],
    );
    fc.assert(
      fc.property(fc.array(kinds), (done) => {
        const { state, handedInAt } = after('submitted', ...done);
        expect(handedInAt !== null).toBe(['submitted', 'verified', 'published'].includes(state));
      }),
    );
  });
});
