import { afterEach, beforeEach, expect, test } from 'vitest';
import { seeded } from '../../domain/seeded.ts';
import { Office } from '../given.fixture.ts';
import { sha256Of } from '../sha256.ts';
import type { Bundle, OpenBundle } from './bundle.ts';
import { keepBundle, keptBytes } from './keep-bundle.ts';

let office: Office;
beforeEach(async () => {
  office = await Office.open();
});
afterEach(() => office.close());

const text = (content: string) => new TextEncoder().encode(content);

/** A bundle of some files; only its bytes matter here. */
const bundleOf = (...files: readonly Uint8Array[]): Bundle => {
  const manifest = text(files.map((bytes) => sha256Of(bytes)).join());
  const title = { vi: '', en: '' };
  return {
    hash: sha256Of(manifest),
    manifest,
    files: files.map((bytes, i) => ({ name: `${i}`, title, type: 'text/plain', bytes })),
    opened: {} as OpenBundle,
  };
};
const keep = (bundle: Bundle, seq: number) =>
  office.ports.commit(keepBundle(office.ports, { plan: 'p', period: '2026-09', seq }, bundle));

test('a file that no compression makes smaller is kept in parts, and comes back as it was', async () => {
  const draw = seeded(7);
  const large = Uint8Array.from({ length: 2_000_000 }, () => Math.floor(draw() * 256));
  await keep(bundleOf(large, text('')), 1);
  const rows = await office.ports.db.selectFrom('bundle_file').select('part').execute();
  expect(rows.length).toBeGreaterThan(4);
  const again = await keptBytes(office.ports, sha256Of(large));
  expect(again && sha256Of(again)).toBe(sha256Of(large));
  expect(await keptBytes(office.ports, sha256Of(''))).toEqual(new Uint8Array());
});

test('a file two editions share is kept once', async () => {
  const shared = text('units');
  await keep(bundleOf(shared, text('one')), 1);
  await keep(bundleOf(shared, text('two')), 2);
  const rows = await office.ports.db.selectFrom('bundle_file').selectAll().execute();
  expect(rows).toHaveLength(5);
});

test('what is not kept is not there', async () => {
  expect(await keptBytes(office.ports, sha256Of('nothing'))).toBeNull();
});
