import { describe, expect, test } from 'vitest';
import { nd09 } from './calendar.fixture.ts';
import { digestsOf, isNews } from './digest.ts';
import type { Observation } from './observation.ts';
import { parsePeriod } from './period.ts';
import { indicator, plan, que, row, scorecardOf, target, unit } from './plan.fixture.ts';
import { type Report, reportState } from './reporting.ts';

const at = '2019-01-10T00:30:00Z';
const targets = ['mot', 'hai', 'ba'].map((id) => target(`t-${id}`, id));
const indicators = ['mot', 'hai', 'ba'].map((id) => indicator(id));
const period = parsePeriod('2018');

const digests = (rows: readonly Observation[], reports: readonly Report[] = [], register = que()) =>
  digestsOf(
    scorecardOf({ plan: plan(targets), indicators, rows, register }),
    register,
    new Map(reports.map((r) => [r.unit, r])),
    at,
  );
const overdue = (of: string): Report => {
  if (!period) throw new Error('no period');
  return reportState(of, nd09, period, [], null, at);
};
/** 48 are due at the end of 2018. */
const [good, risky, bad, worse] = [60, 35, 20, 10];

describe('a digest', () => {
  test('of a unit that has not reported says only that', () => {
    const { digests: found } = digests([row('an', 'mot', '2017', bad)], [overdue('an')]);
    expect(found.map((d) => d.items.map((i) => i.kind))).toEqual([['overdue-report']]);
  });

  test('lists what is behind, worst first, and then what is at risk', () => {
    const rows = [row('an', 'mot', '2018', risky), row('an', 'hai', '2018', bad), row('an', 'ba', '2018', worse)];
    const [digest] = digests(rows).digests;
    expect(
      digest?.items.map((i) => (i.kind === 'overdue-report' ? i.kind : `${i.kind} ${i.cell.indicator.id}`)),
    ).toEqual(['behind ba', 'behind hai', 'at-risk mot']);
    expect(digest).toMatchObject({ to: 'an@que.example', unitName: 'AN', contact: { mailbox: 'so@que.example' } });
  });

  test('is never sent for what is only at risk', () => {
    expect(digests([row('an', 'mot', '2018', risky)])).toEqual({ digests: [], skipped: [] });
  });

  test('is not sent to a unit on its way, nor to a group or the province', () => {
    const rows = [row('an', 'mot', '2018', good), row('huyen', 'mot', '2018', bad), row('que', 'mot', '2018', bad)];
    expect(digests(rows).digests).toEqual([]);
  });

  test('says what was missed', () => {
    const short = { ...target('t', 'mot'), deadline: { on: '2018-12-31', precision: 'year', raw: '2018' } } as const;
    const card = scorecardOf({ plan: plan([short]), indicators, rows: [row('an', 'mot', '2018', 79)], period: '2019' });
    const [digest] = digestsOf(card, que(), new Map(), at).digests;
    expect(digest?.items[0]?.kind).toBe('missed');
  });

  test('that nobody can receive is skipped and said so', () => {
    const register = que([unit('que', 'province'), unit('an', 'district', { mailbox: null })]);
    expect(digests([row('an', 'mot', '2018', bad)], [], register)).toEqual({
      digests: [],
      skipped: [{ unit: 'an', unitName: expect.any(String), reason: 'no-mailbox', toldAt: null }],
    });
  });
});

describe('the fingerprint of a digest', () => {
  const print = (...rows: Observation[]): string | undefined => digests(rows).digests[0]?.fingerprint;
  const told = row('an', 'mot', '2018', bad);

  test('is the same for the same news, whatever order it came in', () => {
    const other = row('an', 'hai', '2018', worse);
    expect(print(told, other)).toBe(print(other, told));
    expect(print(told)).toBeDefined();
  });

  test('changes with a figure, and with something more to say', () => {
    expect(print(row('an', 'mot', '2018', bad + 1))).not.toBe(print(told));
    expect(print(told, row('an', 'hai', '2018', worse))).not.toBe(print(told));
    expect(print(told, row('an', 'hai', '2018', good))).toBe(print(told));
  });
});

describe('news', () => {
  const last = { fingerprint: 'a', at: '2026-09-01T00:30:00.000Z' };

  test('is what was never said, or is said differently now', () => {
    expect(isNews('a', null, last.at)).toBe(true);
    expect(isNews('b', last, last.at)).toBe(true);
  });

  test('that has not changed waits seven days of the calendar, so a run a few seconds early does not wait an eighth', () => {
    expect(isNews('a', last, '2026-09-07T16:59:59.999Z')).toBe(false);
    expect(isNews('a', last, '2026-09-08T00:29:58.000Z')).toBe(true);
  });
});
