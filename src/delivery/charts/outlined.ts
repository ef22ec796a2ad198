import { Resvg } from '@resvg/resvg-js';
import { fontFiles } from './svg-to-png.ts';

/** A picture with its letters drawn as paths: no reader needs its fonts, and a PDF of it is the same in every process. */
export const outlined = (svg: string): string =>
  new Resvg(svg, { font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' } }).toString();
