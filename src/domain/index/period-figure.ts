import { type Calendar, closingDay } from '../calendar.ts';
import { inOrder } from '../in-order.ts';
import type { Measure } from '../indicator.ts';
import type { Observation } from '../observation.ts';
import { firstDay, firstDayOfYear, lastDay, type Period, parsePeriod } from '../period.ts';
import { type Scale, Series } from '../series.ts';
import type { IndexDefinition } from './definition.ts';
import type { Figure } from './figure-table.ts';

/** How the figures of one indicator make one of a period. */
export interface PeriodReading {
  readonly scale: Scale;
  readonly measure: Measure;
  readonly calendar: Calendar;
  readonly period: Period;
  readonly span: IndexDefinition['span'];
}

/**
 * The figure of a period: its own, or what shorter periods within it make, a stock its last and a flow its sum (over the
 * year so far where the index says so). Nothing is carried over: a unit that has said nothing in the period has no figure,
 * but what it said does not apply goes on not applying.
 *
 * @param observations current figures of one unit and indicator, in any order, one a period
 */
export function periodFigure(observations: readonly Observation[], by: PeriodReading): Figure {
  const [from, until] = [firstDay(by.period), lastDay(by.period)];
  const told = observations.flatMap((observation) => {
    const period = observation.state === 'no-data' ? null : parsePeriod(observation.period);
    if (!period || lastDay(period) > until) return [];
    return [{ observation, begins: firstDay(period), ends: lastDay(period) }];
  });
  const last = inOrder(told, (a, b) => (a.ends < b.ends ? -1 : a.ends > b.ends ? 1 : 0)).at(-1);
  if (!last) return null;
  if (last.observation.state === 'not-applicable') return 'not-applicable';
  if (last.begins < from) return null;
  const since = by.measure === 'flow' && by.span === 'year' ? firstDayOfYear(by.period) : from;
  const counted = told.filter(({ begins }) => begins >= since).map(({ observation }) => observation);
  const series = new Series(counted, by.scale, by.measure, by.calendar);
  const day = closingDay(by.calendar, by.period);
  const value = series.at(day)?.value ?? null;
  return value === null && series.noneArose(day) ? 'not-applicable' : value;
}
