import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { explain } from './explain.ts';
import { must, Office } from './given.fixture.ts';
import { readImportChanges } from './read-import-changes.ts';
import { readImport, readImportFile, readImports } from './read-imports.ts';

let office: Office;
beforeEach(async () => {
  office = await Office.open();
  await office.load();
});
afterEach(() => office.close());

const all = { limit: 1_000, offset: 0 };
const good = `que.xa-an-phu,ho-so-truc-tuyen,2026-08,30,40,
Xã Bình Minh,Hồ sơ trực tuyến,2026-08,10,40,
que.xa-an-phu,van-ban,2025,,,70`;

const changes = async (id: string | null) =>
  (await readImportChanges(office.ports, id ?? '', all)).map((c) => {
    const said = (f: typeof c.before) => (f === null ? null : (f.value ?? `${f.numerator}/${f.denominator}`));
    return [c.unitName, c.indicator, c.period, said(c.before), said(c.after)];
  });

describe('the history of imports', () => {
  test('says figure by figure what stood there before, and its counts match', async () => {
    const first = await office.hand(good);
    expect(await changes(first.id)).toEqual([
      ['Xã An Phú', 'ho-so-truc-tuyen', '2026-08', null, '30/40'],
      ['Xã Bình Minh', 'ho-so-truc-tuyen', '2026-08', null, '10/40'],
      ['Xã An Phú', 'van-ban', '2025', null, 70],
    ]);
    const second = await office.hand(`${good.replace('30,40', '31,40')}\nXã Cẩm Hà,van-ban,2025,,,60`);
    const changed = await readImportChanges(office.ports, second.id ?? '', all);
    expect(await changes(second.id)).toEqual([
      ['Xã An Phú', 'ho-so-truc-tuyen', '2026-08', '30/40', '31/40'],
      ['Xã Cẩm Hà', 'van-ban', '2025', null, 60],
    ]);
    expect([changed.length, changed.filter((c) => c.before).length]).toEqual([second.accepted, second.superseded]);
    expect(await readImportChanges(office.ports, second.id ?? '', { limit: 1, offset: 1 })).toEqual(changed.slice(1));
  });

  test('leads from each figure to its explanation, as it was known then', async () => {
    const { id } = await office.hand(good);
    await office.hand(good.replace('30,40', '31,40'));
    for (const { plan, indicator, unit, period, at, after } of await readImportChanges(office.ports, id ?? '', all)) {
      const { observations } = must(
        await explain(office.ports, { plan: plan ?? '', indicator, unit, period, asOf: at }),
      );
      expect(observations.at(-1)).toMatchObject({ numerator: after?.numerator, value: after?.value });
    }
  });

  test('is paged, newest first', async () => {
    for (const value of [1, 2, 3]) await office.hand(`que.xa-an-phu,van-ban,2025,,,${value}`, { file: `${value}.csv` });
    const page = await readImports(office.ports, { limit: 2, offset: 1 });
    expect([page.all, page.imports.map((i) => i.file)]).toEqual([3, ['2.csv', '1.csv']]);
  });

  test('tells two imports of the same bytes in one instant apart', async () => {
    const [one, other] = await Promise.all([office.hand(good), office.hand(good)]);
    expect(one.id).not.toBe(other.id);
  });
});

describe('the file of an import', () => {
  const kept = new Map<string, Uint8Array>();
  const withFiles = () => ({
    ...office.ports,
    files: {
      keep: async (sha256: string, bytes: Uint8Array) => {
        kept.set(sha256, bytes);
      },
      read: async (sha256: string) => kept.get(sha256) ?? null,
      has: async (sha256: string) => kept.has(sha256),
    },
  });
  beforeEach(() => kept.clear());

  test('is kept before anything is recorded, and given back under its name', async () => {
    const { id } = await office.hand(good, {}, withFiles());
    expect(must(await readImport(withFiles(), id ?? '')).kept).toBe(true);
    const { file, bytes } = must(await readImportFile(withFiles(), id ?? ''));
    expect([file, new TextDecoder().decode(bytes)]).toEqual(['f.csv', expect.stringContaining('que.xa-an-phu')]);
  });

  test('that cannot be kept is not recorded either', async () => {
    const full = { ...withFiles().files, keep: () => Promise.reject(new Error('ENOSPC')) };
    await expect(office.hand(good, {}, { ...office.ports, files: full })).rejects.toThrow('ENOSPC');
    expect((await readImports(office.ports, all)).all).toBe(0);
  });

  test('is not kept of a check, nor of what comes with the installation', async () => {
    await office.hand(good, { dryRun: true }, withFiles());
    const { id } = await office.hand(good, { origin: 'checkout' }, withFiles());
    expect(kept.size).toBe(0);
    const found = await readImportFile(withFiles(), id ?? '');
    expect(found).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });
});
