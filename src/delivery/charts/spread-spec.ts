import type { TopLevelSpec } from 'vega-lite';
import { numberText } from '../../domain/notation.ts';
import { type Status, statuses } from '../../domain/status.ts';
import { statusText } from '../../domain/status-text.ts';
import type { Language } from '../../domain/text.ts';
import { labelsOf, leftOf, valueTicks } from './axes.ts';
import { framed, type KeyItem, type Layer, sampleMark, textAt } from './frame.ts';
import { withUnit } from './indicator-spec.ts';
import { fitted, widthOf } from './label.ts';
import { colours, statusLooks } from './palette.ts';

/** One indicator over all units on one day. */
export interface SpreadChart {
  readonly title: string;
  readonly unitLabel: string;
  /** Up to about 130 units, any order; a unit without a value is counted in the key and not drawn. */
  readonly values: readonly { readonly label: string; readonly value: number | null; readonly status: Status | null }[];
  readonly target: number | null;
  readonly language: Language;
  readonly sample: boolean;
  /** Width of the picture in pixels: 640 unless said; 340 reads on a phone. */
  readonly width?: number;
  /** Decimals of printed values: 1 unless said. */
  readonly decimals?: number;
}

const words = {
  vi: { target: 'Chỉ tiêu', lowest: 'Thấp nhất', highest: 'Cao nhất', units: 'đơn vị', none: 'Chưa có số liệu' },
  en: { target: 'Target', lowest: 'Lowest', highest: 'Highest', units: 'units', none: 'No data yet' },
} as const;

const right = 16;
const plotHeight = 200;

interface Drawn {
  readonly label: string;
  readonly value: number;
  readonly status: Status | null;
}

const drawn = (chart: SpreadChart): Drawn[] =>
  chart.values
    .flatMap((v) => (v.value === null ? [] : [{ ...v, value: v.value }]))
    .sort((a, b) => a.value - b.value || (a.label < b.label ? -1 : 1));

/** How many units have each status, best first; units without one are left out. */
const counts = ({ values }: SpreadChart): { status: Status; units: number }[] =>
  statuses
    .map((status) => ({ status, units: values.filter((v) => v.status === status).length }))
    .filter((c) => c.units > 0);

/** The spec of a spread: one stem a unit from low to high, headed by its status's shape, and the target across. */
export function spreadSpec(chart: SpreadChart): TopLevelSpec {
  const { unitLabel, target, language, width = 640 } = chart;
  const rows = drawn(chart);
  const { domain, ticks } = valueTicks(
    [...rows.map((r) => r.value), ...(target === null ? [] : [target])],
    true,
    language,
  );
  const left = leftOf(ticks, unitLabel);
  const plotWidth = width - left - right;
  const step = plotWidth / Math.max(rows.length, 1);
  const x = {
    field: 'rank',
    type: 'quantitative' as const,
    scale: { domain: [0, Math.max(rows.length, 1)], nice: false },
    axis: null,
  };
  const y = {
    field: 'value',
    type: 'quantitative' as const,
    scale: { domain, nice: false },
    axis: { values: ticks.map((t) => t.value), labelExpr: labelsOf(ticks), grid: true },
  };
  const used = [...new Set(rows.map((r) => r.status))];
  const lookOf = (status: Status | null) => (status === null ? null : statusLooks[status]);
  const placed = (status: Status | null) => ({
    values: rows.flatMap((r, i) => (r.status === status ? [{ rank: i + 0.5, value: r.value, zero: 0 }] : [])),
  });
  const size = Math.min(90, Math.max(22, step * step * 0.95));
  const layers: Layer[] = used.flatMap((status): Layer[] => {
    const colour = lookOf(status)?.ink ?? colours.value;
    return [
      {
        data: placed(status),
        mark: { type: 'rule', color: colour, opacity: 0.3, strokeWidth: Math.min(3, Math.max(1, step * 0.3)) },
        encoding: { x, y: { ...y, field: 'zero' }, y2: { field: 'value' } },
      },
      {
        data: placed(status),
        mark: {
          type: 'point',
          shape: lookOf(status)?.shape ?? 'circle',
          filled: true,
          size,
          color: colour,
          opacity: 1,
        },
        encoding: { x, y },
      },
    ];
  });
  layers.push(textAt(unitLabel, -6, -10, { colour: colours.muted, align: 'right' }));
  if (target !== null) {
    const targetLabel = targetText(chart, target);
    const yTarget = plotHeight * (1 - (target - domain[0]) / (domain[1] - domain[0]));
    layers.push(
      {
        data: { values: [{ value: target }] },
        mark: { type: 'rule', color: colours.ink, strokeWidth: 1.5, strokeDash: [6, 3] },
        encoding: { y },
      },
      textAt(targetLabel, 4, yTarget - 6, { bold: true, colour: '#ffffff', halo: '#ffffff' }),
      textAt(targetLabel, 4, yTarget - 6, { bold: true }),
    );
  }
  const ends = endLabels(rows, chart, plotWidth, left);
  layers.push(...ends.layers);
  const key = counts(chart).map(
    ({ status, units }): KeyItem => ({
      text: `${statusText[status][language]} ${units}`,
      swatch: { shape: statusLooks[status].shape },
      colour: statusLooks[status].ink,
    }),
  );
  return framed({ ...chart, width, plotHeight, left, right, bottom: ends.height, gap: 30, key, layers });
}

/** Names the lowest unit under the left end and the highest under the right end, on one line where both fit. */
function endLabels(
  rows: readonly Drawn[],
  chart: SpreadChart,
  plotWidth: number,
  left: number,
): { readonly layers: Layer[]; readonly height: number } {
  const { language, unitLabel, decimals = 1 } = chart;
  const [low, high] = [rows[0], rows.at(-1)];
  if (!low || !high) {
    const none = textAt(words[language].none, plotWidth / 2, plotHeight / 2, {
      colour: colours.muted,
      align: 'center',
    });
    return { layers: [none], height: 12 };
  }
  const say = (word: string, r: Drawn): string => {
    const value = withUnit(r.value, unitLabel, language, decimals);
    return `${word}: ${fitted(r.label, plotWidth - widthOf(`${word}: (${value}) `, 12), 12)} (${value})`;
  };
  const [lowest, highest] = [say(words[language].lowest, low), say(words[language].highest, high)];
  const oneLine = widthOf(lowest, 12) + widthOf(highest, 12) + 24 < plotWidth + left;
  const style = { colour: colours.muted };
  return {
    layers: [
      textAt(lowest, -left + 8, plotHeight + 20, style),
      textAt(highest, plotWidth, plotHeight + (oneLine ? 20 : 38), { ...style, align: 'right' }),
    ],
    height: oneLine ? 30 : 48,
  };
}

const targetText = ({ language, unitLabel }: SpreadChart, target: number): string =>
  `${words[language].target} ${numberText(target, language)}${unitLabel === '%' ? '%' : ''}`;

/** What the chart says, for readers who do not see it. */
export function spreadSummary(chart: SpreadChart): string {
  const { language, unitLabel, target, sample, decimals = 1 } = chart;
  const rows = drawn(chart);
  const [low, high] = [rows[0], rows.at(-1)];
  const end = (word: string, r: Drawn): string =>
    `${word}: ${r.label} ${withUnit(r.value, unitLabel, language, decimals)}`;
  return `${[
    ...(sample ? [sampleMark[language]] : []),
    ...(target === null ? [] : [targetText(chart, target)]),
    ...counts(chart).map(({ status, units }) => `${statusText[status][language]}: ${units} ${words[language].units}`),
    ...(low && high ? [end(words[language].lowest, low), end(words[language].highest, high)] : [words[language].none]),
  ].join('. ')}.`;
}
