import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256Of } from '../services/sha256.ts';
import { KeptFiles } from './kept-files.ts';

let folder: string;
let files: KeptFiles;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'moc-kept-'));
  files = new KeptFiles(join(folder, 'imports'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = new TextEncoder().encode('unit,indicator,period\n');
const sha256 = sha256Of(bytes);

test('a file is given back as it came, by its checksum', async () => {
  await files.keep(sha256, bytes);
  expect(await files.has(sha256)).toBe(true);
  expect(new Uint8Array((await files.read(sha256)) ?? [])).toEqual(bytes);
});

test('the same bytes are kept once, also when two come at a time', async () => {
  await Promise.all([files.keep(sha256, bytes), files.keep(sha256, bytes)]);
  const { mtimeMs } = statSync(join(folder, 'imports', sha256));
  await files.keep(sha256, bytes);
  expect(statSync(join(folder, 'imports', sha256)).mtimeMs).toBe(mtimeMs);
  expect(readdirSync(join(folder, 'imports'))).toEqual([sha256]);
});

test.each([
  ['cut short', bytes.slice(0, 3)],
  ['changed to another of its size', bytes.slice().fill(65)],
])('one %s on disk is written whole again', async (_, broken) => {
  await files.keep(sha256, bytes);
  writeFileSync(join(folder, 'imports', sha256), broken);
  await files.keep(sha256, bytes);
  expect(await files.read(sha256)).not.toBeNull();
});

test('one changed on disk, one never kept and a name that is no checksum give nothing', async () => {
  await files.keep(sha256, bytes);
  writeFileSync(join(folder, 'imports', sha256), 'other');
  expect(await files.read(sha256)).toBeNull();
  expect(await files.read('0'.repeat(64))).toBeNull();
  for (const name of ['../moc.db', '', sha256.toUpperCase()]) {
    expect([await files.read(name), await files.has(name)]).toEqual([null, false]);
  }
});
