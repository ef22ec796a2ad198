import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const require = createRequire(import.meta.url);

/** What a Worker cannot do by itself is done here: reading the checkout, the migrations and the files of the pages. */
async function bundled() {
  // In the project, so that its packages are found.
  const reader = join(root, 'dist', `reader-${process.pid}.mjs`);
  const { externalPackages } = await import('./bundle.mjs');
  await esbuild.build({
    absWorkingDir: root,
    stdin: {
      contents: `export { readCheckout } from './src/runtime/checkout.ts';
        export { readMigrations } from './src/store/migrate.ts';
        export { readAssets } from './src/web/assets.ts';`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile: reader,
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: externalPackages(root),
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'error',
  });
  const { readAssets, readCheckout, readMigrations } = await import(pathToFileURL(reader).href);
  rmSync(reader);
  const base64 = (bytes) => Buffer.from(bytes).toString('base64');
  const checkout = readCheckout();
  const assets = readAssets();
  const json = JSON.stringify({
    migrations: readMigrations(join(root, 'src', 'store', 'migrations')),
    catalogue: checkout.catalogue,
    figures: checkout.figures.map(({ name, bytes }) => ({ name, bytes: base64(bytes) })),
    assets: { ...assets, files: [...assets.files.values()].map((file) => ({ ...file, body: base64(file.body) })) },
  });
  return `const told = JSON.parse(${JSON.stringify(json)});
    const bytes = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
    export const migrations = told.migrations;
    export const checkout = {
      catalogue: told.catalogue,
      figures: told.figures.map((file) => ({ ...file, bytes: bytes(file.bytes) })),
    };
    export const assets = {
      ...told.assets,
      files: new Map(told.assets.files.map((file) => [file.name, { ...file, body: bytes(file.body) }])),
    };`;
}

/** Modules a Worker loads beside its code. */
const beside = /\.(wasm|ttf)$/;

const forWorkers = (folder) => ({
  name: 'workers',
  setup(build) {
    build.onResolve({ filter: /^moc:bundled$/ }, ({ path }) => ({ path, namespace: 'bundled' }));
    build.onLoad({ filter: /.*/, namespace: 'bundled' }, async () => ({ contents: await bundled() }));
    build.onResolve({ filter: /\/svg-to-png\.ts$/ }, () => ({
      path: join(root, 'src', 'delivery', 'charts', 'svg-to-png-wasm.ts'),
    }));
    build.onResolve({ filter: /\/project-root\.ts$/ }, ({ path }) => ({ path, namespace: 'nowhere' }));
    build.onLoad({ filter: /.*/, namespace: 'nowhere' }, () => ({ contents: "export const projectRoot = '/';" }));
    // A Worker has the process as a global only.
    build.onResolve({ filter: /^(node:)?process$/ }, ({ path }) => ({ path, namespace: 'process' }));
    build.onLoad({ filter: /.*/, namespace: 'process' }, () => ({ contents: 'module.exports = globalThis.process;' }));
    build.onResolve({ filter: beside }, ({ path }) => {
      const name = path.split('/').at(-1);
      cpSync(require.resolve(path), join(folder, name));
      return { path: `./${name}`, external: true };
    });
    build.onResolve({ filter: /^[a-z_/]+$/ }, ({ path }) =>
      isBuiltin(path) ? { path: `node:${path}`, external: true } : undefined,
    );
  },
});

/** Bundles the Worker into a folder: one module, and beside it what it draws pictures with. */
export async function buildWorker(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: { worker: 'src/runtime/worker.ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['workerd', 'worker'],
    target: 'es2023',
    external: ['node:*'],
    plugins: [forWorkers(folder)],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire('/');",
    },
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    minifySyntax: true,
    logLevel: 'error',
  });
  return readdirSync(folder);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWorker(join(root, 'dist', 'worker'));
