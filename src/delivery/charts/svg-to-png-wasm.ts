import regular from '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf';
import semiBold from '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import resvg from '@resvg/resvg-wasm/index_bg.wasm';

let ready: Promise<void> | null = null;

/** The same pictures as `svg-to-png.ts` makes, where no native code runs. */
export async function svgToPng(svg: string, width: number): Promise<Uint8Array> {
  ready ??= initWasm(resvg);
  await ready;
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    background: '#ffffff',
    font: {
      fontBuffers: [regular, semiBold].map((font) => new Uint8Array(font)),
      loadSystemFonts: false,
      defaultFontFamily: 'Be Vietnam Pro',
    },
  });
  return picture.render().asPng();
}
