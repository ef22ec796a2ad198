import { describe, expect, it } from 'vitest';
import { headlineOf, indicatorsBehind, isWhole, lacksLaterFigure, unitsBehind } from './headline.ts';
import type { Report } from './reporting.ts';
import type { Cell, Scorecard } from './scorecard.ts';
import type { Status } from './status.ts';

const indicator = (id: string) => ({ id, short: { vi: id, en: id } });

/** A judged cell with only what the headline looks at. */
const cell = (of: {
  unit: string;
  indicator?: string;
  status: Status;
  missing?: number;
  scope?: 'each' | 'whole';
  day?: string | null;
}): Cell => {
  const { unit, status, missing, scope = 'each', day = '2026-09-14' } = of;
  return {
    unit: { id: unit },
    unitName: unit,
    indicator: indicator(of.indicator ?? 'i'),
    target: { id: 't', scope },
    role: scope === 'each' ? 'unit' : 'whole',
    status,
    level: day === null ? null : { day },
    assessment: { start: { on: '2025-12-14', value: 0 } },
    shortfall: missing === undefined ? null : { in: 'counts', missing },
  } as unknown as Cell;
};

const card = (cells: Cell[]): Scorecard =>
  ({ cells, indicators: [...new Set(cells.map((c) => c.indicator.id))].map(indicator) }) as unknown as Scorecard;

const none = new Map<string, Report>();

describe('headline', () => {
  it('counts units behind once, however many targets they are behind on', () => {
    const cells = [
      cell({ unit: 'a', status: 'off-track' }),
      cell({ unit: 'a', indicator: 'j', status: 'missed' }),
      cell({ unit: 'b', status: 'achieved' }),
    ];
    expect(headlineOf(card(cells), none).units).toMatchObject({ total: 2, judged: 2, behind: 1 });
    expect(unitsBehind(card(cells))[0]).toMatchObject({ unitName: 'a', judged: 2 });
  });

  it('sums what is missing over the units and says what the three largest hold', () => {
    const cells = [60, 20, 10, 10].map((missing, i) => cell({ unit: `u${i}`, status: 'off-track', missing }));
    expect(indicatorsBehind(card(cells))[0]).toMatchObject({ behind: 4, judged: 4, missing: 100, topThree: 0.9 });
  });

  it('sees each unit on its running promise where an indicator has several deadlines', () => {
    const due = (of: Cell, on: string): Cell => ({ ...of, target: { ...of.target, deadline: { on } } }) as Cell;
    const cells = ['a', 'b'].flatMap((unit) => [
      due(cell({ unit, status: unit === 'a' ? 'missed' : 'achieved', missing: 5 }), '2025-12-31'),
      due(cell({ unit, status: 'off-track', missing: 50 }), '2026-12-31'),
    ]);
    const behind = indicatorsBehind({ ...card(cells), judgedOn: '2026-06-30' });
    expect(behind).toMatchObject([{ behind: 2, judged: 2, missing: 100 }]);
  });

  it('does not take silence for being on track', () => {
    const cells = [cell({ unit: 'a', status: 'no-data', day: null })];
    expect(headlineOf(card(cells), none).units).toMatchObject({ total: 1, judged: 0, behind: 0 });
  });

  it('counts each target of a whole once; without a later figure it is neither on track nor behind', () => {
    const whole = (status: Status, day?: string | null) =>
      cell({ unit: 'p', status, scope: 'whole', day: day ?? '2026-01-01' });
    const cells = [whole('achieved'), whole('off-track'), whole('not-due', '2025-12-14'), whole('no-target')];
    expect(cells.every(isWhole)).toBe(true);
    expect(headlineOf(card(cells), none).wholes).toEqual({
      ...{ total: 3, achieved: 1, onTrack: 0, atRisk: 0, behind: 1, missed: 0, withoutLater: 1, other: 0, unjudged: 1 },
    });
  });

  it.each<[Status, string | null, boolean]>([
    ['no-data', null, true],
    ['undetermined', '2025-12-14', true],
    ['achieved', '2025-12-14', false],
    ['missed', null, false],
    ['on-track', '2026-03-14', false],
  ])('a target that is %s with its last figure on %s lacks a later figure: %s', (status, day, expected) => {
    expect(lacksLaterFigure(cell({ unit: 'p', status, scope: 'whole', day }))).toBe(expected);
  });

  it('counts reports that are in and those that are overdue', () => {
    const states = ['on-time', 'late', 'waiting', 'overdue'] as const;
    const reports = new Map(states.map((state) => [state, { state } as unknown as Report]));
    expect(headlineOf(card([]), reports).reports).toEqual({ owing: 4, reported: 2, overdue: 1 });
  });
});
