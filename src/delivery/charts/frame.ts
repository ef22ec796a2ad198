import type { TopLevelSpec } from 'vega-lite';
import type { Language } from '../../domain/text.ts';
import { widthOf, wrapped } from './label.ts';
import { colours } from './palette.ts';

/** A layer of a picture. */
export type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number];

/** What a swatch of the key shows. */
export interface KeyItem {
  readonly text: string;
  readonly swatch: 'line' | 'dashes' | 'bar' | 'tick' | { readonly shape: string };
  readonly colour: string;
}

export interface FrameInput {
  readonly title: string;
  readonly sample: boolean;
  readonly language: Language;
  /** Width of the whole picture. */
  readonly width: number;
  readonly plotHeight: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  /** Room between the key and the plot. */
  readonly gap: number;
  /** Blank at the left and right edges: 8 unless said. */
  readonly margin?: number;
  readonly key: readonly KeyItem[];
  readonly layers: readonly Layer[];
}

const titleSize = 15;
const keySize = 12;

/** Written inside every picture of a sample plan. */
export const sampleMark: Readonly<Record<Language, string>> = { vi: 'Số liệu minh họa', en: 'Sample figures' };

export interface TextStyle {
  readonly size?: number;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly align?: 'left' | 'right' | 'center';
  /** A colour around the letters that keeps them off what lies behind. */
  readonly halo?: string;
}

/** A text at a place in pixels, measured from the top left corner of the plot. */
export const textAt = (
  text: string | string[],
  x: number,
  y: number,
  { size = 12, colour = colours.ink, bold = false, align = 'left', halo }: TextStyle = {},
): Layer => ({
  data: { values: [{}] },
  mark: {
    type: 'text',
    text,
    fontSize: size,
    fontWeight: bold ? 600 : 400,
    color: colour,
    align,
    baseline: 'alphabetic',
    lineHeight: Math.round(size * 1.3),
    clip: false,
    ...(halo ? { stroke: halo, strokeWidth: 4, strokeJoin: 'round' as const } : {}),
  },
  encoding: { x: { value: x }, y: { value: y } },
});

/** A horizontal line or bar at a place in pixels. */
const strokeAt = (x: number, y: number, width: number, mark: Record<string, unknown>): Layer => ({
  data: { values: [{}] },
  mark: { type: 'rule', clip: false, ...mark },
  encoding: { x: { value: x }, x2: { value: x + width }, y: { value: y } },
});

function swatchAt({ swatch, colour }: KeyItem, x: number, y: number): Layer[] {
  const dot = (shape: string, size: number): Layer => ({
    data: { values: [{}] },
    mark: { type: 'point', shape, filled: true, size, color: colour, opacity: 1, clip: false },
    encoding: { x: { value: x + 9 }, y: { value: y } },
  });
  if (typeof swatch === 'object') return [dot(swatch.shape, 70)];
  if (swatch === 'line') return [strokeAt(x, y, 18, { color: colour, strokeWidth: 2 }), dot('circle', 36)];
  if (swatch === 'dashes') return [strokeAt(x, y, 18, { color: colour, strokeWidth: 1.5, strokeDash: [5, 3] })];
  if (swatch === 'bar') return [strokeAt(x, y, 18, { color: colour, strokeWidth: 8 })];
  return [
    {
      data: { values: [{}] },
      mark: { type: 'rule', color: colour, strokeWidth: 2.5, clip: false },
      encoding: { x: { value: x + 9 }, y: { value: y - 7 }, y2: { value: y + 7 } },
    },
  ];
}

/** Places the key's items on as many rows as they need. */
function keyRows(items: readonly KeyItem[], width: number): { item: KeyItem; x: number; row: number }[] {
  let [x, row] = [0, 0];
  return items.map((item) => {
    const needed = 24 + widthOf(item.text, keySize);
    if (x > 0 && x + needed > width) [x, row] = [0, row + 1];
    const placed = { item, x, row };
    x += needed + 16;
    return placed;
  });
}

/**
 * A picture with its title, its key and the mark of sample figures around a plot. Sizes are fixed and nothing is laid
 * out by measuring, so the same figures give the same bytes everywhere.
 */
export function framed(input: FrameInput): TopLevelSpec {
  const { width, left, right, bottom, gap, sample, language, margin = 8 } = input;
  const sampleWidth = sample ? widthOf(sampleMark[language], 12) + 16 : 0;
  const lines = wrapped(input.title, width - 2 * margin - sampleWidth - (sample ? 12 : 0), titleSize, 3);
  const rows = keyRows(input.key, width - 2 * margin);
  const rowCount = rows.length === 0 ? 0 : Math.max(...rows.map((r) => r.row)) + 1;
  const titleHeight = 22 + (lines.length - 1) * 20;
  const top = titleHeight + rowCount * 20 + gap;
  const x0 = margin - left;
  const edge = width - margin - left;
  const marks: Layer[] = [
    textAt(lines, x0, 16 - top, { size: titleSize, bold: true }),
    ...rows.flatMap(({ item, x, row }): Layer[] => {
      const y = titleHeight + row * 20 + 12 - top;
      return [
        ...swatchAt(item, x0 + x, y - 4),
        textAt(item.text, x0 + x + 24, y, { size: keySize, colour: colours.muted }),
      ];
    }),
  ];
  if (sample) {
    marks.push(
      {
        data: { values: [{}] },
        mark: { type: 'rect', color: colours.sampleFill, stroke: colours.sampleEdge, strokeWidth: 1, clip: false },
        encoding: {
          x: { value: edge - sampleWidth },
          x2: { value: edge },
          y: { value: 1 - top },
          y2: { value: 21 - top },
        },
      },
      textAt(sampleMark[language], edge - sampleWidth / 2, 15 - top, {
        colour: colours.sampleInk,
        bold: true,
        align: 'center',
      }),
    );
  }
  return {
    width: width - left - right,
    height: input.plotHeight,
    autosize: { type: 'none' },
    padding: { left, right, top, bottom },
    background: '#ffffff',
    layer: [...input.layers, ...marks],
    config,
  };
}

const config: NonNullable<TopLevelSpec['config']> = {
  font: 'Be Vietnam Pro',
  aria: false,
  view: { stroke: null },
  axis: {
    labelFontSize: 12,
    labelColor: colours.muted,
    labelLimit: 0,
    labelOverlap: false,
    domain: false,
    ticks: false,
    labelPadding: 6,
    gridColor: colours.hairline,
    gridWidth: 1,
    title: null,
  },
};
