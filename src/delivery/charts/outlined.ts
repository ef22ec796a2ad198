import { Resvg } from '@resvg/resvg-js';
import { fontFiles } from './svg-to-png.ts';

/**
 * A picture for paper: its letters are paths, so that no reader needs its fonts, and what was transparent has a paler
 * colour. Either would make a PDF of it differ from process to process.
 */
export const outlined = (svg: string): string =>
  opaque(
    new Resvg(svg, { font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' } }).toString(),
  );

const faded = /<g opacity="([\d.]+)"([^>]*)>(\s*<path [^>]*>)/g;

const opaque = (svg: string): string =>
  svg.replace(
    faded,
    (_, opacity: string, rest: string, path: string) =>
      `<g${rest}>${path.replace(/#[0-9a-f]{6}\b/g, (colour) => onWhite(colour, Number(opacity)))}`,
  );

/** A colour as it looks on white paper under an opacity. */
function onWhite(colour: string, opacity: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const seen = channels.map((channel) => Math.round(channel * opacity + 255 * (1 - opacity)));
  return `#${seen.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
