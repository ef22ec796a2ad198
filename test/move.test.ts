import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { beforeAll, expect, test } from 'vitest';
import { manyRows } from './support/many-rows.ts';
import { emptyMachine, moc, mocInBackground } from './support/moc.ts';

const data = emptyMachine();
const scorecard = ['scorecard', '--plan', 'minh-hoa-2026', '--format', 'json'];
let before: string;
beforeAll(() => {
  before = moc(data, ...scorecard).out;
});

test('an export restored on an empty machine gives the same scorecard, and the same log', () => {
  const [file, other] = [join(data, 'moc.jsonl'), emptyMachine()];
  expect(moc(data, 'export', file)).toMatchObject({ code: 0 });
  expect(statSync(file).mode & 0o077, 'for its owner only').toBe(0);
  expect(moc(other, 'restore', file)).toMatchObject({ code: 0 });
  expect(moc(other, ...scorecard).out).toBe(before);
  expect(moc(other, 'verify', 'log').out).toBe(moc(data, 'verify', 'log').out);
  const again = moc(other, 'restore', file);
  expect(again.code).toBe(1);
  expect(again.err).toMatch(/đã có dữ liệu.*not empty/s);
});

test.each([
  ['cut off', (text: string) => text.slice(0, -200), /thiếu dòng kết thúc|không phải của một tệp/],
  ['altered', (text: string) => text.replace('"figure"', '"no-data"'), /không còn nguyên vẹn.*damaged/s],
  [
    'of a newer release',
    (text: string) => text.replace('"0001_initial.sql"', '"0001_initial.sql","9999_later.sql"'),
    /nguyên vẹn|bản Mốc mới hơn/,
  ],
  ['no export', () => 'unit,indicator\n', /Dòng 1 không phải.*Line 1/s],
])('an export that is %s is refused whole, with a sentence', (_, change, sentence) => {
  const [file, bad, other] = [join(data, 'moc.jsonl'), join(data, 'bad.jsonl'), emptyMachine()];
  writeFileSync(bad, change(readFileSync(file, 'utf8')));
  const refused = moc(other, 'restore', bad);
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(sentence);
  const database = new SQLite(join(other, 'moc.db'), { readonly: true });
  expect(database.prepare('select count(*) as n from observation').get()).toEqual({ n: 0 });
  database.close();
});

test('a backup made while an import runs is good, and holds all of the import or nothing', async () => {
  const file = join(data, 'many.csv');
  writeFileSync(file, manyRows(10_000));
  const child = mocInBackground(data, ['import', file]);
  const ended = once(child, 'exit');
  let backups = 0;
  while (child.exitCode === null && backups < 8) {
    const backup = join(data, `backup-${backups}.db`);
    expect(moc(data, 'backup', backup)).toMatchObject({ code: 0 });
    const database = new SQLite(backup, { readonly: true });
    const { n } = database.prepare("select count(*) as n from observation where file = 'many.csv'").get() as {
      n: number;
    };
    database.close();
    expect([0, 10_000]).toContain(n);
    backups += 1;
  }
  expect(await ended).toEqual([0, null]);
  expect(backups).toBeGreaterThan(0);
  expect(moc(data, 'verify', 'backup', join(data, 'backup-0.db'))).toMatchObject({ code: 0 });
  const there = moc(data, 'backup', join(data, 'backup-0.db'));
  expect([there.code, there.err]).toEqual([2, expect.stringContaining('đã có / is there already')]);
});

test('a backup that was damaged, altered, or is none at all is not called good', () => {
  const [good, bad] = [join(data, 'backup-0.db'), join(data, 'bad.db')];
  const bytes = readFileSync(good);
  bytes.fill(0x5a, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 8_192);
  writeFileSync(bad, bytes);
  expect(moc(data, 'verify', 'backup', bad).code).toBe(1);
  writeFileSync(bad, readFileSync(good));
  const database = new SQLite(bad);
  database.exec('drop trigger observation_stays; update observation set value = 1 where id = 1');
  database.close();
  const altered = moc(data, 'verify', 'backup', bad);
  expect([altered.code, altered.err]).toEqual([1, expect.stringMatching(/figures/)]);
  expect(moc(data, 'verify', 'backup', join(data, 'moc.jsonl'))).toMatchObject({ code: 1 });
  expect(moc(data, 'verify', 'backup', join(data, 'nowhere.db'))).toMatchObject({ code: 1 });
});

test('moc migrate brings an older database up to date without loss, and refuses a newer one', () => {
  const older = emptyMachine();
  moc(older, ...scorecard);
  const open = () => new SQLite(join(older, 'moc.db'));
  const database = open();
  database.exec("drop table job; delete from migration where name = '0030_jobs.sql'");
  database.close();
  expect(moc(older, 'migrate').out).toContain('0030_jobs.sql');
  expect(moc(older, 'migrate').out).toContain('đã là bản mới nhất');
  expect(moc(older, ...scorecard).out).toBe(before);
  const newer = open();
  newer.exec("insert into migration values ('9999_later.sql', 'x')");
  newer.close();
  const refused = moc(older, 'migrate');
  expect([refused.code, refused.err]).toEqual([2, expect.stringMatching(/bản Mốc mới hơn.*newer Mốc/s)]);
});
