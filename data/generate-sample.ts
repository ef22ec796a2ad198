/**
 * Makes data/minh-hoa-2026.csv: invented figures of the units of Quảng Ngãi for the sample plan, the same to the byte on
 * every run. Run from the repository: `npx tsx data/generate-sample.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { months, officeHour, quarterOf, quarters, workingDay } from './sample/calendar.ts';
import {
  corrections,
  decided,
  fall,
  lateInSeptember,
  noData,
  notApplicable,
  tenfold,
  unreported,
} from './sample/cases.ts';
import { type Measure, measures } from './sample/measures.ts';
import { random } from './sample/random.ts';
import { type Counts, outcomesOf, seriesOf } from './sample/series.ts';
import { type SampleUnit, unitsOf } from './sample/units.ts';

export const columns =
  'unit,indicator,period,numerator,denominator,value,qualifier,note,state,published_on,source,quote,recorded_at,imported_by,import_file';

/** The day the sample stands at. */
export const sampleDay = '2026-09-20';

interface Row {
  readonly unit: SampleUnit;
  readonly indicator: string;
  readonly period: string;
  /** Null with a state. */
  readonly counts: Counts | null;
  readonly state: '' | 'không áp dụng' | 'không phát sinh' | 'chưa có số liệu';
  readonly note: string;
  readonly recordedAt: string;
  readonly file: string;
}

const slugOf = (unit: SampleUnit): string => unit.id.slice(unit.id.indexOf('.') + 1);

/** When a unit handed in a month's report: mostly within the two working days, some units later than others. */
const handedIn = (unit: SampleUnit, month: string): string => {
  const r = random(`act|${unit.name}|${month}`);
  const late = 0.03 + (unit.ability < -0.8 ? 0.09 : 0);
  const nth = month !== months.at(-1) && r.chance(late) ? r.integer(3, 8) : r.chance(0.45) ? 1 : 2;
  const given = month === months.at(-1) ? lateInSeptember[unit.name] : undefined;
  return given ?? officeHour(workingDay(month, nth), r);
};

type Said = Pick<Row, 'counts' | 'state' | 'note'>;

const say = (counts: Counts | null, note = ''): Said =>
  counts === null || counts.d === 0 ? { counts: null, state: 'không phát sinh', note } : { counts, state: '', note };

/** What a unit says of one indicator in each period. */
const saidOf = (unit: SampleUnit, measure: Measure, counts: readonly Counts[]): Said[] => {
  const is = (cell: { readonly unit: string; readonly indicator: string }): boolean =>
    cell.unit === unit.name && cell.indicator === measure.id;
  const listed = (cells: readonly (readonly [string, string, string])[]): string | undefined =>
    cells.find(([name, id]) => is({ unit: name, indicator: id }))?.[2];
  const apart = listed(notApplicable);
  if (apart !== undefined) return counts.map(() => ({ counts: null, state: 'không áp dụng', note: apart }));
  const silent = listed(noData);
  if (silent !== undefined) return counts.map(() => ({ counts: null, state: 'chưa có số liệu', note: silent }));
  if (is(fall)) return fall.counts.map((c, i) => say(c, i === fall.counts.length - 1 ? fall.note : ''));
  return counts.map((c, i) => say(is(tenfold) && months[i] === tenfold.period ? { n: c.n, d: c.d * 10 } : c));
};

/** A figure left out of a report that was otherwise handed in: rare, never the first or the last. */
const leftOut = (unit: SampleUnit, measure: Measure, i: number, last: number): boolean =>
  i > 0 && i < last && random(`gap|${unit.name}|${measure.id}|${i}`).chance(0.004);

const rowsOf = (unit: SampleUnit, measure: Measure, said: readonly Said[]): Row[] => {
  const periods = measure.every === 'month' ? months : quarters;
  return periods.flatMap((period, i) => {
    const month = measure.every === 'month' ? period : (months.find((m) => quarterOf(m) === period) ?? period);
    const words = said[i];
    const correction = corrections.find(
      (c) => c.unit === unit.name && c.indicator === measure.id && c.period === period,
    );
    if (!words || unreported[unit.name]?.includes(month)) return [];
    if (!correction && leftOut(unit, measure, i, periods.length - 1)) return [];
    const act = { unit, indicator: measure.id, period, recordedAt: handedIn(unit, month) };
    const file = `bao-cao-${month}-${slugOf(unit)}`;
    if (!correction || !words.counts) return [{ ...act, ...words, file: `${file}.csv` }];
    return [
      { ...act, ...say(correction.wrong(words.counts)), file: `${file}.csv` },
      { ...act, ...words, note: correction.note, recordedAt: correction.at, file: `${file}-dinh-chinh.csv` },
    ];
  });
};

const field = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const lineOf = ({ unit, indicator, period, counts, state, note, recordedAt, file }: Row): string =>
  [
    ...[unit.id, indicator, period, String(counts?.n ?? ''), String(counts?.d ?? ''), '', '', note, state, '', '', ''],
    ...[recordedAt, `người báo cáo, ${unit.name}`, file],
  ]
    .map(field)
    .join(',');

/** The whole file, in the order in which it was recorded. */
export const generate = (register: string): string => {
  const units = unitsOf(register, sampleDay);
  const rows = measures.flatMap((measure) => {
    const members = units.filter((u) => measure.only === undefined || u.level === measure.only);
    const outcomes = outcomesOf(members, measure);
    return members.flatMap((unit) => {
      const outcome = decided[unit.name]?.[measure.id] ?? outcomes.get(unit.name) ?? 'on-track';
      return rowsOf(unit, measure, saidOf(unit, measure, seriesOf(unit, measure, outcome)));
    });
  });
  // In the order of recording; what came at one moment stays by unit, then in the order of the plan.
  const orderOf = ({ recordedAt, unit }: Row): string => `${recordedAt} ${unit.id}`;
  const recorded = rows
    .map((row) => ({ row, order: orderOf(row) }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  return `${[columns, ...recorded.map(({ row }) => lineOf(row))].join('\n')}\n`;
};

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The register the sample's units are read from, and the file it makes. */
export const paths = { register: here('../indicators/units/quang-ngai.yaml'), csv: here('minh-hoa-2026.csv') };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const csv = generate(readFileSync(paths.register, 'utf8'));
  writeFileSync(paths.csv, csv);
  console.error(`${paths.csv}: ${csv.split('\n').length - 2} dòng, ${Buffer.byteLength(csv)} byte`);
}
