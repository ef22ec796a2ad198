import type { CellRemark } from './cell-remark.ts';
import { attributeOf, tagsOf } from './xml-tags.ts';

const bare = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"></o:shapelayout></xml>`;

/** The kind of shape that comments are; its id is the one every spreadsheet program uses. */
const shapeType = `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/** Shapes are numbered in clusters of 1,024; a cluster belongs to one drawing of the workbook. */
const clusterSize = 1_024;

/** The highest cluster that a drawing takes for itself. */
export function lastCluster(drawing: string): number {
  const said = [...drawing.matchAll(/<o:idmap\b[^>]*?\bdata\s*=\s*["']([\d,\s]*)["']/g)].flatMap((m) =>
    (m[1] ?? '').split(',').map(Number),
  );
  const ids = [...drawing.matchAll(/["']_x0000_s(\d+)["']/g)].map((m) => Math.floor(Number(m[1]) / clusterSize));
  return [...said, ...ids].reduce((a, b) => Math.max(a, b), 0);
}

interface Shape {
  readonly from: number;
  readonly to: number;
  /** Counted from 1: `row column`. */
  readonly cell: string;
}

function shapesOf(drawing: string): Shape[] {
  const shapes: Shape[] = [];
  let start = -1;
  for (const { name, kind, from, to } of tagsOf(drawing)) {
    if (name !== 'shape') continue;
    if (kind === 'open') start = from;
    if (kind !== 'close' || start === -1) continue;
    const whole = drawing.slice(start, to);
    const [row, column] = [numberIn(whole, 'Row'), numberIn(whole, 'Column')];
    if (row !== null && column !== null) shapes.push({ from: start, to, cell: `${row + 1} ${column + 1}` });
  }
  return shapes;
}

function numberIn(shape: string, name: string): number | null {
  const said = new RegExp(`<(?:\\w+:)?${name}>\\s*(\\d+)\\s*<`).exec(shape)?.[1];
  return said === undefined ? null : Number(said);
}

/** A cell that wants a shape, and how much is said there. */
export type ShapeFor = Pick<CellRemark, 'row' | 'column' | 'text'>;

/**
 * A drawing with a hidden box for each comment that has none, and without the boxes of comments that are gone.
 *
 * @param gone as `row column`
 * @param cluster the last cluster taken in the workbook
 */
export function withShapes(
  given: string | null,
  {
    wanted,
    gone,
    cluster,
    widths,
  }: {
    readonly wanted: readonly ShapeFor[];
    readonly gone: ReadonlySet<string>;
    readonly cluster: number;
    readonly widths: ReadonlyMap<number, number>;
  },
): string {
  let text = given ?? bare;
  for (const shape of shapesOf(text).reverse()) {
    if (gone.has(shape.cell)) text = text.slice(0, shape.from) + text.slice(shape.to);
  }
  const has = new Set(shapesOf(text).map((shape) => shape.cell));
  const missing = wanted.filter(({ row, column }) => !has.has(`${row} ${column}`));
  if (missing.length === 0) return text;
  const clusters = [...Array(Math.ceil(missing.length / (clusterSize - 1))).keys()].map((n) => cluster + 1 + n);
  const boxes = missing.map((cell, at) => {
    const id = (cluster + 1 + Math.floor(at / (clusterSize - 1))) * clusterSize + 1 + (at % (clusterSize - 1));
    return boxOf(cell, id, at + 1, widths);
  });
  const type = text.includes('_x0000_t202"') ? '' : shapeType;
  return atEnd(withClusters(text, clusters), type + boxes.join(''));
}

/** The drawing with more clusters of its own. */
function withClusters(text: string, clusters: readonly number[]): string {
  for (const { name, kind, raw, from, to } of tagsOf(text)) {
    if (name === 'idmap') {
      const own = [attributeOf(raw, 'data'), ...clusters].filter(Boolean).join(',');
      return text.slice(0, from) + raw.replace(/(\bdata\s*=\s*["'])[^"']*/, (_, head) => head + own) + text.slice(to);
    }
    if (name !== 'shapelayout' || kind === 'open') continue;
    const map = `<o:idmap v:ext="edit" data="${clusters.join(',')}"/>`;
    const layout = kind === 'close' ? map + raw : `<o:shapelayout v:ext="edit">${map}</o:shapelayout>`;
    return text.slice(0, from) + layout + text.slice(to);
  }
  return text;
}

function atEnd(text: string, more: string): string {
  const at = text.search(/<\/(?:\w+:)?xml\s*>\s*$/);
  return at === -1 ? text : text.slice(0, at) + more + text.slice(at);
}

const usualWidth = 8.43;
const [boxWidth, lineLength, lineHeight, rowHeight] = [300, 46, 15, 20];

/** A box to the right of its cell, as high as its text is long. Sizes in pixels. */
function boxOf(
  { row, column, text }: ShapeFor,
  id: number,
  order: number,
  widths: ReadonlyMap<number, number>,
): string {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lineLength)), 0);
  const height = Math.min(lines, 30) * lineHeight + 14;
  const pixels = (at: number): number => Math.round((widths.get(at + 1) ?? usualWidth) * 7 + 5);
  let [last, left] = [column, boxWidth + 12];
  for (; left > pixels(last) && last < column + 40; last += 1) left -= pixels(last);
  const top = Math.max(0, row - 2);
  const bottom = top + Math.floor(height / rowHeight);
  const anchor = [column, 12, top, 4, last, Math.max(0, left), bottom, 4 + (height % rowHeight)].join(', ');
  const style = `position:absolute;width:${boxWidth * 0.75}pt;height:${height * 0.75}pt;z-index:${order};visibility:hidden`;
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}
