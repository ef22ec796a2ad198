import { describe, expect, test } from 'vitest';
import { type Act, access, may, mayTo } from './access.ts';
import { type Actor, anyone, operator, type Role } from './actor.ts';
import { que } from './plan.fixture.ts';

const roles: readonly Role[] = ['admin', 'coordinator', 'approver', 'reporter', 'committee', 'public'];

/** A letter a role, in their order: A over every unit, o over the own ones, - not at all. */
const table: Record<Act, string> = {
  'read-published': 'AAAAAA',
  'sign-in': 'AAAAAA',
  'own-account': 'AAAAA-',
  'read-figures': 'AAAAA-',
  'read-reports': 'AAooA-',
  'fill-report': '-Aoo--',
  'submit-report': '--o---',
  'review-report': '-A----',
  'reopen-report': '-A----',
  'publish-campaign': '-A----',
  'read-imports': 'AA--A-',
  'import-figures': '-A----',
  'read-alerts': 'AA--A-',
  'manage-alerts': 'AA----',
  'answer-alerts': 'AAAAAA',
  'read-committee': 'AA--A-',
  'record-decisions': 'AA----',
  'read-health': 'AA----',
  'read-people': 'AA----',
  'manage-people': 'A-----',
  'read-audit': 'A-----',
};

const register = que();
const [own, other] = register.units.filter((u) => u.level !== 'province');

describe.each(Object.entries(table) as [Act, string][])('%s', (act, letters) => {
  test.each(roles.map((role, i) => [role, letters[i]] as const))('%s: %s', (role, letter) => {
    const actor: Actor = { id: role, name: role, role, unit: own?.id ?? '' };
    expect(may(actor, act)).toBe(letter !== '-');
    expect(mayTo(actor, act, register, own?.id ?? '')).toBe(letter !== '-');
    expect(mayTo(actor, act, register, other?.id ?? '')).toBe(letter === 'A');
  });
});

test('the table names every act', () => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(access).sort());
});

test('without sign-in the operator may do everything but have an account', () => {
  const not = (Object.keys(access) as Act[]).filter((act) => !may(operator, act));
  expect(not).toEqual(['own-account']);
});

test('who has not signed in reads what is published, and answers by the link of a mail', () => {
  const acts = (Object.keys(access) as Act[]).filter((act) => may(anyone, act));
  expect(acts).toEqual(['read-published', 'sign-in', 'answer-alerts']);
});

test('a reporter without a unit has none', () => {
  expect(mayTo({ id: 'r', name: 'r', role: 'reporter', unit: null }, 'fill-report', register, own?.id ?? '')).toBe(
    false,
  );
});
