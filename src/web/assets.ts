import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file the pages need; its name carries a hash of its content, so it may be cached for good. */
export interface Asset {
  readonly name: string;
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface Assets {
  readonly stylesheet: string;
  /** Saves the form of a report as one types; the page works without it. */
  readonly reportScript: string;
  /** Turns slides by the keys; their links do the same. */
  readonly slidesScript: string;
  /** The font the first words are set in, fetched along with the stylesheet. */
  readonly preload: readonly string[];
  readonly files: ReadonlyMap<string, Asset>;
}

const subsets: readonly (readonly [name: string, range: string])[] = [
  [
    'vietnamese',
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  ],
  [
    'latin',
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  ],
];

/** Two weights: each costs 36 KB on the wire before a page can be read as it was meant. */
const weights = [400, 600];

function asset(stem: string, extension: string, type: string, bytes: Uint8Array): Asset {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  return { name: `${stem}.${hash}.${extension}`, type, body: new Uint8Array(bytes) };
}

/** Written to be read, sent without the white space. */
const tight = (css: string): string => css.replace(/\s+/g, ' ').replace(/ ?([{};]) ?/g, '$1');

/** The checkout's folder, from the sources as from the bundle. */
function root(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** Reads the stylesheet and the fonts once, at start. */
export function readAssets(): Assets {
  const require = createRequire(import.meta.url);
  const files = new Map<string, Asset>();
  const preload: string[] = [];
  const faces = weights.flatMap((weight) =>
    subsets.map(([subset, range]) => {
      const path = require.resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff2`);
      const font = asset(`be-vietnam-pro-${subset}-${weight}`, 'woff2', 'font/woff2', readFileSync(path));
      files.set(font.name, font);
      if (weight === 400) preload.push(`/assets/${font.name}`);
      return `@font-face{font-family:'Be Vietnam Pro';font-weight:${weight};font-display:swap;src:url(/assets/${font.name}) format('woff2');unicode-range:${range}}`;
    }),
  );
  const own = (name: string): string => readFileSync(join(root(), 'src', 'web', 'assets', name), 'utf8');
  const css = ['style.css', 'report.css', 'slides.css', 'print.css'].map(own);
  const sheet = asset(
    'style',
    'css',
    'text/css; charset=utf-8',
    Buffer.from(`${[...faces, ...css.map(tight)].join('\n')}`),
  );
  files.set(sheet.name, sheet);
  const script = (stem: string): string => {
    const made = asset(stem, 'js', 'text/javascript; charset=utf-8', Buffer.from(own(`${stem}.js`)));
    files.set(made.name, made);
    return `/assets/${made.name}`;
  };
  const [reportScript, slidesScript] = [script('report-form'), script('slides')];
  return { stylesheet: `/assets/${sheet.name}`, reportScript, slidesScript, preload, files };
}
