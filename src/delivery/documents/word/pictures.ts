import { Resvg } from '@resvg/resvg-js';
import { ImageRun } from 'docx';
import type { Picture } from '../../../domain/report/document.ts';
import { qrSvg } from '../qr-svg.ts';

/** Pixels a picture is drawn with for each it takes on paper: sharp in print. */
const sharpness = 2.5;

/** A picture of letters drawn as paths, `width` pixels (1/96 inch) wide on paper. */
function imageOf(svg: string, width: number, alt: string): ImageRun {
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'width', value: Math.round(width * sharpness) },
    background: '#ffffff',
    font: { loadSystemFonts: false },
  }).render();
  const transformation = { width, height: Math.round((width * drawn.height) / drawn.width) };
  return new ImageRun({
    type: 'png',
    data: drawn.asPng(),
    transformation,
    altText: { name: alt, title: alt, description: alt },
  });
}

/** As wide as the text of an upright page. */
const pictureWidth = 610;
const codeWidth = 49;

export const pictureImage = ({ svg, alt }: Picture): ImageRun => imageOf(svg, pictureWidth, alt);

export const codeImage = (address: string): ImageRun => imageOf(qrSvg(address), codeWidth, address);
