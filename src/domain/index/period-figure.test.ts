import { describe, expect, test } from 'vitest';
import { nd09 } from '../calendar.fixture.ts';
import { civil } from '../calendar.ts';
import type { Observation } from '../observation.ts';
import { parsePeriod } from '../period.ts';
import { type PeriodReading, periodFigure } from './period-figure.ts';

const said = (period: string, of: Partial<Observation>): Observation => ({
  unit: 'u',
  indicator: 'i',
  period,
  numerator: null,
  denominator: null,
  value: null,
  qualifier: '=',
  state: 'figure',
  note: null,
  ...of,
});
const counts = (period: string, numerator: number, denominator: number): Observation =>
  said(period, { numerator, denominator });
const apart = (period: string, state: Observation['state']): Observation => said(period, { state });

const reading = (more: Partial<PeriodReading> = {}): PeriodReading => {
  const period = parsePeriod('2026-Q3');
  if (!period) throw new Error('no period');
  return {
    scale: { kind: 'ratio', scale: 100, bounded: true },
    measure: 'flow',
    calendar: civil,
    period,
    span: 'period',
    ...more,
  };
};

const june = counts('2026-06', 9, 10);
const july = counts('2026-07', 1, 10);
const september = counts('2026-09', 3, 10);

describe('the figure of a period', () => {
  test.each([
    ['a flow: the sum of the period', [june, july, september], reading(), 20],
    [
      'a flow over its year: the sum of the year so far',
      [june, july, september],
      reading({ span: 'year' }),
      (100 * 13) / 30,
    ],
    ['the year before is another year', [counts('2025-12', 9, 10), july], reading({ span: 'year' }), 10],
    ['a stock: its last', [july, september], reading({ measure: 'stock', span: 'year' }), 30],
    ['in any order', [september, july, june], reading({ span: 'year' }), (100 * 13) / 30],
    ['under another calendar as well', [july, september], reading({ calendar: nd09 }), 20],
    ['what comes after the period does not count', [july, counts('2026-10', 10, 10)], reading(), 10],
    ['nothing said in the period: none, whatever was said before', [june], reading({ span: 'year' }), null],
    ['nothing at all', [], reading(), null],
    ['“no data” is not a figure', [june, apart('2026-09', 'no-data')], reading({ span: 'year' }), null],
    ['what does not apply goes on not applying', [apart('2026-03', 'not-applicable')], reading(), 'not-applicable'],
    ['until there is a figure again', [apart('2026-03', 'not-applicable'), july], reading(), 10],
    ['nothing arose: no share', [apart('2026-09', 'none-arose')], reading(), 'not-applicable'],
    [
      'nothing arose, of a count: 0',
      [apart('2026-09', 'none-arose')],
      reading({ scale: { kind: 'count', scale: 1, bounded: false } }),
      0,
    ],
    ['nothing arose adds nothing to the year', [june, apart('2026-09', 'none-arose')], reading({ span: 'year' }), 90],
    ['a longer period that is not over is none of it', [counts('2026', 5, 10)], reading(), null],
  ] as const)('%s', (_, observations, by, expected) => {
    const figure = periodFigure(observations, by);
    if (typeof expected === 'number') expect(figure).toBeCloseTo(expected, 10);
    else expect(figure).toBe(expected);
  });
});
