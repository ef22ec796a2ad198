import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../domain/actor.ts';
import { draftRevisions } from '../store/draft-figures.ts';
import { must, type Office } from './given.fixture.ts';
import { importFigures } from './import-figures.ts';
import { actor, anPhu, binhMinh, december, handIn } from './report.fixture.ts';
import { returnReport } from './return-report.ts';
import { takeObservations } from './take-observations.ts';

let office: Office;
beforeEach(async () => {
  office = await december();
});
afterEach(() => office.close());

const good = {
  unit: 'que.xa-an-phu',
  indicator: 'ho-so-truc-tuyen',
  period: '2026-12',
  numerator: 40,
  denominator: 50,
};
const yearly = { unit: 'Xã An Phú', indicator: 'van-ban', period: '2026', value: 90, explanation: 'vì thế' };

function send(by: Actor, observations: readonly object[], file = 'api.json') {
  office.wait(1);
  const bytes = new TextEncoder().encode(JSON.stringify({ observations }));
  return takeObservations(office.ports, { bytes, file, by }, (request) => importFigures(office.ports, request));
}
const codes = ({ findings }: Awaited<ReturnType<typeof send>>): string[] =>
  findings.map((f) => `${f.severity} ${f.code} ${f.line}`);
const observations = () => office.ports.db.selectFrom('observation').selectAll().orderBy('id').execute();

describe('the key of a coordinator', () => {
  test('stores figures at once, as an import told by the API', async () => {
    const taken = await send(actor('coordinator'), [good, yearly, { ...good, unit: 'nobody' }]);
    expect(taken).toMatchObject({ accepted: 2, rejected: 1, reports: [] });
    expect(codes(taken)).toEqual(['error unknown-unit 3']);
    expect((await observations()).map((o) => [o.numerator, o.value, o.note, o.import_id])).toEqual([
      [40, null, null, taken.importId],
      [null, 90, 'vì thế', taken.importId],
    ]);
    const { origin } = await office.ports.db.selectFrom('import').select('origin').executeTakeFirstOrThrow();
    expect(origin).toBe('api');
  });
});

describe('the key of a reporter', () => {
  const reporter = actor('reporter', anPhu.unit);

  test('fills the report of the own unit, with the file, the place and the explanation; nothing is handed in', async () => {
    const taken = await send(reporter, [good, yearly]);
    expect(taken).toMatchObject({ importId: null, reports: [anPhu], accepted: 2, rejected: 0, findings: [] });
    expect(await observations()).toEqual([]);
    const drafts = await draftRevisions(office.ports.db, anPhu);
    expect(drafts.map((d) => [d.indicator, d.via, d.file, d.source, d.explanation])).toEqual([
      ['ho-so-truc-tuyen', 'api', 'api.json', 'dòng 1', null],
      ['van-ban', 'api', 'api.json', 'dòng 2', 'vì thế'],
    ]);
  });

  test('the same again changes nothing', async () => {
    await send(reporter, [good, yearly]);
    expect(await send(reporter, [good, yearly])).toMatchObject({ accepted: 0, unchanged: 2, rejected: 0 });
  });

  test('never touches the report of another unit: each such figure is an error, the own ones are taken', async () => {
    const taken = await send(reporter, [{ ...good, unit: binhMinh.unit }, good]);
    expect(taken).toMatchObject({ accepted: 1, rejected: 1, reports: [anPhu] });
    expect(codes(taken)).toEqual(['error forbidden 1']);
    expect(await draftRevisions(office.ports.db, binhMinh)).toEqual([]);
  });

  test.each([
    ['of a period after the plan', { period: '2027-01' }, 'error not-owed 1'],
    [
      'no campaign asks for',
      { indicator: 'dich-vu', period: '2026', numerator: 3, denominator: null },
      'error not-owed 1',
    ],
    ['impossible', { numerator: 51 }, 'error numerator-over-denominator 1'],
    ['half of one', { denominator: null }, 'error incomplete-figure 1'],
    ['of nobody', { unit: 'Xã Không Có' }, 'error unknown-unit 1'],
  ])('does not fill in a figure %s', async (_, more, said) => {
    const taken = await send(reporter, [{ ...good, ...more }]);
    expect([taken.accepted, taken.rejected, codes(taken)]).toEqual([0, 1, [said]]);
  });

  test('hears each doubt about a figure once', async () => {
    const taken = await send(reporter, [{ ...good, value: 70 }]);
    expect([taken.accepted, codes(taken)]).toEqual([1, ['warning stated-share-differs 1']]);
  });

  test('does not fill in a report that was handed in', async () => {
    await handIn(office);
    const taken = await send(reporter, [{ ...good, numerator: 41 }]);
    expect([taken.accepted, codes(taken)]).toEqual([0, ['error report-closed 1']]);
  });
});

describe('a figure of a report that was handed in', () => {
  const coordinator = actor('coordinator');
  const standing = async () => (await observations()).map((o) => [o.indicator, o.numerator, o.revision]);

  test('is changed by no import: the row is an error that names both figures and says what to do', async () => {
    await handIn(office);
    const before = await standing();
    const taken = await send(coordinator, [
      { ...good, numerator: 7 },
      { ...good, unit: binhMinh.unit },
    ]);
    expect([taken.accepted, taken.rejected, codes(taken)]).toEqual([1, 1, ['error in-a-report 1']]);
    for (const part of ['7/50', '40/50', 'chờ kiểm tra']) expect(taken.findings[0]?.message.vi).toContain(part);
    expect((await standing()).slice(0, before.length)).toEqual(before);
  });

  test('may be told again', async () => {
    await handIn(office);
    const before = await standing();
    const again = await send(coordinator, [{ ...good, note: 'gửi lại' }]);
    expect(again).toMatchObject({ accepted: 0, unchanged: 1, rejected: 0, findings: [] });
    expect(await standing()).toEqual(before);
  });

  test('is not changed either where the report is handed in while the file is read', async () => {
    const { ports } = office;
    const files = {
      keep: async () => {
        files.keep = async () => {};
        await handIn(office, anPhu, ports);
      },
      read: async () => null,
      has: async () => false,
    };
    office.wait(1);
    const bytes = new TextEncoder().encode(JSON.stringify({ observations: [{ ...good, numerator: 7 }] }));
    const request = { bytes, file: 'api.json', by: coordinator, origin: 'api', dryRun: false } as const;
    const result = await importFigures({ ...ports, files }, request);
    expect([result.accepted, result.findings.map((f) => f.code)]).toEqual([0, ['in-a-report']]);
    expect((await observations()).map((o) => o.numerator)).toEqual([40, 45]);
  });

  test('is free again once the report is returned', async () => {
    await handIn(office);
    office.wait(1);
    must(await returnReport(office.ports, { ...anPhu, by: coordinator, comment: 'Sai kỳ' }));
    expect(await send(coordinator, [{ ...good, numerator: 7 }])).toMatchObject({ accepted: 1, rejected: 0 });
  });
});
