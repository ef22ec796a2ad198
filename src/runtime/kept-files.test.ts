import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeptFiles } from './kept-files.ts';

let folder: string;
let files: KeptFiles;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'moc-kept-'));
  files = new KeptFiles(join(folder, 'imports'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = new TextEncoder().encode('unit,indicator,period\n');

test('a file is given back as it came, by its checksum', async () => {
  const sha256 = await files.keep(bytes);
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(await files.has(sha256)).toBe(true);
  expect(new Uint8Array((await files.read(sha256)) ?? [])).toEqual(bytes);
});

test('the same bytes are kept once, also when two come at a time', async () => {
  const [one, other] = await Promise.all([files.keep(bytes), files.keep(bytes)]);
  expect(one).toBe(other);
  const { mtimeMs } = statSync(join(folder, 'imports', one));
  await files.keep(bytes);
  expect(statSync(join(folder, 'imports', one)).mtimeMs).toBe(mtimeMs);
  expect(readdirSync(join(folder, 'imports'))).toEqual([one]);
});

test('one cut short on disk is written whole again', async () => {
  const sha256 = await files.keep(bytes);
  writeFileSync(join(folder, 'imports', sha256), bytes.slice(0, 3));
  await files.keep(bytes);
  expect(await files.read(sha256)).not.toBeNull();
});

test('one changed on disk, one never kept and a name that is no checksum give nothing', async () => {
  const sha256 = await files.keep(bytes);
  writeFileSync(join(folder, 'imports', sha256), 'other');
  expect(await files.read(sha256)).toBeNull();
  expect(await files.read('0'.repeat(64))).toBeNull();
  for (const name of ['../moc.db', '', sha256.toUpperCase()]) {
    expect([await files.read(name), await files.has(name)]).toEqual([null, false]);
  }
});
