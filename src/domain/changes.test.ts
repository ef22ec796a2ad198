import { describe, expect, it } from 'vitest';
import { changesBetween, type Turn, turnOf } from './changes.ts';
import type { Cell, Scorecard } from './scorecard.ts';
import type { Status } from './status.ts';

describe('a status after another', () => {
  it.each<[before: Status | null, after: Status | null, turn: Turn]>([
    ['on-track', 'on-track', 'same'],
    ['on-track', 'at-risk', 'worse'],
    ['at-risk', 'off-track', 'worse'],
    ['off-track', 'missed', 'worse'],
    ['achieved', 'on-track', 'worse'],
    ['achieved', 'achieved-late', 'worse'],
    ['off-track', 'at-risk', 'better'],
    ['missed', 'achieved-late', 'better'],
    ['no-data', 'on-track', 'first'],
    ['not-due', 'off-track', 'first'],
    [null, 'achieved', 'first'],
    ['on-track', 'undetermined', 'lost'],
    ['achieved', 'not-applicable', 'lost'],
    ['no-data', 'undetermined', 'same'],
    ['not-due', null, 'same'],
  ])('%s, then %s: %s', (before, after, turn) => expect(turnOf(before, after)).toBe(turn));
});

interface Given {
  readonly unit: string;
  readonly target?: string;
  readonly status: Status;
  readonly scope?: 'each' | 'whole';
  /** The figure is the baseline's own: nothing was measured since. */
  readonly waits?: true;
}

const cell = ({ unit, target = 't', status, scope = 'each', waits }: Given): Cell =>
  ({
    unit: { id: unit },
    unitName: unit.toUpperCase(),
    indicator: { id: target },
    target: { id: target, scope },
    role: scope === 'each' ? 'unit' : 'whole',
    status,
    level: { day: waits ? '2025-12-31' : '2026-06-30' },
    assessment: { start: { on: '2025-12-31', value: 0 } },
  }) as unknown as Cell;

const between = (before: Given[], after: Given[]) =>
  changesBetween(
    { cells: before.map(cell) } as unknown as Scorecard,
    {
      cells: after.map(cell),
    } as unknown as Scorecard,
  );

describe('between two judgements', () => {
  it('lists targets judged once that moved, the worse first', () => {
    const whole = (target: string, status: Status): Given => ({ unit: 'que', target, status, scope: 'whole' });
    const { wholes } = between(
      [whole('a', 'off-track'), whole('b', 'on-track'), whole('c', 'achieved'), whole('d', 'no-data')],
      [whole('a', 'on-track'), whole('b', 'at-risk'), whole('c', 'achieved'), whole('d', 'missed')],
    );
    expect(wholes.map((c) => [c.after.target?.id, c.turn])).toEqual([
      ['b', 'worse'],
      ['a', 'better'],
      ['d', 'first'],
    ]);
  });

  it('counts the units that moved on each target and how many are behind on it, before and after', () => {
    const { targets } = between(
      [
        { unit: 'an', status: 'on-track' },
        { unit: 'binh', status: 'off-track' },
        { unit: 'cam', status: 'at-risk' },
      ],
      [
        { unit: 'an', status: 'off-track' },
        { unit: 'binh', status: 'at-risk' },
        { unit: 'cam', status: 'off-track' },
      ],
    );
    expect(targets).toHaveLength(1);
    expect(targets[0]?.worse.map((c) => c.after.unit.id)).toEqual(['an', 'cam']);
    expect(targets[0]?.better.map((c) => c.after.unit.id)).toEqual(['binh']);
    expect(targets[0]?.behind).toEqual({ before: 1, after: 2 });
  });

  it('names the units with most targets worse first, and not those that stayed', () => {
    const at = (unit: string, target: string, status: Status): Given => ({ unit, target, status });
    const { units } = between(
      [at('an', 'a', 'achieved'), at('binh', 'a', 'achieved'), at('binh', 'b', 'on-track'), at('cam', 'a', 'missed')],
      [at('an', 'a', 'on-track'), at('binh', 'a', 'at-risk'), at('binh', 'b', 'at-risk'), at('cam', 'a', 'missed')],
    );
    expect(units.map((u) => [u.unitName, u.worse.length])).toEqual([
      ['BINH', 2],
      ['AN', 1],
    ]);
  });

  it.each<[name: string, before: Given[], after: Given]>([
    ['a unit that was not there before', [], { unit: 'an', status: 'off-track' }],
    [
      'a first figure after the baseline',
      [{ unit: 'an', status: 'on-track', waits: true }],
      { unit: 'an', status: 'off-track' },
    ],
    [
      'a unit the indicator does not apply to',
      [{ unit: 'an', status: 'on-track' }],
      { unit: 'an', status: 'not-applicable' },
    ],
  ])('%s neither rose nor fell', (_, before, after) => {
    expect(between(before, [after])).toEqual({ wholes: [], targets: [], units: [] });
  });
});
