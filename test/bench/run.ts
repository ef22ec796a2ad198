import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { projectRoot } from '../../src/runtime/project-root.ts';

/** Bundles as `moc` is bundled, then runs what is asked for (default: everything): `npm run bench -- scorecard`. */
const benches = ['import', 'scorecard'];
const asked = process.argv.slice(2);

const outdir = join(projectRoot, 'dist', 'bench');
await esbuild.build({
  entryPoints: ['import', 'scorecard', 'scorecard-child', 'bare-select-child'].map((name) =>
    join(import.meta.dirname, `${name}.ts`),
  ),
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'error',
});
for (const bench of benches.filter((name) => asked.length === 0 || asked.includes(name))) {
  execFileSync(process.execPath, [join(outdir, `${bench}.mjs`)], { stdio: 'inherit' });
}
rmSync(outdir, { recursive: true });
