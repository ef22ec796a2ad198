#!/usr/bin/env node
// Starts Mốc from a bundle of the sources, made anew whenever one of them has changed.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Mốc cần Node 20.19 trở lên; máy này có ${process.versions.node}. Mốc needs Node 20.19 or later.`);
  process.exit(2);
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const changed = readdirSync(join(root, 'src'), { withFileTypes: true, recursive: true })
  .filter((entry) => /\.(tsx?|css|mjs)$/.test(entry.name) && !entry.name.includes('.test.'))
  .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs), 0);

const folder = join(root, 'dist', String(Math.floor(changed)));
if (!existsSync(folder)) {
  const { build } = await import('./bundle.mjs');
  await build(root, folder);
}
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
const { main } = await import(pathToFileURL(join(folder, 'moc.mjs')).href);
await main(process.argv.slice(2));
