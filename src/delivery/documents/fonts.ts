import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

const faces = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

/** Tinos, the metric twin of Times New Roman, with every Vietnamese letter. */
export const tinos = (): Buffer[] =>
  faces.map((face) => readFileSync(require.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`)));
