import { describe, expect, test } from 'vitest';
import { plan as planOf } from '../plan.fixture.ts';
import { rulesOf, usualRules } from './condition.ts';
import { changedPlan, changesAnything, isOrdered, limitOf, type RuleChange } from './rule-change.ts';

const plan = planOf([]);

describe('a change of how a plan speaks', () => {
  test('changes what it names and leaves the rest', () => {
    const changed = changedPlan(plan, { condition: 'projected-miss', severity: 'notice', limit: 0.1 });
    const { conditions } = rulesOf(changed);
    expect(conditions['projected-miss']).toEqual({
      ...usualRules.conditions['projected-miss'],
      severity: 'notice',
      limit: 0.1,
    });
    expect(conditions.worsened).toEqual(usualRules.conditions.worsened);
    expect(changed.thresholds).toEqual(plan.thresholds);
  });

  test('the limit of being behind is the plan’s own', () => {
    const changed = changedPlan(plan, { condition: 'behind-path', limit: 0.7 });
    expect([limitOf(changed, 'behind-path'), changed.thresholds.atRisk]).toEqual([0.7, 0.7]);
    expect(rulesOf(changed).conditions['behind-path'].limit).toBe(null);
  });

  test('a condition without a limit is given none', () => {
    expect(limitOf(changedPlan(plan, { condition: 'report-overdue', limit: 0.3 }), 'report-overdue')).toBe(null);
  });

  test.each<[RuleChange, boolean]>([
    [{ condition: 'worsened' }, false],
    [{ condition: 'worsened', severity: 'notice', hold: 0, limit: 0.05 }, false],
    [{ condition: 'report-overdue', limit: 0.3 }, false],
    [{ condition: 'worsened', hold: 2 }, true],
    [{ condition: 'behind-path', limit: 0.5 }, true],
    [{ condition: 'worsened', severity: 'off' }, true],
  ])('%o says something new: %s', (change, anything) => {
    expect(changesAnything(plan, change)).toBe(anything);
  });

  test('a target may not be at risk while it is on track', () => {
    const at = (limit: number) => isOrdered(changedPlan(plan, { condition: 'behind-path', limit }));
    expect([at(0.95), at(0.96)]).toEqual([true, false]);
  });
});
