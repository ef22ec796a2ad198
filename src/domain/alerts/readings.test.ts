import { describe, expect, test } from 'vitest';
import { indicator, plan, row, scorecardOf, target } from '../plan.fixture.ts';
import type { Report } from '../reporting.ts';
import { keyText } from './alert.ts';
import { type AlertRules, type ConditionKind, usualRules } from './condition.ts';
import { type Outlook, type ReadingsInput, readingsOf } from './readings.ts';

/** 80 of each district by the end of 2020, from 0 at the end of 2015: 48 is promised for 2018. */
const promise = plan([target('t', 'i')]);
const known = '2019-01-10T00:00:00.000Z';
const nothing: Outlook = { chance: null, low: null, mid: null, high: null, before: null };

interface Situation {
  /** Of district An in 2018. */
  readonly figure?: number | readonly [number, number];
  readonly outlook?: Partial<Outlook>;
  readonly report?: Report['state'];
  readonly period?: string;
  readonly stands?: readonly ConditionKind[];
  readonly rules?: AlertRules;
  readonly beforeDue?: boolean;
  readonly outlookOf?: ReadingsInput['outlookOf'];
}

function read(situation: Situation) {
  const { figure, outlook, report = 'on-time', period = '2018', stands = [], rules = usualRules } = situation;
  const { beforeDue = false, outlookOf = () => ({ ...nothing, ...outlook }) } = situation;
  const rows = figure === undefined ? [] : [row('an', 'i', '2018', figure)];
  const scorecard = scorecardOf({ plan: promise, indicators: [indicator('i')], rows, period });
  const standing = new Set(stands.map((condition) => keyText({ condition, unit: 'an', subject: 't' })));
  const daysOverdue = report === 'overdue' ? 5 : 0;
  const own: Report = { unit: 'an', due: '2019-01-15', firstAt: known, state: report, daysOverdue };
  return readingsOf({
    scorecard,
    rules,
    reports: new Map([['an', own]]),
    beforeDue,
    knownAt: (cell) => (cell.level ? known : null),
    outlookOf,
    publications: [],
    stands: (key) => standing.has(keyText(key)),
  });
}

/** What holds of district An, by condition. */
const holds = (situation: Situation) =>
  Object.fromEntries(
    read(situation)
      .readings.filter((r) => r.unit === 'an')
      .map((r) => [r.condition, r.reading.holds]),
  );

describe('what is read of a unit and target', () => {
  test.each<[string, Situation, Partial<Record<ConditionKind, string>>]>([
    ['nothing of one on its path', { figure: 48 }, {}],
    ['nothing of one at risk', { figure: 35 }, {}],
    ['pace under the limit is behind', { figure: 28 }, { 'behind-path': 'yes' }],
    [
      'pace just over it is nearly behind, once it was',
      { figure: 30, stands: ['behind-path'] },
      { 'behind-path': 'nearly' },
    ],
    ['pace well over it is over', { figure: 35, stands: ['behind-path'] }, { 'behind-path': 'no' }],
    ['no figure says nothing either way', { stands: ['behind-path'] }, { 'behind-path': 'unknown' }],
    [
      'a chance under the limit is a miss ahead',
      { figure: 40, outlook: { chance: 0.19 } },
      { 'projected-miss': 'yes' },
    ],
    ['a chance at the limit is none', { figure: 40, outlook: { chance: 0.2 } }, {}],
    [
      'a chance inside the margin is nearly one, once it was',
      { figure: 40, outlook: { chance: 0.29 }, stands: ['projected-miss'] },
      { 'projected-miss': 'nearly' },
    ],
    [
      'a chance beyond it is over',
      { figure: 40, outlook: { chance: 0.301 }, stands: ['projected-miss'] },
      { 'projected-miss': 'no' },
    ],
    ['too few figures say nothing', { figure: 40, stands: ['projected-miss'] }, { 'projected-miss': 'unknown' }],
    [
      'one behind is told as behind, not as a miss ahead',
      { figure: 28, outlook: { chance: 0.01 } },
      { 'behind-path': 'yes' },
    ],
    [
      'a met target is no miss ahead',
      { figure: 90, outlook: { chance: 0.01 }, stands: ['projected-miss'] },
      { 'projected-miss': 'no' },
    ],
    [
      'a fall of more than a twentieth of the way is worse',
      { figure: 40, outlook: { before: 44.1 } },
      { worsened: 'yes' },
    ],
    ['a fall of a twentieth is not', { figure: 40, outlook: { before: 44 } }, {}],
    [
      'a small fall is nearly, once it was more',
      { figure: 40, outlook: { before: 41 }, stands: ['worsened'] },
      { worsened: 'nearly' },
    ],
    ['no fall is over', { figure: 40, outlook: { before: 40 }, stands: ['worsened'] }, { worsened: 'no' }],
    [
      'after the deadline a last figure short of it was missed',
      { figure: 70, period: '2021' },
      { 'deadline-missed': 'yes' },
    ],
    ['a share above its whole is a finding', { figure: [101, 100] }, { 'findings-open': 'yes' }],
    ['an overdue report is all that is said', { figure: 28, report: 'overdue' }, { 'report-overdue': 'yes' }],
    [
      'an overdue report leaves open what was open',
      { figure: 60, report: 'overdue', stands: ['behind-path'] },
      { 'report-overdue': 'yes', 'behind-path': 'unknown' },
    ],
  ])('%s', (_, situation, expected) => {
    expect(holds(situation)).toEqual(expected);
  });

  test('a condition the plan has switched off is not read', () => {
    const conditions = {
      ...usualRules.conditions,
      'behind-path': { ...usualRules.conditions['behind-path'], severity: 'off' as const },
    };
    expect(holds({ figure: 28, rules: { ...usualRules, conditions } })).toEqual({});
  });

  test('is dated when its figure came in, with the figures a sentence names', () => {
    const [first] = read({ figure: 28 }).readings;
    expect(first).toMatchObject({
      ...{ condition: 'behind-path', unit: 'an', subject: 't', reading: { holds: 'yes', since: known } },
      figures: { value: 28, period: '2018', expected: expect.closeTo(48, 0), required: 80, by: '2020-12-31' },
    });
  });

  test('what cannot be computed is set aside with its reason, and the rest goes on', () => {
    const { readings, aside } = read({
      figure: 28,
      outlookOf: () => {
        throw new Error('no forecast');
      },
    });
    expect(aside).toContainEqual({ unit: 'an', subject: 't', reason: 'no forecast' });
    expect(readings.map((r) => r.condition)).toContain('behind-path');
  });
});
