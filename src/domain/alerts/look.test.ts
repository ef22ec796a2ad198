import { describe, expect, test } from 'vitest';
import type { Day } from '../day.ts';
import { type AlertKey, keyText, type StandingAlert } from './alert.ts';
import { usualRules } from './condition.ts';
import { daysKnown, hears } from './escalation.ts';
import { lookAt } from './look.ts';
import type { AlertReading } from './readings.ts';
import { type Silence, silenceOf } from './silence.ts';

const key: AlertKey = { condition: 'findings-open', unit: 'an', subject: 'ho-so' };
const on = (day: number): string => new Date(Date.UTC(2026, 8, day, 0, 30)).toISOString();
const reading = (holds: 'yes' | 'no', since: number): AlertReading => ({
  ...key,
  reading: { holds, since: on(since) },
  figures: { findings: 2 },
});
const nothing = new Map<string, StandingAlert>();
const stateOf = (alerts: ReadonlyMap<string, StandingAlert>) => alerts.get(keyText(key))?.last.state;

describe('looking at the conditions of a plan', () => {
  test('gives each change its number, its date and the figures it is about', () => {
    const { changes, alerts } = lookAt(nothing, [reading('yes', 1)], on(9), usualRules);
    expect(changes.map((c) => [c.seq, c.last.state, c.last.at])).toEqual([
      [1, 'pending', on(1)],
      [2, 'open', on(4)],
    ]);
    expect(alerts.get(keyText(key))).toMatchObject({
      ...{ seq: 2, openedAt: on(4), noticedAt: on(9), figures: { findings: 2 } },
    });
  });

  test('a second time changes nothing', () => {
    const { alerts } = lookAt(nothing, [reading('yes', 1)], on(9), usualRules);
    expect(lookAt(alerts, [reading('yes', 1)], on(10), usualRules).changes).toEqual([]);
  });

  test('ends the alert of what is no longer there', () => {
    const { alerts } = lookAt(nothing, [reading('yes', 1)], on(9), usualRules);
    expect(stateOf(lookAt(alerts, [], on(10), usualRules).alerts)).toBe('resolved');
  });

  test('opens anew what had been resolved, and counts its days from then', () => {
    const open = lookAt(nothing, [reading('yes', 1)], on(9), usualRules).alerts;
    const over = lookAt(open, [reading('no', 10)], on(10), usualRules).alerts;
    expect([stateOf(over), over.get(keyText(key))?.noticedAt]).toEqual(['resolved', null]);
    const again = lookAt(over, [reading('yes', 11)], on(20), usualRules).alerts;
    expect(again.get(keyText(key))).toMatchObject({ seq: 5, noticedAt: on(20) });
  });
});

describe('who hears of an open alert', () => {
  const alert: StandingAlert = {
    ...key,
    ...{ seq: 2, last: { state: 'open', at: on(1) }, openedAt: on(1), noticedAt: on(1), figures: {} },
  };
  const heard = (now: string, of = alert, holidays: readonly Day[] = []) =>
    (['unit', 'head', 'committee'] as const).filter((audience) => hears(audience, of, now, holidays, usualRules));

  test('its unit at once, the head after seven working days, the committee after twenty-one', () => {
    expect(heard(on(1))).toEqual(['unit']);
    expect([daysKnown(alert, on(9), []), heard(on(9))]).toEqual([6, ['unit']]);
    expect([daysKnown(alert, on(10), []), heard(on(10))]).toEqual([7, ['unit', 'head']]);
    expect([daysKnown(alert, on(30), []), heard(on(30))]).toEqual([21, ['unit', 'head', 'committee']]);
  });

  test('a holiday is no working day', () => {
    expect(heard(on(10), alert, ['2026-09-02'])).toEqual(['unit']);
  });

  test('an answer ends what is said to the unit, not to those above it', () => {
    const answered = { ...alert, last: { state: 'acknowledged', at: on(2) } } as const;
    expect(heard(on(10), answered)).toEqual(['head']);
  });

  test('nobody once it is over', () => {
    expect(heard(on(30), { ...alert, last: { state: 'resolved', at: on(2) }, noticedAt: null })).toEqual([]);
  });
});

describe('a silence', () => {
  const silence: Silence = {
    ...{ id: 's', unit: null, condition: null, subject: null, author: 'C', reason: 'Bão' },
    ...{ from: on(5), until: on(8), liftedAt: null, liftedBy: null },
  };
  const holds = (more: Partial<Silence>, now: number) =>
    silenceOf([{ ...silence, ...more }], key, on(now)) !== undefined;

  test.each<[what: string, Partial<Silence>, now: number, boolean]>([
    ['from its start', {}, 5, true],
    ['not before', {}, 4, false],
    ['no longer at its end', {}, 8, false],
    ['no longer once lifted', { liftedAt: on(6) }, 6, false],
    ['of this unit', { unit: 'an' }, 6, true],
    ['not of another', { unit: 'binh' }, 6, false],
    ['not of another condition', { condition: 'worsened' }, 6, false],
    ['not of another subject', { subject: 'van-ban' }, 6, false],
  ])('holds %s', (_, more, now, expected) => {
    expect(holds(more, now)).toBe(expected);
  });
});
