import { convertMillimetersToTwip } from 'docx';

/** Half points, as Word counts letters. */
export const points = (pt: number): number => Math.round(pt * 2);

/** A page with its margins, in twentieths of a point (Nghị định 30/2020: top 25, bottom 20, left 30, right 17 mm). */
export interface PageShape {
  readonly landscape: boolean;
  readonly margin: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Between the margins. */
  readonly width: number;
}

const mm = convertMillimetersToTwip;
const [short, long] = [mm(210), mm(297)];

const shape = (landscape: boolean, top: number, bottom: number, left: number, right: number): PageShape => {
  const margin = { top: mm(top), bottom: mm(bottom), left: mm(left), right: mm(right), header: mm(10) };
  return { landscape, margin, width: (landscape ? long : short) - margin.left - margin.right };
};

export const portrait = shape(false, 25, 20, 30, 17);
export const landscape = shape(true, 22, 15, 20, 15);

/** Sizes are given upright: the library turns them. */
export const upright = { width: short, height: long };
