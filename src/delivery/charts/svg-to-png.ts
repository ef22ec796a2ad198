import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';

const require = createRequire(import.meta.url);
const face = (file: string): string => require.resolve(`@expo-google-fonts/be-vietnam-pro/${file}`);

/** Regular and SemiBold as TTF: resvg drops all text of a WOFF without a word. */
export const fontFiles = [
  face('400Regular/BeVietnamPro_400Regular.ttf'),
  face('600SemiBold/BeVietnamPro_600SemiBold.ttf'),
];

/**
 * A picture for mail and documents, `width` pixels wide. No font of the machine is used: the same bytes everywhere.
 * Drawn off the main thread.
 */
export async function svgToPng(svg: string, width: number): Promise<Uint8Array> {
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'width', value: width },
    background: '#ffffff',
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' },
  });
  return new Uint8Array(picture.asPng());
}
