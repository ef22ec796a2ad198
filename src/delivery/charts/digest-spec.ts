import type { TopLevelSpec } from 'vega-lite';
import type { Direction } from '../../domain/indicator.ts';
import { numberText } from '../../domain/notation.ts';
import { attainmentOf } from '../../domain/promise.ts';
import type { Language } from '../../domain/text.ts';
import { framed, type KeyItem, type Layer, sampleMark, textAt } from './frame.ts';
import { fitted, widthOf } from './label.ts';
import { colours } from './palette.ts';

/** One target of a unit: where it stands, where it promised to stand today, where it must arrive. */
export interface DigestChartItem {
  readonly label: string;
  readonly value: number | null;
  readonly expected: number | null;
  readonly target: number;
  /** `up` unless said. */
  readonly direction?: Direction;
  /** Printed values, where a plain number with a decimal would not do: "41,5%". */
  readonly valueText?: string;
  readonly targetText?: string;
}

export interface DigestChart {
  readonly title: string;
  /** Worst first. */
  readonly items: readonly DigestChartItem[];
  readonly language: Language;
  readonly sample: boolean;
  /** Width of the picture in pixels: 480 unless said, so that it still reads on a phone. */
  readonly width?: number;
}

const words = {
  vi: { value: 'Đã đạt', expected: 'Hứa đến nay', target: 'Phải đạt', none: 'chưa có số liệu' },
  en: { value: 'Reached', expected: 'Promised today', target: 'Target', none: 'no data yet' },
} as const;

const margin = 1;
const left = margin;
const right = 34;
const rowHeight = 46;
const barAt = 30;
/** The longest bar drawn, as a share of the target. */
const most = 1.06;

/** The share of a target that a value makes; null where nothing can be drawn. */
const shareOf = (value: number | null, { target, direction = 'up' }: DigestChartItem): number | null => {
  const share = value === null ? null : attainmentOf(value, target, direction);
  return share === null ? null : Math.min(most, Math.max(0, share));
};

const valueLabel = (item: DigestChartItem, language: Language): string =>
  item.value === null ? words[language].none : (item.valueText ?? numberText(item.value, language, 1));

const targetLabel = (item: DigestChartItem, language: Language): string =>
  item.targetText ?? numberText(item.target, language, 1);

/** The spec of a digest's picture: one bar a target, each to the scale of its own target, so that one line is where all must arrive. */
export function digestSpec(chart: DigestChart): TopLevelSpec {
  const { items, language, width = 480 } = chart;
  const plotWidth = width - left - right;
  const layers = items.flatMap((item, i) => rowLayers(item, i * rowHeight, plotWidth, language));
  const key: KeyItem[] = [
    { text: words[language].value, swatch: 'bar', colour: colours.value },
    { text: words[language].expected, swatch: 'tick', colour: colours.ink },
    { text: words[language].target, swatch: { shape: 'diamond' }, colour: colours.ink },
  ];
  return framed({
    ...chart,
    width,
    plotHeight: rowHeight * items.length,
    left,
    right,
    margin,
    bottom: 6,
    gap: 8,
    key,
    layers,
  });
}

function rowLayers(item: DigestChartItem, top: number, plotWidth: number, language: Language): Layer[] {
  const [share, promised] = [shareOf(item.value, item), shareOf(item.expected, item)];
  const value = valueLabel(item, language);
  const of = `/ ${targetLabel(item, language)}`;
  const rightEdge = plotWidth + right - margin;
  const numbers = widthOf(value, 14) * 1.04 + widthOf(of, 14) + 4;
  const y = top + barAt;
  const rule = (x: number, x2: number, mark: { color: string; strokeWidth: number }): Layer => ({
    data: { values: [{}] },
    mark: { type: 'rule', clip: false, ...mark },
    encoding: { x: { value: x }, x2: { value: x2 }, y: { value: y } },
  });
  const layers: Layer[] = [
    textAt(fitted(item.label, rightEdge - numbers - 12, 14), 0, top + 16, { size: 14 }),
    textAt(value, rightEdge - widthOf(of, 14) - 4, top + 16, { size: 14, bold: true, align: 'right' }),
    textAt(of, rightEdge, top + 16, { size: 14, colour: colours.muted, align: 'right' }),
    rule(0, plotWidth, { color: '#e6eaee', strokeWidth: 12 }),
  ];
  if (share !== null && share > 0) layers.push(rule(0, share * plotWidth, { color: colours.value, strokeWidth: 12 }));
  if (promised !== null) {
    const x = { value: Math.min(promised, 1) * plotWidth };
    const tick = (mark: { color: string; strokeWidth: number }): Layer => ({
      data: { values: [{}] },
      mark: { type: 'rule', clip: false, ...mark },
      encoding: { x, y: { value: y - 9 }, y2: { value: y + 9 } },
    });
    layers.push(tick({ color: '#ffffff', strokeWidth: 6 }), tick({ color: colours.ink, strokeWidth: 2.5 }));
  }
  layers.push({
    data: { values: [{}] },
    mark: { type: 'point', shape: 'diamond', filled: true, size: 110, color: colours.ink, opacity: 1, clip: false },
    encoding: { x: { value: plotWidth }, y: { value: y } },
  });
  return layers;
}

/** What the picture says: the alt text of the mail. */
export function digestSummary({ items, language, sample }: DigestChart): string {
  const w = words[language];
  const said = items.map(
    (i) => `${i.label}: ${valueLabel(i, language)}, ${w.target.toLowerCase()} ${targetLabel(i, language)}`,
  );
  return `${[...(sample ? [sampleMark[language]] : []), ...said].join('. ')}.`;
}
