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

/** Stores what it is given as the next import, and says how often it was asked. */
function storing() {
  const asked: string[] = [];
  const store = async (given: Uint8Array) => ({ id: `x-${asked.push(Buffer.from(given).toString())}` });
  return { asked, store };
}

test('a file is stored once, whoever asks how often', async () => {
  const name = await uploads.keep(bytes);
  const { asked, store } = storing();
  const twice = await Promise.all([uploads.storeOnce(name, store), uploads.storeOnce(name, store)]);
  expect(twice).toEqual([{ id: 'x-1' }, { id: 'x-1' }]);
  expect(await uploads.storeOnce(name, store)).toEqual({ id: 'x-1' });
  expect(await new Uploads(join(folder, 'uploads')).storeOnce(name, store)).toEqual({ id: 'x-1' });
  expect(asked).toEqual(['PK']);
  expect(kept()).toEqual([`${name}.stored`]);
});

test('two who try the same file each have it stored', async () => {
  const names = [await uploads.keep(bytes), await uploads.keep(bytes)];
  const { asked, store } = storing();
  for (const name of names) await uploads.storeOnce(name, store);
  expect(asked).toEqual(['PK', 'PK']);
});

test('a file stays until it is stored', async () => {
  const name = await uploads.keep(bytes);
  const { store } = storing();
  const fails = async () => {
    throw new Error('busy');
  };
  await expect(uploads.storeOnce(name, fails)).rejects.toThrow('busy');
  expect(await uploads.storeOnce(name, async () => ({ id: null }))).toEqual({ id: null });
  expect(await uploads.storeOnce(name, store)).toEqual({ id: 'x-1' });
});

test('only names that were given are looked for, and only what was kept is given', async () => {
  const name = await uploads.keep(bytes);
  const { asked, store } = storing();
  writeFileSync(join(folder, 'secret'), 'x');
  expect(await uploads.storeOnce('../secret', store)).toBeNull();
  writeFileSync(join(folder, 'uploads', name), 'changed');
  expect(await uploads.storeOnce(name, store)).toBeNull();
  expect(asked).toEqual([]);
});

test('what nobody confirmed for a day is forgotten', async () => {
  const name = await uploads.keep(bytes);
  const before = new Date(Date.now() - 25 * 60 * 60 * 1000);
  utimesSync(join(folder, 'uploads', name), before, before);
  await uploads.keep(new TextEncoder().encode('other'));
  expect(await uploads.storeOnce(name, storing().store)).toBeNull();
});
