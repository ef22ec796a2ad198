import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import esbuild from 'esbuild';

/** Small packages of many files that every command loads: one file starts a tenth of a second sooner. */
const inlined = ['kysely', 'decimal.js'];

/** Packages that stay where npm put them. */
export function externalPackages(root) {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys(dependencies)
    .filter((name) => !inlined.includes(name))
    .flatMap((name) => [name, `${name}/*`]);
}

/** Bundles the command line into a folder, with heavy parts split off so that a subcommand loads only what it needs. */
export async function build(root, folder) {
  const dist = dirname(folder);
  const unfinished = join(dist, `unfinished-${process.pid}`);
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: {
      moc: 'src/runtime/cli.ts',
      'import-worker': 'src/runtime/import-worker.ts',
      'firmness-worker': 'src/runtime/firmness-worker.ts',
    },
    outdir: unfinished,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: externalPackages(root),
    sourcemap: 'linked',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'error',
  });
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Two first starts at once: whoever renames first wins, the other's is the same.
    if (!existsSync(folder)) throw error;
    rmSync(unfinished, { recursive: true });
  }
  const old = readdirSync(dist).filter((name) => /^\d+$/.test(name) && name !== basename(folder));
  for (const name of old) rmSync(join(dist, name), { recursive: true, force: true });
}
