import type { TopLevelSpec } from 'vega-lite';
import type { Day } from '../../domain/day.ts';
import { numberText, periodInside } from '../../domain/notation.ts';
import type { Language } from '../../domain/text.ts';
import { at, daySpan, dayTicks, labelsOf, leftOf, valueTicks } from './axes.ts';
import { framed, type KeyItem, type Layer, sampleMark, textAt } from './frame.ts';
import { widthOf } from './label.ts';
import { colours } from './palette.ts';

/** One indicator over time: what was measured, what was promised, what is due when. */
export interface IndicatorChart {
  readonly title: string;
  /** "%", "hồ sơ": printed above the axis and, for "%", behind values. */
  readonly unitLabel: string;
  /** Measured values, any order; null breaks the line. */
  readonly points: readonly { readonly period: string; readonly day: Day; readonly value: number | null }[];
  /** The corners of the promised path, from the baseline on. */
  readonly path: readonly { readonly day: Day; readonly value: number }[];
  readonly deadlines: readonly { readonly day: Day; readonly value: number; readonly label: string }[];
  readonly language: Language;
  readonly sample: boolean;
  /** Width of the picture in pixels: 640 unless said; 340 reads on a phone. */
  readonly width?: number;
  /** Decimals of printed values: 1 unless said. */
  readonly decimals?: number;
}

const words = {
  vi: { value: 'Số liệu', path: 'Lộ trình', deadline: 'Thời hạn', none: 'Chưa có số liệu' },
  en: { value: 'Measured', path: 'Promised path', deadline: 'Deadline', none: 'No data yet' },
} as const;

const right = 28;
const plotHeight = 220;

/** "64,3%", "1.240 hồ sơ": only a per cent sign stands next to the number. */
export const withUnit = (value: number, unitLabel: string, language: Language, decimals: number): string =>
  `${numberText(value, language, Number.isInteger(value) && unitLabel !== '%' ? 0 : decimals)}${unitLabel === '%' ? '%' : ''}`;

/** The spec of an indicator's chart: a line with points, the promise dashed, deadlines as labelled diamonds. */
export function indicatorSpec(chart: IndicatorChart): TopLevelSpec {
  const { path, deadlines, language, unitLabel, width = 640, decimals = 1 } = chart;
  const points = [...chart.points].sort((a, b) => (a.day < b.day ? -1 : 1));
  const measured = points.filter((p) => p.value !== null);
  const span = daySpan(
    [...points, ...path, ...deadlines].map((p) => p.day),
    '2026-01-01',
  );
  const all = [...measured, ...path, ...deadlines].map((p) => p.value ?? Number.NaN);
  const { domain, ticks } = valueTicks(all, false, language);
  const left = leftOf(ticks, unitLabel);
  const plotWidth = width - left - right;
  const xTicks = dayTicks(span.from, span.to, Math.floor(plotWidth / 62), language);
  const xOf = (day: Day): number => ((at(day) - at(span.from)) / (at(span.to) - at(span.from))) * plotWidth;
  const yOf = (value: number): number => plotHeight * (1 - (value - domain[0]) / (domain[1] - domain[0]));
  const x = {
    field: 'day',
    type: 'temporal' as const,
    scale: { type: 'utc' as const, domain: [at(span.from), at(span.to)], nice: false },
    axis: {
      values: xTicks.map((t) => t.value),
      labelExpr: labelsOf(xTicks),
      grid: false,
      ticks: true,
      tickColor: colours.hairline,
      domain: true,
      domainColor: colours.muted,
      labelFlush: false,
    },
  };
  const y = {
    field: 'value',
    type: 'quantitative' as const,
    scale: { domain, nice: false, zero: false },
    axis: { values: ticks.map((t) => t.value), labelExpr: labelsOf(ticks), grid: true },
  };
  const placed = (rows: readonly { day: Day; value: number | null }[]) => ({
    values: rows.map((r) => ({ day: at(r.day), value: r.value })),
  });
  const last = measured.at(-1);
  const expectedY = last ? yOnPath(path, last.day) : null;
  const below = last?.value != null && expectedY !== null && last.value < expectedY;
  const layers: Layer[] = [
    {
      data: placed(path),
      mark: { type: 'line', color: colours.muted, strokeWidth: 1.5, strokeDash: [5, 3] },
      encoding: { x, y },
    },
    {
      data: placed(points),
      mark: { type: 'line', color: colours.value, strokeWidth: 2.25, invalid: 'break-paths-show-domains' },
      encoding: { x, y },
    },
    {
      data: placed(measured),
      mark: { type: 'point', shape: 'circle', filled: true, size: 42, color: colours.value, opacity: 1 },
      encoding: { x, y },
    },
    {
      data: placed(deadlines),
      mark: { type: 'point', shape: 'diamond', filled: true, size: 130, color: colours.ink, opacity: 1 },
      encoding: { x, y },
    },
    ...deadlines.map((d) => deadlineLabel(d.label, xOf(d.day), yOf(d.value), plotWidth)),
    textAt(unitLabel, -6, -10, { colour: colours.muted, align: 'right' }),
  ];
  if (last?.value != null) {
    const text = withUnit(last.value, unitLabel, language, decimals);
    const beside = xOf(last.day) + 10;
    const fits = beside + widthOf(text, 13) < plotWidth + right;
    const style = { size: 13, bold: true, colour: colours.value, align: fits ? ('left' as const) : ('right' as const) };
    const drop = below ? (fits ? 14 : 22) : fits ? -4 : -12;
    layers.push(textAt(text, fits ? beside : plotWidth + right - 2, yOf(last.value) + drop, style));
  } else {
    layers.push(
      textAt(words[language].none, plotWidth / 2, plotHeight / 2, { colour: colours.muted, align: 'center' }),
    );
  }
  const key: KeyItem[] = [{ text: words[language].value, swatch: 'line', colour: colours.value }];
  if (path.length > 0) key.push({ text: words[language].path, swatch: 'dashes', colour: colours.muted });
  if (deadlines.length > 0)
    key.push({ text: words[language].deadline, swatch: { shape: 'diamond' }, colour: colours.ink });
  return framed({ ...chart, width, plotHeight, left, right, bottom: 28, gap: 30, key, layers });
}

/** Above its mark, moved in from the edges. */
function deadlineLabel(label: string, x: number, y: number, plotWidth: number): Layer {
  const size = 12;
  const half = widthOf(label, size) / 2;
  const edge = Math.min(Math.max(x, half), plotWidth + right - 2 - half);
  return textAt(label, edge, y - 12, { size, bold: true, align: 'center' });
}

/** The promised value on a day by the corners given: only to place a label out of the line's way. */
function yOnPath(path: IndicatorChart['path'], day: Day): number | null {
  const before = path.filter((p) => p.day <= day).at(-1);
  const after = path.find((p) => p.day > day);
  if (!before || !after) return (before ?? after)?.value ?? null;
  return before.value + ((after.value - before.value) * (at(day) - at(before.day))) / (at(after.day) - at(before.day));
}

/** What the chart says, for readers who do not see it. */
export function indicatorSummary({
  points,
  deadlines,
  unitLabel,
  language,
  sample,
  decimals = 1,
}: IndicatorChart): string {
  const last = [...points].sort((a, b) => (a.day < b.day ? -1 : 1)).findLast((p) => p.value !== null);
  const news =
    last?.value == null
      ? words[language].none
      : `${words[language].value} ${periodInside(last.period, language)}: ${withUnit(last.value, unitLabel, language, decimals)}`;
  const due = deadlines.map((d) => `${words[language].deadline}: ${d.label}`);
  const mark = sample ? [sampleMark[language]] : [];
  return `${[...mark, news, ...due].join('. ')}.`;
}
