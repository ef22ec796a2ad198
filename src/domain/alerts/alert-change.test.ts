import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AlertChange, type AlertState, changesOf, isOpen, type Patience, type Reading } from './alert-change.ts';

const dayLong = 86_400_000;
const day = (n: number): string => new Date(Date.UTC(2026, 8, n)).toISOString();
const patience: Patience = { hold: 2 * dayLong, calm: 3 * dayLong };
const yes = (since: number): Reading => ({ holds: 'yes', since: day(since) });
const no = (since: number): Reading => ({ holds: 'no', since: day(since) });
const nearly: Reading = { holds: 'nearly' };
const unknown: Reading = { holds: 'unknown' };
const at = (state: AlertState, n: number): AlertChange => ({ state, at: day(n) });

describe('an alert', () => {
  test.each<[what: string, AlertChange | null, Reading, now: number, AlertChange[]]>([
    ['nothing was, nothing is', null, no(1), 9, []],
    ['a condition that has just come true waits', null, yes(9), 9, [at('pending', 9)]],
    ['it opens when it has held, dated then', null, yes(1), 9, [at('pending', 1), at('open', 3)]],
    ['what waits goes on waiting', at('pending', 8), yes(8), 9, []],
    ['what has waited opens on its day', at('pending', 5), yes(5), 9, [at('open', 7)]],
    ['what waits and is over was never spoken of', at('pending', 5), no(6), 9, [at('clear', 6)]],
    ['what nearly holds goes on waiting', at('pending', 5), nearly, 9, []],
    ['what is open stays open', at('open', 5), yes(3), 9, []],
    ['what is open and nearly over stays open', at('open', 5), nearly, 9, []],
    ['what is over is not resolved at once', at('open', 5), no(7), 9, []],
    ['but when it has been over for long enough', at('open', 5), no(6), 9, [at('resolved', 9)]],
    ['what is acknowledged stays so', at('acknowledged', 6), yes(3), 9, []],
    ['and is resolved like any other', at('acknowledged', 5), no(6), 9, [at('resolved', 9)]],
    ['what was resolved comes back by waiting again', at('resolved', 7), yes(8), 9, [at('pending', 8)]],
    [
      'a condition older than what was resolved counts from then',
      at('resolved', 7),
      yes(1),
      9,
      [at('pending', 7), at('open', 9)],
    ],
    ['what never opened comes back', at('clear', 7), yes(8), 9, [at('pending', 8)]],
    ['what cannot be computed changes nothing', at('open', 5), unknown, 9, []],
    ['nor does it open anything', null, unknown, 9, []],
    ['a clock that jumped back changes nothing', at('open', 8), no(1), 6, []],
    ['what comes true tomorrow is not yet', null, yes(10), 9, []],
  ])('%s', (_, last, reading, now, changes) => {
    expect(changesOf(last, reading, day(now), patience)).toEqual(changes);
  });

  const readings = fc.oneof(
    fc.integer({ min: 1, max: 30 }).map(yes),
    fc.integer({ min: 1, max: 30 }).map(no),
    fc.constant(nearly),
    fc.constant(unknown),
  );
  const lasts = fc.option(
    fc
      .tuple(
        fc.constantFrom<AlertState>('pending', 'open', 'acknowledged', 'resolved', 'clear'),
        fc.integer({ min: 1, max: 30 }),
      )
      .map(([state, n]) => at(state, n)),
  );
  const patiences = fc.record({ hold: fc.nat(9), calm: fc.nat(9) }).map(({ hold, calm }) => ({
    hold: hold * dayLong,
    calm: calm * dayLong,
  }));

  test('looked at twice changes once', () => {
    fc.assert(
      fc.property(lasts, readings, fc.integer({ min: 1, max: 40 }), patiences, (last, reading, now, wait) => {
        const after = changesOf(last, reading, day(now), wait).at(-1) ?? last;
        expect(changesOf(after, reading, day(now), wait)).toEqual([]);
      }),
    );
  });

  test('never changes before what it was, nor after now', () => {
    fc.assert(
      fc.property(lasts, readings, fc.integer({ min: 1, max: 40 }), patiences, (last, reading, now, wait) => {
        const dates = [...(last ? [last.at] : []), ...changesOf(last, reading, day(now), wait).map((c) => c.at)];
        expect(dates).toEqual([...dates].sort());
        for (const date of dates.slice(last ? 1 : 0)) expect(date <= day(now)).toBe(true);
      }),
    );
  });

  test('has the same life whether it was looked at every day or only once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 20, max: 40 }), patiences, (since, now, wait) => {
        const daily: AlertChange[] = [];
        for (let today = since; today <= now; today += 1)
          daily.push(...changesOf(daily.at(-1) ?? null, yes(since), day(today), wait));
        expect(daily).toEqual(changesOf(null, yes(since), day(now), wait));
      }),
    );
  });
});

test.each([
  [null, false],
  [at('pending', 1), false],
  [at('open', 1), true],
  [at('acknowledged', 1), true],
  [at('resolved', 1), false],
  [at('clear', 1), false],
])('people are told of %o: %s', (last, told) => expect(isOpen(last)).toBe(told));
