import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { operator } from '../domain/actor.ts';
import { lastAudit } from '../store/audit-log.ts';
import { engine } from '../store/engines/engine.fixture.ts';
import { tamperWith } from '../store/tamper.fixture.ts';
import { bindEarlier } from './bind-earlier.ts';
import { correctReport } from './correct-report.ts';
import { must, Office } from './given.fixture.ts';
import { publishCampaign } from './publish-campaign.ts';
import { actor, anPhu, handIn } from './report.fixture.ts';
import { returnReport } from './return-report.ts';
import { submitReport } from './submit-report.ts';
import { undoImport } from './undo-import.ts';
import { verifyLog } from './verify-log.ts';
import { verifyReport } from './verify-report.ts';

let office: Office;
const imports: string[] = [];
beforeEach(async () => {
  office = await Office.open('2026-12-15T03:00:00.000Z');
  await office.load();
  imports.length = 0;
  for (const rows of [
    'que.xa-an-phu,van-ban,2025,,,70\nque.xa-binh-minh,van-ban,2025,2,3,',
    'que.xa-an-phu,van-ban,2025,,,71.000000000000014\nque.xa-binh-minh,van-ban,2025,2,3,',
    'que.xa-cam-ha,van-ban,2025,,,60',
  ]) {
    imports.push((await office.hand(rows)).id ?? '');
  }
  must(await undoImport(office.ports, { id: imports[1] ?? '', by: operator, reason: 'nhầm tệp' }));
});
afterEach(() => office.close());

const codes = async (): Promise<string[]> => (await verifyLog(office.ports)).broken.map((b) => b.code);

/** What somebody with the database file may do. */
const tamper = async (statement: string): Promise<void> =>
  expect(await tamperWith(office.ports.db, statement)).toBeGreaterThan(0);

describe('a log nobody touched', () => {
  test('is whole, and binds every figure of every import, undos and reports too', async () => {
    await handIn(office);
    const verified = await verifyLog(office.ports);
    expect(verified.broken).toEqual([]);
    expect(verified.imports).toBe(5);
    const { figures } = await office.ports.db
      .selectFrom('observation')
      .select(({ fn }) => fn.countAll<number>().as('figures'))
      .executeTakeFirstOrThrow();
    expect(verified.figures).toBe(figures);
    expect(verified.head).toMatchObject({ seq: verified.entries, hash: (await lastAudit(office.ports.db))?.hash });
  });

  test('binds what every step of a report appends: returned, handed in again, corrected while verified, published, corrected', async () => {
    const by = actor('coordinator');
    const corrections = [
      { indicator: 'van-ban', numerator: 44, denominator: 50, value: null, state: 'figure' as const, reason: 'Trùng' },
    ];
    await handIn(office);
    office.wait(1);
    must(await returnReport(office.ports, { ...anPhu, by, comment: 'Sai kỳ' }));
    expect(await codes()).toEqual([]);
    office.wait(1);
    must(await submitReport(office.ports, { ...anPhu, by: actor('approver', anPhu.unit) }));
    office.wait(1);
    must(await verifyReport(office.ports, { ...anPhu, by, comment: '', corrections }));
    office.wait(1);
    must(await publishCampaign(office.ports, { plan: anPhu.plan, period: anPhu.period, by, comment: '' }));
    office.wait(1);
    const later = corrections.map((c) => ({ ...c, numerator: 43 }));
    must(await correctReport(office.ports, { ...anPhu, by, corrections: later }));
    expect(await codes()).toEqual([]);
    await tamper(`update observation set numerator = 45 where state = 'withdrawn'`);
    expect(await codes()).toEqual(['figures-altered']);
  });

  test('still has the head that was noted earlier', async () => {
    const { head } = await verifyLog(office.ports);
    await office.hand('que.xa-cam-ha,van-ban,2025,,,61');
    expect((await verifyLog(office.ports, head)).broken).toEqual([]);
  });

  test('of a database with figures from before it binds them as they stand, once', async () => {
    await tamper('delete from audit_log');
    expect(await codes()).toEqual(Array(4).fill('import-not-in-log'));
    await bindEarlier(office.ports);
    await bindEarlier(office.ports);
    expect(await verifyLog(office.ports)).toMatchObject({ entries: 4, broken: [] });
    await office.hand('que.xa-cam-ha,van-ban,2025,,,61');
    expect(await codes()).toEqual([]);
  });

  test('binds nothing later that came past it', async () => {
    await tamper(`insert into import select 'x', file, sha256, bytes, origin, imported_by, '2020-01-01', accepted, superseded,
      unchanged, rejected, sample, findings, undoes, reason, withdrawn from import where id = '${imports[0]}'`);
    await bindEarlier(office.ports);
    expect(await codes()).toEqual(['import-not-in-log']);
  });
});

describe('the log finds', () => {
  test.each([
    ['a value that was altered', 'update observation set value = 99 where value = 70 and revision = 1'],
    ['its last digit', 'update observation set value = 71 where revision = 2 and value > 71'],
    [
      'who recorded it',
      "update observation set recorded_by = 'x' where indicator = 'van-ban' and revision = 1 and value = 60",
    ],
    ['when it was recorded', "update observation set recorded_at = '2020-01-01T00:00:00.000Z' where value = 60"],
    ['where it was read', 'update observation set line = 3 where value = 60'],
    ['a figure that was taken out', 'delete from observation where value = 60'],
    ['what an undo brought back', 'update observation set value = 69 where revision = 3 and value = 70'],
    [
      'a figure that was put in',
      `insert into observation (sample, indicator, unit, ends_on, period, revision, recorded_at, recorded_by, value, qualifier,
        state, import_id, file) select sample, indicator, unit, '2024-12-31', '2024', 1, recorded_at, recorded_by, 1, '=',
        'figure', import_id, file from observation where value = 60`,
    ],
  ])('%s', async (_, statement) => {
    await tamper(statement);
    expect(await codes()).toEqual(['figures-altered']);
  });

  test.each([
    ['an entry that was altered', "update audit_log set actor = 'x' where seq = 3", ['entry-altered']],
    [
      'an entry whose checksum was made to fit',
      "update audit_log set hash = 'x' where seq = 3",
      ['entry-altered', 'entry-altered'],
    ],
    ['an entry that was taken out', "delete from audit_log where act = 'undo-import'", ['import-not-in-log']],
    ['entries in between', 'delete from audit_log where seq in (1, 2)', ['entries-missing', 'import-not-in-log']],
    [
      'the checksum of a file',
      "update import set sha256 = 'x' where file = 'f.csv' and accepted = 1 and undoes is null and superseded = 0",
      ['import-altered'],
    ],
  ])('%s', async (_, statement, found) => {
    await tamper(statement);
    expect(await codes()).toEqual(found);
  });

  // D1 holds references whoever writes.
  test.skipIf(engine.name === 'd1')('an import that was taken out', async () => {
    await tamper('delete from import where undoes is not null');
    expect(await codes()).toEqual(['import-missing']);
  });

  test('an end that was cut off, from a head noted earlier', async () => {
    const { head } = await verifyLog(office.ports);
    await tamper(`delete from audit_log where seq = ${head?.seq}`);
    const { broken } = await verifyLog(office.ports, head);
    expect(broken.map((b) => b.code)).toEqual(['head-not-there', 'import-not-in-log']);
  });

  test('and says where, in both languages', async () => {
    await tamper('delete from observation where value = 60');
    const { broken } = await verifyLog(office.ports);
    expect(broken[0]?.message.vi).toContain(
      `Lần nhập ${imports[2]} (tệp f.csv, mục 4 của nhật ký) có 1 số liệu, nay tìm thấy 0`,
    );
    expect(broken[0]?.message.en).toContain('the number of figures was 1 and is 0');
  });
});
