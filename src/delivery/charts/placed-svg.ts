import { createHash } from 'node:crypto';
import type { TopLevelSpec } from 'vega-lite';
import { type Described, escaped, titled } from './svg-text.ts';

/** A layer whose places are given in pixels, as the frame and the digest's picture make them. */
interface Placed {
  readonly mark: {
    readonly type: string;
    readonly text?: string | readonly string[];
    readonly color?: string;
    readonly stroke?: string;
    readonly strokeWidth?: number;
    readonly strokeDash?: readonly number[];
    readonly fontSize?: number;
    readonly fontWeight?: number;
    readonly lineHeight?: number;
    readonly align?: 'left' | 'right' | 'center';
    readonly shape?: string;
    readonly size?: number;
  };
  readonly encoding: Readonly<Partial<Record<'x' | 'x2' | 'y' | 'y2', { readonly value: number }>>>;
}

interface PlacedSpec {
  readonly width: number;
  readonly height: number;
  readonly padding: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly layer: readonly Placed[];
}

const anchors = { left: 'start', right: 'end', center: 'middle' } as const;

/**
 * Draws a spec whose every mark has its place in pixels, without laying anything out: the picture of a mail is drawn
 * some thousands of times a morning, and Vega takes twenty times as long for the same lines.
 */
export function placedSvg(spec: TopLevelSpec, described: Described): string {
  const { width, height, padding, layer } = spec as unknown as PlacedSpec;
  const { left, right, top, bottom } = padding;
  const [w, h] = [width + left + right, height + top + bottom];
  const marks = layer.map(drawn).join('');
  const prefix = `c${createHash('sha256').update(marks).digest('hex').slice(0, 8)}`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" class="marks" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">` +
    `<rect width="${w}" height="${h}" fill="white"/><g transform="translate(${left},${top})" font-family="Be Vietnam Pro">${marks}</g></svg>`;
  return titled(svg, described, prefix);
}

function drawn({ mark, encoding }: Placed): string {
  const [x, y] = [encoding.x?.value ?? 0, encoding.y?.value ?? 0];
  const [x2, y2] = [encoding.x2?.value ?? x, encoding.y2?.value ?? y];
  const { color = 'black', stroke, strokeWidth = 1 } = mark;
  switch (mark.type) {
    case 'rule': {
      const dash = mark.strokeDash ? ` stroke-dasharray="${mark.strokeDash.join()}"` : '';
      return `<line x1="${x}" y1="${y}" x2="${x2}" y2="${y2}" stroke="${color}" stroke-width="${strokeWidth}"${dash}/>`;
    }
    case 'rect':
      return `<rect x="${x}" y="${y}" width="${x2 - x}" height="${y2 - y}" fill="${color}" stroke="${stroke ?? 'none'}" stroke-width="${strokeWidth}"/>`;
    case 'point':
      return pointAt(mark.shape ?? 'circle', Math.sqrt(mark.size ?? 30) / 2, x, y, color);
    case 'text': {
      const { fontSize = 12, fontWeight = 400, align = 'left', lineHeight = fontSize * 1.3, text = '' } = mark;
      const look = `font-size="${fontSize}" font-weight="${fontWeight}" fill="${color}" text-anchor="${anchors[align]}"`;
      const lines = typeof text === 'string' ? [text] : text;
      return lines
        .map((line, i) => `<text x="${x}" y="${y + i * lineHeight}" ${look}>${escaped(line)}</text>`)
        .join('');
    }
    default:
      throw new Error(`A ${mark.type} cannot be placed.`);
  }
}

const pointAt = (shape: string, r: number, x: number, y: number, colour: string): string =>
  shape === 'diamond'
    ? `<path d="M${x},${y - r}L${x + r},${y}L${x},${y + r}L${x - r},${y}Z" fill="${colour}"/>`
    : `<circle cx="${x}" cy="${y}" r="${r}" fill="${colour}"/>`;
