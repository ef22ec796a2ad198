import type { TopLevelSpec } from 'vega-lite';
import { numberText, periodName } from '../../domain/notation.ts';
import type { Language } from '../../domain/text.ts';
import { labelsOf, leftOf, type Tick } from './axes.ts';
import { framed, type KeyItem, type Layer, sampleMark, textAt } from './frame.ts';
import { widthOf } from './label.ts';
import { colours } from './palette.ts';

/** One unit's rank over the periods of a plan, the first rank on top. */
export interface RankChart {
  readonly title: string;
  readonly places: readonly {
    readonly period: string;
    /** Null breaks the line. */
    readonly rank: number | null;
    /** Units that have a rank. */
    readonly of: number;
    /** The ranks that variations give it. */
    readonly interval: readonly [low: number, high: number] | null;
    /** The index was another before: the line breaks in front of it. */
    readonly redefined: boolean;
  }[];
  readonly language: Language;
  readonly sample: boolean;
  /** Width of the picture in pixels: 640 unless said; 340 reads on a phone. */
  readonly width?: number;
}

const words = {
  vi: { rank: 'Hạng', interval: 'Khoảng hạng', changed: 'Bộ chỉ số thay đổi', of: 'trên' },
  en: { rank: 'Rank', interval: 'Rank interval', changed: 'The index changed', of: 'of' },
} as const;

const right = 36;
const plotHeight = 200;

type Placed = RankChart['places'][number] & { readonly at: number };

/** Stretches of periods whose ranks compare, each a line of its own. */
function stretchesOf(places: readonly Placed[]): Placed[][] {
  const stretches: Placed[][] = [[]];
  for (const place of places) {
    if (place.redefined || place.rank === null) stretches.push([]);
    if (place.rank !== null) stretches.at(-1)?.push(place);
  }
  return stretches.filter((s) => s.length > 0);
}

/** From 1 to the last rank that is shown, in at most five steps. */
function rankTicks(last: number, language: Language): Tick[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((s) => last / s <= 5) ?? 1000;
  const ranks = [1, ...Array.from({ length: Math.ceil(last / step) }, (_, i) => (i + 1) * step)];
  return [...new Set(ranks)].map((value) => ({ value, label: numberText(value, language) }));
}

/** "quý III/2026" as narrow as an axis needs it: "III/2026". */
const shortName = (period: string, language: Language): string =>
  periodName(period, language).replace(/^(Quý|Tháng|Năm|Quarter|Year) /, '');

/** The spec of a rank chart: a line that breaks where ranks do not compare, and how firm each rank is. */
export function rankSpec(chart: RankChart): TopLevelSpec {
  const { language, width = 640 } = chart;
  const places = chart.places.map((place, at): Placed => ({ ...place, at }));
  const shown = places.filter((p) => p.rank !== null);
  const last = Math.max(1, ...shown.flatMap((p) => [p.rank ?? 1, p.interval?.[1] ?? 1]));
  const ticks = rankTicks(last, language);
  const lowest = Math.max(last, ticks.at(-1)?.value ?? 1);
  const left = leftOf(ticks, '');
  const plotWidth = width - left - right;
  const end = Math.max(1, places.length - 1);
  const every = Math.max(1, Math.ceil(places.length / Math.max(1, Math.floor(plotWidth / 64))));
  const periods = places
    .filter(({ at }) => at % every === 0)
    .map(({ at, period }) => ({ value: at, label: shortName(period, language) }));
  const x = {
    field: 'at',
    type: 'quantitative' as const,
    scale: { domain: [-0.25, end + 0.25], nice: false, zero: false },
    axis: {
      values: periods.map((t) => t.value),
      labelExpr: labelsOf(periods),
      grid: false,
      domain: true,
      domainColor: colours.muted,
    },
  };
  const y = {
    field: 'rank',
    type: 'quantitative' as const,
    scale: { domain: [lowest + 0.5, 0.5], nice: false, zero: false },
    axis: { values: ticks.map((t) => t.value), labelExpr: labelsOf(ticks), grid: true },
  };
  const xOf = (at: number): number => ((at + 0.25) / (end + 0.5)) * plotWidth;
  const yOf = (rank: number): number => ((rank - 0.5) / lowest) * plotHeight;
  const firm = shown.flatMap(({ at, interval }) => (interval ? [{ at, rank: interval[0], high: interval[1] }] : []));
  const breaks = places.filter((p) => p.redefined);
  const layers: Layer[] = [
    {
      data: { values: firm },
      mark: { type: 'rule', color: colours.value, strokeWidth: 8, opacity: 0.2, strokeCap: 'round' },
      encoding: { x, y, y2: { field: 'high' } },
    },
    ...breaks.map(
      ({ at }): Layer => ({
        data: { values: [{}] },
        mark: { type: 'rule', color: colours.muted, strokeDash: [3, 3], strokeWidth: 1 },
        encoding: { x: { value: xOf(at - 0.5) }, y: { value: 0 }, y2: { value: plotHeight } },
      }),
    ),
    ...stretchesOf(places).map(
      (stretch): Layer => ({
        data: { values: stretch.map(({ at, rank }) => ({ at, rank })) },
        mark: { type: 'line', color: colours.value, strokeWidth: 2.25 },
        encoding: { x, y },
      }),
    ),
    {
      data: { values: shown.map(({ at, rank }) => ({ at, rank })) },
      mark: { type: 'point', shape: 'circle', filled: true, size: 48, color: colours.value, opacity: 1 },
      encoding: { x, y },
    },
    ...shown.flatMap(({ at, rank }) => {
      const label = numberText(rank ?? 0, language);
      const beside = Math.min(xOf(at) + 8, plotWidth + right - 2 - widthOf(label, 13));
      const style = { size: 13, bold: true };
      const place = [label, beside, yOf(rank ?? 0) - 7] as const;
      return [
        textAt(...place, { ...style, colour: '#ffffff', halo: '#ffffff' }),
        textAt(...place, { ...style, colour: colours.value }),
      ];
    }),
  ];
  const key: KeyItem[] = [{ text: words[language].rank, swatch: 'line', colour: colours.value }];
  if (firm.length > 0) key.push({ text: words[language].interval, swatch: 'bar', colour: '#d2dce4' });
  if (breaks.length > 0) key.push({ text: words[language].changed, swatch: 'dashes', colour: colours.muted });
  return framed({ ...chart, width, plotHeight, left, right, bottom: 28, gap: 14, key, layers });
}

/** What the chart says, for readers who do not see it. */
export function rankSummary({ places, language, sample }: RankChart): string {
  const said = places.flatMap(({ period, rank, of }) =>
    rank === null
      ? []
      : [
          `${periodName(period, language)}: ${numberText(rank, language)} ${words[language].of} ${numberText(of, language)}`,
        ],
  );
  return `${[...(sample ? [sampleMark[language]] : []), ...said].join('. ')}.`;
}
