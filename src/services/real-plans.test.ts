import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { promisedOn } from '../domain/path.ts';
import { periodText } from '../domain/period.ts';
import { attainmentOf } from '../domain/promise.ts';
import type { Cell } from '../domain/scorecard.ts';
import { catalogueAt } from './catalogue-at.ts';
import { explain } from './explain.ts';
import { columns, printedTotals, table } from './gia-lai-2018.fixture.ts';
import { must, Office, realCheckout } from './given.fixture.ts';
import { readScorecard, type ScorecardView } from './read-scorecard.ts';
import { readSeries } from './read-series.ts';
import { scorecardDocument } from './scorecard-document.ts';

let office: Office;
beforeAll(async () => {
  office = await Office.open('2026-10-01T00:00:00.000Z');
  const { findings } = await office.load(realCheckout());
  expect(findings.filter((f) => f.severity === 'error')).toEqual([]);
});
afterAll(() => office.close());

const scorecard = async (plan: string, period?: string): Promise<ScorecardView> =>
  must(await readScorecard(office.ports, { plan, period }));
const isOfTable = (cell: Cell): boolean => columns.includes(cell.indicator.id);

describe('the sample’s third quarter', () => {
  test('counts of each unit what it owes, holds and lacks; an overdue unit holds nothing', async () => {
    const { coverage, reports } = await scorecard('minh-hoa-2026', '2026-Q3');
    expect([...coverage.keys()].sort()).toEqual([...reports.keys()].sort());
    for (const [unit, { owed, held, missing, notApplicable }] of coverage) {
      expect(held + missing.length, unit).toBe(owed);
      expect(new Set([...missing, ...notApplicable]).size).toBe(missing.length + notApplicable.length);
      if (reports.get(unit)?.state === 'overdue') expect(held, unit).toBe(0);
      else expect(held, unit).toBeGreaterThan(0);
    }
    expect([...reports.values()].filter((r) => r.state === 'overdue')).toHaveLength(2);
  });

  test('closed plans owe nothing', async () => {
    const { coverage, reports } = await scorecard('gia-lai-2019');
    expect([coverage.size, reports.size]).toEqual([0, 0]);
  });
});

describe('Gia Lai 2018, online services', () => {
  test('shows each body, the districts and the province exactly as printed', async () => {
    const { scorecard: card } = await scorecard('gia-lai-2019', '2018');
    const read: Record<string, number[]> = {};
    for (const cell of card.cells.filter(isOfTable)) {
      const row = read[cell.unitName] ?? [];
      read[cell.unitName] = row;
      row[columns.indexOf(cell.indicator.id)] = cell.level?.value ?? Number.NaN;
    }
    expect(read).toEqual({ ...table, 'Tỉnh Gia Lai': printedTotals });
  });

  test('tells of a printed total what is wrong with it, on the page its finding leads to', async () => {
    const asked = { plan: 'gia-lai-2019', indicator: 'ho-so-giai-quyet-dung-han', unit: 'gia-lai', period: '2018' };
    const { cell } = must(await explain(office.ports, asked));
    expect(cell.role).toBe('whole');
    expect(cell.checks.map((c) => c.message.vi).join()).toContain('Tỷ lệ ghi 94,6');
  });

  test('adds up to the printed totals over 18 bodies and the group of districts', async () => {
    const { scorecard: card } = await scorecard('gia-lai-2019', '2018');
    const totals = columns.map((id) => card.totals.find((t) => t.indicator.id === id));
    expect(totals.map((t) => t?.rolled?.value)).toEqual(printedTotals);
    for (const total of totals) {
      expect(total).toMatchObject({ reported: 19, units: 19, met: null, rolled: { basis: 'parts', sumOfParts: null } });
      expect(total?.rolled?.parts).toHaveLength(19);
    }
  });

  test('names the police beside the total of dossiers: 1.255 without', async () => {
    const { scorecard: card } = await scorecard('gia-lai-2019', '2018');
    const total = card.totals.find((t) => t.indicator.id === 'ho-so-dvctt-muc-3');
    expect(total?.rolled?.dominant).toEqual({ unit: 'gia-lai.cong-an-tinh', without: 1_255 });
  });

  test('has findings exactly on Sở Khoa học và Công nghệ and Sở Tư pháp', async () => {
    const { scorecard: card } = await scorecard('gia-lai-2019', '2018');
    const found = card.cells.filter((c) => isOfTable(c) && c.checks.length > 0);
    const said = found.map((c) => `${c.unitName} ${c.indicator.id} ${c.checks.map((x) => x.code)}`);
    expect(said.sort()).toEqual([
      'Sở Khoa học và Công nghệ dvctt-muc-3 dvctt-muc-3-phat-sinh-khong-qua-tong',
      'Sở Khoa học và Công nghệ dvctt-muc-3-phat-sinh dvctt-muc-3-phat-sinh-khong-qua-tong',
      'Sở Tư pháp dvctt-muc-3-phat-sinh dvctt-muc-3-phat-sinh-va-ho-so',
      'Sở Tư pháp ho-so-dvctt-muc-3 dvctt-muc-3-phat-sinh-va-ho-so',
    ]);
    for (const cell of found) expect(cell.assessment?.flags).toContain('at-odds');
  });

  test('says the same of an indicator read alone', async () => {
    const { scorecard: whole } = await scorecard('gia-lai-2019', '2018');
    for (const { id } of whole.indicators) {
      const asked = { plan: 'gia-lai-2019', period: '2018', indicator: id };
      const { scorecard: alone } = must(await readScorecard(office.ports, asked));
      expect(alone.indicators.map((i) => i.id)).toEqual([id]);
      expect(alone.cells).toEqual(whole.cells.filter((c) => c.indicator.id === id));
      expect(alone.totals).toEqual(whole.totals.filter((t) => t.indicator.id === id));
    }
  });

  test('marks 94,6 % of 217.515/231.742 and keeps both counts', async () => {
    const document = scorecardDocument(await scorecard('gia-lai-2019', '2018'), 'gia-lai');
    const row = (document.rows as Record<string, unknown>[]).find((r) => r.indicator === 'ho-so-giai-quyet-dung-han');
    expect(row).toMatchObject({ numerator: 217_515, denominator: 231_742, value: expect.closeTo(93.8608, 4) });
    expect(row?.findings).toMatchObject([{ code: 'stated-share-differs', file: 'gia-lai-2019.csv' }]);
  });
});

describe('every cell of every plan', () => {
  const close = (a: number | null, b: number | null): void => {
    if (a === null || b === null) expect(a).toBe(b);
    else expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)));
  };

  /** The value of the observations alone: counts added, never percentages averaged. */
  const fromFigures = ({ level, indicator }: Cell): number | null => {
    const figures = level?.from ?? [];
    const add = (of: 'numerator' | 'denominator') => figures.reduce((total, o) => total + (o[of] ?? 0), 0);
    const counted = figures.every((o) => o.numerator !== null || o.state === 'none-arose');
    if (indicator.kind === 'ratio' && counted) return (indicator.scale * add('numerator')) / add('denominator');
    if (indicator.kind === 'ratio' && figures.length > 1) return null;
    return figures.reduce((total, o) => total + (o.numerator ?? o.value ?? 0), 0);
  };

  const plans = async () => (await catalogueAt(office.ports, office.clock.now)).plans.map((p) => p.id);

  test('is the sum of the figures it names', async () => {
    for (const plan of await plans()) {
      const { scorecard: card } = await scorecard(plan);
      for (const cell of card.cells) if (cell.level) close(cell.level.value, fromFigures(cell));
    }
  });

  test('follows from its value, its path and its target', async () => {
    for (const plan of await plans()) {
      const { scorecard: card } = await scorecard(plan);
      for (const { assessment: a, indicator, target, level } of card.cells) {
        if (!a || a.attainment === null || level?.value == null || target?.value == null) continue;
        close(a.attainment, attainmentOf(level.value, target.value, indicator.direction));
        if (a.path && a.expectedOn) close(a.expected, promisedOn(a.path, a.expectedOn));
        if (a.pace !== null && a.start && a.expected !== null)
          close(a.pace, (level.value - a.start.value) / (a.expected - a.start.value));
      }
    }
  });

  test('explains itself: computed again it is the printed number', async () => {
    for (const plan of await plans()) {
      const view = await scorecard(plan);
      const cells = view.scorecard.cells.filter((c) => c.level !== null);
      // Each explanation judges the whole plan again, so of the sample's 1.200 cells every 97th is asked for.
      for (const cell of cells.filter((_, i) => cells.length < 200 || i % 97 === 0)) {
        const { unit, indicator, target, level, assessment } = cell;
        const asked = { plan, unit: unit.id, indicator: indicator.id, target: target?.id };
        const explained = must(await explain(office.ports, asked));
        // The province's own figure is told as the total it is.
        const asTotal = target === null && explained.cell.role === 'whole';
        if (!asTotal) {
          expect(explained.cell).toEqual(cell);
          expect(explained.observations).toMatchObject([...(level?.from ?? [])]);
        }
        close(explained.recomputed.value, level?.value ?? null);
        for (const what of ['expected', 'attainment', 'progress', 'pace'] as const)
          close(explained.recomputed[what], assessment?.[what] ?? null);
      }
    }
  });
});

describe('the sample', () => {
  test('stands at its own instant, whatever day it is read', async () => {
    const view = await scorecard('minh-hoa-2026');
    expect(view.asOf).toBe('2026-09-20T10:12:00+07:00');
    expect(periodText(view.scorecard.period)).toBe('2026-Q3');
  });

  test('shares no figure with the plans of documents', async () => {
    const series = must(await readSeries(office.ports, { plan: 'minh-hoa-2026', indicator: 'ho-so-truc-tuyen' }));
    expect(series.length).toBeGreaterThan(0);
    expect(series.every((o) => o.sample)).toBe(true);
    for (const plan of ['gia-lai-2019', 'quang-ngai-2024']) {
      const { sources } = await scorecard(plan);
      expect(sources.size).toBeGreaterThan(0);
      expect([...sources.values()].some((from) => from.sample)).toBe(false);
    }
  });
});
