import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Uploads } from './uploads.ts';

let folder: string;
let uploads: Uploads;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'moc-uploads-'));
  uploads = new Uploads(join(folder, 'uploads'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = new TextEncoder().encode('PK');
const kept = () => readdirSync(join(folder, 'uploads'));

test('a file is given back once', async () => {
  const name = await uploads.keep(bytes);
  expect(Buffer.from((await uploads.take(name)) ?? []).toString()).toBe('PK');
  expect(await uploads.take(name)).toBeNull();
  expect(kept()).toEqual([]);
});

test('only names that were given are looked for, and only what was kept is given', async () => {
  const name = await uploads.keep(bytes);
  writeFileSync(join(folder, 'secret'), 'x');
  expect(await uploads.take('../secret')).toBeNull();
  writeFileSync(join(folder, 'uploads', name), 'changed');
  expect(await uploads.take(name)).toBeNull();
});

test('what nobody confirmed for a day is forgotten', async () => {
  const name = await uploads.keep(bytes);
  const before = new Date(Date.now() - 25 * 60 * 60 * 1000);
  utimesSync(join(folder, 'uploads', name), before, before);
  await uploads.keep(new TextEncoder().encode('other'));
  expect(await uploads.take(name)).toBeNull();
});
