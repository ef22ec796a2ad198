import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { generate, paths } from './generate-sample.ts';
import { months, quarters, workingDay } from './sample/calendar.ts';
import { corrections, lateInSeptember, noData, notApplicable, tenfold } from './sample/cases.ts';
import { measures } from './sample/measures.ts';
import { outcomeOf } from './sample/series.ts';

type Row = Readonly<Record<string, string>>;

const committed = readFileSync(paths.csv, 'utf8');
const rows: readonly Row[] = parse(committed, { columns: true });
const unitOf = (row: Row): string => (row.imported_by ?? '').replace('người báo cáo, ', '');
const cell = (unit: string, indicator: string): Row[] =>
  rows.filter((r) => unitOf(r) === unit && r.indicator === indicator);
const keyOf = (row: Row): string => `${row.unit} ${row.indicator} ${row.period}`;
const shareOf = (row: Row | undefined): string =>
  ((100 * Number(row?.numerator)) / Number(row?.denominator)).toFixed(1);

const grouped = (all: readonly Row[], by: (row: Row) => string): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of all) {
    const held = groups.get(by(row));
    if (held) held.push(row);
    else groups.set(by(row), [row]);
  }
  return groups;
};

/** The rows that stand once corrections are in. */
const standing = [...new Map(rows.map((r) => [keyOf(r), r])).values()];

describe('the sample figures', () => {
  it('come out of the generator to the byte', () => {
    expect(generate(readFileSync(paths.register, 'utf8')) === committed).toBe(true);
  });

  it('cover 111 units and 12 indicators', () => {
    expect(new Set(rows.map((r) => r.unit)).size).toBe(111);
    expect(new Set(rows.map(unitOf)).size).toBe(111);
    expect(new Set(rows.map((r) => r.indicator))).toEqual(new Set(measures.map((m) => m.id)));
    expect(new Set(rows.map((r) => r.unit?.split('.')[0]))).toEqual(new Set(['quang-ngai']));
  });

  it('hold counts or a state, and never more than there is', () => {
    const broken = rows.filter((r) =>
      r.state === ''
        ? !(
            /^\d+$/.test(r.numerator ?? '') &&
            Number(r.denominator) > 0 &&
            Number(r.numerator) <= Number(r.denominator)
          )
        : r.numerator !== '' || r.denominator !== '',
    );
    expect(broken).toEqual([]);
  });

  it('never let a level fall unsaid', () => {
    for (const { id } of measures.filter((m) => m.kind === 'stock')) {
      const last = new Map<string, number>();
      for (const r of standing.filter((s) => s.indicator === id && s.state === '').sort(byPeriod)) {
        const share = Number(r.numerator) / Number(r.denominator);
        expect(share, keyOf(r)).toBeGreaterThanOrEqual((last.get(r.unit ?? '') ?? 0) - 1e-12);
        last.set(r.unit ?? '', share);
      }
    }
  });

  it('are recorded in order, after their window closed and before the sample stands', () => {
    const times = rows.map((r) => r.recorded_at ?? '');
    expect([...times].sort()).toEqual(times);
    expect(times.at(-1)).toBe('2026-09-19T09:14:26+07:00');
    for (const r of rows) {
      const month = (r.import_file ?? '').slice('bao-cao-'.length, 'bao-cao-2026-09'.length);
      expect((r.recorded_at ?? '').slice(0, 10) >= workingDay(month, 1), r.import_file).toBe(true);
    }
  });

  it('come one file a unit and month, at one moment', () => {
    const moments = new Map<string, Set<string>>();
    for (const r of rows) {
      const file = `${r.import_file}`;
      moments.set(file, (moments.get(file) ?? new Set()).add(`${r.recorded_at} ${r.unit}`));
    }
    expect([...moments].filter(([, at]) => at.size > 1)).toEqual([]);
  });
});

const byPeriod = (a: Row, b: Row): number => ((a.period ?? '') < (b.period ?? '') ? -1 : 1);

describe('the planted cases', () => {
  it('leave two units out of the last report', () => {
    const reported = new Set(rows.filter((r) => r.period === '2026-09' || r.period === '2026-Q3').map(unitOf));
    expect(reported.size).toBe(109);
    expect(reported.has('Xã Trà Bồng')).toBe(false);
    expect(reported.has('Xã Măng Bút')).toBe(false);
  });

  it('hold eight reports that came after 16/9/2026', () => {
    const late = rows.filter(
      (r) => r.period === '2026-09' && `${r.recorded_at}` >= '2026-09-17' && !r.import_file?.includes('dinh-chinh'),
    );
    expect(new Set(late.map(unitOf))).toEqual(new Set(Object.keys(lateInSeptember)));
  });

  it('let Sở Xây dựng fall from 71,0 to 64,3', () => {
    const fallen = cell('Sở Xây dựng', 'ho-so-truc-tuyen').slice(-2);
    expect(fallen.map((r) => r.period)).toEqual(['2026-08', '2026-09']);
    expect(fallen.map(shareOf)).toEqual(['71.0', '64.3']);
  });

  it('hold one denominator of ten times its size', () => {
    const series = cell(tenfold.unit, tenfold.indicator);
    const odd = Number(series.find((r) => r.period === tenfold.period)?.denominator);
    const before = Number(series.find((r) => r.period === '2026-07')?.denominator);
    expect(odd / before).toBeGreaterThan(7);
    expect(odd % 10).toBe(0);
  });

  it('hold each correction as a second row recorded later', () => {
    const twice = [...grouped(rows, keyOf)].filter(([, held]) => held.length > 1);
    expect(twice.length).toBe(corrections.length);
    for (const { unit, indicator, period, at, note } of corrections) {
      const [first, second, third] = cell(unit, indicator).filter((r) => r.period === period);
      expect(third).toBeUndefined();
      expect(`${first?.recorded_at}` < at).toBe(true);
      expect([second?.recorded_at, second?.note]).toEqual([at, note]);
      expect([second?.numerator, second?.state]).not.toEqual([first?.numerator, first?.state]);
    }
  });

  it('tell not applicable, nothing arose and no data apart', () => {
    const all = (cells: typeof noData, state: string): void => {
      for (const [unit, indicator] of cells) {
        expect(new Set(cell(unit, indicator).map((r) => r.state)), `${unit} ${indicator}`).toEqual(new Set([state]));
      }
    };
    all(notApplicable, 'không áp dụng');
    all(noData, 'chưa có số liệu');
    const none = rows.filter((r) => r.state === 'không phát sinh' && r.indicator === 'thanh-toan-truc-tuyen');
    expect(none.length).toBeGreaterThan(10);
  });

  it('leave a figure out here and there', () => {
    const units = 111 * 6 + 96;
    const monthly = new Set(standing.filter((r) => /-\d\d$/.test(r.period ?? '')).map(keyOf)).size;
    expect(units * 12 - monthly).toBeGreaterThan(60);
    expect(units * 12 - monthly).toBeLessThan(150);
  });
});

describe('how the sample stands at the end of the third quarter', () => {
  const judged = measures.flatMap((measure) =>
    [
      ...grouped(
        standing.filter((r) => r.indicator === measure.id),
        (r) => `${r.unit}`,
      ),
    ].map(([unit, held]) => {
      const counts = (measure.every === 'month' ? months : quarters).map((period) => {
        const figure = held.find((r) => r.period === period && r.state === '');
        return { n: Number(figure?.numerator ?? 0), d: Number(figure?.denominator ?? 0) };
      });
      // A level stands until the next one; what happened in a month without a figure is not counted.
      const known = measure.kind === 'stock' ? counts.filter((c) => c.d > 0) : counts;
      return { unit, outcome: outcomeOf(measure, known) };
    }),
  );
  const share = (outcome: string): number => judged.filter((j) => j.outcome === outcome).length / judged.length;

  it('has all four outcomes in the proportions a province shows', () => {
    expect(share('achieved')).toBeGreaterThan(0.25);
    expect(share('achieved')).toBeLessThan(0.37);
    expect(share('on-track')).toBeGreaterThan(0.25);
    expect(share('on-track')).toBeLessThan(0.36);
    expect(share('at-risk')).toBeGreaterThan(0.15);
    expect(share('off-track')).toBeGreaterThan(0.1);
  });

  it('puts Xã Sơn Tây Thượng behind on five of its eleven', () => {
    const own = judged.filter((j) => j.unit === cell('Xã Sơn Tây Thượng', 'hai-long')[0]?.unit);
    expect(own.length).toBe(11);
    expect(own.filter((j) => j.outcome === 'off-track').length).toBe(5);
  });
});

describe('the sample plan', () => {
  const here = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
  const lines = here('minh-hoa-2026.ke-hoach.txt').split('\n');
  const plan = parseYaml(here('../indicators/plans/minh-hoa-2026.yaml')) as {
    targets: { indicator: string; value: number; lead: string; quote: { text: string; line: number } }[];
  };

  it('quotes lines of its own text, number and lead included', () => {
    for (const { value, lead, quote } of plan.targets) {
      expect(lines[quote.line - 1]).toContain(quote.text);
      expect(quote.text).toContain(`${value}%`);
      expect(quote.text).toContain(`Chủ trì: ${lead}.`);
    }
    expect(lines[0]).toContain('VĂN BẢN MINH HỌA');
  });

  it('promises what the figures are drawn for', () => {
    expect(plan.targets.map((t) => [t.indicator, t.value])).toEqual(measures.map((m) => [m.id, m.target * 100]));
  });
});
