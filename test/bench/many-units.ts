import { closingDay } from '../../src/domain/calendar.ts';
import type { HeldObservation } from '../../src/domain/observation.ts';
import { parsePeriod } from '../../src/domain/period.ts';
import type { ScorecardInput } from '../../src/domain/scorecard.ts';
import { catalogue, lastPeriod, plan as synthetic } from './synthetic.ts';

/** A judgement of many units by many targets of each unit's own: two figures a cell, one in five behind. */
export function manyUnits(units: number, targets: number): ScorecardInput<HeldObservation> {
  const [register] = catalogue.registers;
  const period = parsePeriod(lastPeriod);
  const model = register?.units.find((u) => u.level === 'commune');
  const promise = synthetic.targets[0];
  const indicator = catalogue.indicators[0];
  if (!register || !period || !model || !promise || !indicator) throw new Error('a synthetic catalogue');
  const many = [...Array(units).keys()].map((n) => ({ ...model, id: `bench.xa-${n}` }));
  const indicators = [...Array(targets).keys()].map((n) => ({
    ...indicator,
    id: `chi-so-${n}`,
    measure: 'stock' as const,
  }));
  const figures = new Map(
    indicators.map(({ id }, i) => [
      id,
      new Map(
        many.map((unit, u) => [
          unit.id,
          ['2025-12', lastPeriod].map(
            (text, p): HeldObservation => ({
              id: (i * units + u) * 2 + p,
              unit: unit.id,
              indicator: id,
              period: text,
              numerator: p === 0 ? 10 : (u + i) % 5 === 0 ? 12 : 60,
              denominator: 100,
              value: null,
              qualifier: '=',
              state: 'figure',
              note: null,
            }),
          ),
        ]),
      ),
    ]),
  );
  const plan = {
    ...synthetic,
    targets: indicators.map(({ id }, n) => ({
      ...promise,
      id: `muc-${n}`,
      indicator: id,
      scope: 'each' as const,
      levels: ['commune' as const],
      deadline: { on: '2026-12-31', precision: 'day' as const, raw: '' },
      baseline: { on: '2025-12-31', value: 10 },
    })),
  };
  return {
    plan,
    register: { ...register, units: [...register.units.filter((u) => u.level === 'province'), ...many] },
    indicators: new Map(indicators.map((i) => [i.id, i])),
    rules: [],
    calendar: plan.calendar,
    holidays: [],
    period,
    judgedOn: closingDay(plan.calendar, period),
    figures,
  };
}
