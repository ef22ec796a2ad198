import { describe, expect, test } from 'vitest';
import { nd09 } from './calendar.fixture.ts';
import { civil } from './calendar.ts';
import { parsePeriod } from './period.ts';
import { indicator, plan, target, unit } from './plan.fixture.ts';
import { owedBy, reportState } from './reporting.ts';

const period = (text: string) => {
  const p = parsePeriod(text);
  if (!p) throw new Error(text);
  return p;
};

describe('what a unit owes for a period', () => {
  const indicators = new Map(
    [
      indicator('thang', { frequency: 'month' }),
      indicator('quy', { frequency: 'quarter' }),
      indicator('nam'),
      indicator('theo-doi', { frequency: 'month' }),
    ].map((i) => [i.id, i]),
  );
  const promised = plan(
    [
      target('t1', 'thang'),
      target('t2', 'thang', { deadline: { on: '2019-12-31', precision: 'year', raw: '2019' } }),
      target('t3', 'quy', { levels: ['district', 'department'] }),
      target('t4', 'nam', { scope: 'whole' }),
    ],
    ['theo-doi'],
  );
  const owed = (text: string, level: 'district' | 'department' = 'district') =>
    owedBy(unit('u', level), promised, indicators, period(text)).map((o) => `${o.indicator} ${o.period}`);

  test('is each indicator once, however many targets it has', () => {
    expect(owed('2018-08')).toEqual(['thang 2018-08']);
  });

  test('is a quarterly indicator only in the last month of its quarter', () => {
    expect(owed('2018-07')).toEqual(['thang 2018-07']);
    expect(owed('2018-09')).toEqual(['thang 2018-09', 'quy 2018-Q3']);
  });

  test('of a quarter is the last month and the quarter', () => {
    expect(owed('2018-Q3')).toEqual(['thang 2018-09', 'quy 2018-Q3']);
  });

  test('is what is promised for its level, and nothing for a whole or only tracked', () => {
    expect(owed('2018-12', 'department')).toEqual(['quy 2018-Q4']);
    expect(owed('2018-11', 'department')).toEqual([]);
  });
});

describe('the report of a unit', () => {
  const report = (firstAt: string | null, at: string, text = '2026-08', calendar = nd09, holidays: string[] = []) => {
    const { state, daysOverdue, due } = reportState('u', calendar, period(text), holidays, firstAt, at);
    return `${state} ${daysOverdue} ${due}`;
  };

  test('is due two working days after the window closes', () => {
    // 14/8/2026 is a Friday.
    expect(report(null, '2026-08-15T00:00:00+07:00')).toBe('waiting 0 2026-08-18');
  });

  test('is due later where a holiday lies between', () => {
    const holidays = ['2026-08-17'];
    expect(report(null, '2026-08-15T00:00:00+07:00', '2026-08', nd09, holidays)).toBe('waiting 0 2026-08-19');
  });

  test('has 45 days where no regulation fixes a due date', () => {
    expect(report(null, '2019-01-01T00:00:00+07:00', '2018', civil)).toBe('waiting 0 2019-02-14');
  });

  test('is waited for until the last minute of the due day in Việt Nam', () => {
    expect(report(null, '2026-08-18T23:59:59+07:00')).toBe('waiting 0 2026-08-18');
    expect(report(null, '2026-08-18T17:00:00Z')).toBe('overdue 1 2026-08-18');
    expect(report(null, '2026-08-28T09:00:00+07:00')).toBe('overdue 10 2026-08-18');
  });

  test('is on time on the due day, late after it, and never overdue once it is there', () => {
    expect(report('2026-08-18T23:59:59+07:00', '2026-09-01T00:00:00Z')).toBe('on-time 0 2026-08-18');
    expect(report('2026-08-18T17:00:00Z', '2026-09-01T00:00:00Z')).toBe('late 0 2026-08-18');
  });
});
