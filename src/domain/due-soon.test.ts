import { describe, expect, it } from 'vitest';
import { nd09 } from './calendar.fixture.ts';
import { type Calendar, civil } from './calendar.ts';
import { type Due, dueSoon } from './due-soon.ts';
import { parsePeriod } from './period.ts';
import { indicator, plan, que, target } from './plan.fixture.ts';
import type { Report } from './reporting.ts';

const monthly = indicator('i', { frequency: 'month' });

const promise = (id: string, on: string) => target(id, 'i', { deadline: { raw: on, on, precision: 'day' } });

interface Given {
  readonly today: string;
  readonly deadlines?: readonly string[];
  readonly calendar?: Calendar;
  readonly period?: string;
  readonly states?: readonly Report['state'][];
}

const due = ({ today, deadlines = ['2026-12-31'], calendar = nd09, period, states = [] }: Given) =>
  dueSoon({
    plan: plan(
      deadlines.map((on, i) => promise(`t${i}`, on)),
      [],
      { calendar, firstPeriod: '2026-01', lastPeriod: '2026-12' },
    ),
    register: que(),
    indicators: [monthly],
    holidays: [],
    period: period === undefined ? null : parsePeriod(period),
    reports: new Map(states.map((state, i) => [`u${i}`, { unit: `u${i}`, state } as Report])),
    today,
  });

const line = (d: Due): string =>
  d.kind === 'target' ? `${d.target.id} ${d.on} ${d.daysLeft}` : `${d.period.index} ${d.on} ${d.daysLeft} ${d.owing}`;

describe('due soon', () => {
  it.each<[name: string, given: Given, soon: string[]]>([
    ['the running month’s report, of the units that will owe it', { today: '2026-09-20' }, ['10 2026-10-16 26 4']],
    [
      'a report on its last day, only of the units still to hand it in',
      { today: '2026-09-16', period: '2026-09', states: ['on-time', 'waiting', 'waiting'] },
      ['9 2026-09-16 0 2', '10 2026-10-16 30 4'],
    ],
    [
      'no report that every unit has handed in',
      { today: '2026-09-15', period: '2026-09', states: ['on-time', 'late'] },
      [],
    ],
    [
      'a target from the day its figures close, before the date it names',
      { today: '2026-11-20', deadlines: ['2026-12-31', '2026-12-01'] },
      ['t1 2026-12-01 11', 't0 2026-12-14 24', '12 2026-12-16 26 4'],
    ],
    ['nothing after the plan’s last period', { today: '2026-12-20' }, []],
    [
      'the civil calendar’s 45 days leave two months’ reports open',
      { today: '2026-05-10', calendar: civil },
      ['3 2026-05-15 5 4'],
    ],
  ])('%s', (_, given, soon) => expect(due(given).soon.map(line)).toEqual(soon));

  it('says what comes next where nothing is due soon', () => {
    const { soon, next } = due({ today: '2026-09-15', period: '2026-09', states: ['on-time'] });
    expect(soon).toEqual([]);
    expect(next && line(next)).toBe('10 2026-10-16 31 4');
  });

  it('has nothing left to come after the last deadline and report', () => {
    expect(due({ today: '2027-01-20' })).toEqual({ soon: [], next: null });
  });

  it('lists no target whose deadline is past: that one is missed or met, not due', () => {
    expect(due({ today: '2026-09-20', deadlines: ['2026-09-19'] }).soon.map((d) => d.kind)).toEqual(['report']);
  });
});
