import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { operator } from '../domain/actor.ts';
import { auditFrom } from '../store/audit-log.ts';
import { draftRevisions } from '../store/draft-figures.ts';
import { reportEvents } from '../store/report-events.ts';
import { fillReport } from './fill-report.ts';
import { must, type Office } from './given.fixture.ts';
import type { Ports } from './ports.ts';
import { actor, anPhu, binhMinh, december, fill, filled, handIn } from './report.fixture.ts';

let office: Office;
beforeEach(async () => {
  office = await december();
});
afterEach(() => office.close());

const drafts = () => draftRevisions(office.ports.db, anPhu);
const refusal = async (request: Partial<Parameters<typeof fillReport>[1]> = {}) => {
  const entries = [filled('ho-so-truc-tuyen', [1, 2])];
  const of = { ...anPhu, via: 'form' as const, by: actor('reporter', anPhu.unit), entries, ...request };
  const result = await fillReport(office.ports, of);
  return result.ok ? null : result.problem.code;
};

describe('filling in a report', () => {
  test('keeps each figure with who, when and from where, and begins the report', async () => {
    const from = { file: 'an-phu.xlsx', sha256: 'ab'.repeat(32), source: 'Báo cáo!C7', note: ' gồm cả cấp xã ' };
    const { taken } = await fill(office, [filled('ho-so-truc-tuyen', [40, 50], from)], { via: 'file' });
    expect(taken).toEqual([{ indicator: 'ho-so-truc-tuyen', revision: 1 }]);
    expect(await drafts()).toEqual([
      expect.objectContaining({
        ...{ ...from, note: 'gồm cả cấp xã', numerator: 40, denominator: 50, via: 'file', revision: 1 },
        ...{ by: 'reporter que.xa-an-phu', at: '2026-12-15T03:01:00.000Z' },
      }),
    ]);
    expect((await reportEvents(office.ports.db, anPhu)).map((e) => [e.seq, e.state])).toEqual([[1, 'draft']]);
  });

  test.each(['note', 'explanation'] as const)(
    'asks back a %s too long to keep, and cuts nothing off',
    async (field) => {
      const long = `${'a'.repeat(1_000)} ngoài ra`;
      const entries = [filled('ho-so-truc-tuyen', [40, 50], { [field]: long }), filled('van-ban', [45, 50])];
      const { taken, refused, findings } = await fill(office, entries);
      expect([taken.map((t) => t.indicator), refused]).toEqual([['van-ban'], ['ho-so-truc-tuyen']]);
      expect(findings).toMatchObject([{ code: 'too-long', field, severity: 'error', expected: '≤ 1000' }]);
      expect(findings[0]?.message.vi).toContain('dài 1.009 ký tự, nhiều nhất 1.000');
      const whole = 'đ'.repeat(1_000);
      await fill(office, [filled('ho-so-truc-tuyen', [40, 50], { [field]: whole })]);
      expect((await drafts()).find((d) => d.indicator === 'ho-so-truc-tuyen')?.[field]).toBe(whole);
    },
  );

  test('changes no figure before the report is handed in', async () => {
    await fill(office, [filled('ho-so-truc-tuyen', [40, 50])]);
    expect(await office.ports.db.selectFrom('observation').selectAll().execute()).toEqual([]);
  });

  test('keeps every revision, and none where the same is said again', async () => {
    for (const n of [40, 40, 41]) await fill(office, [filled('ho-so-truc-tuyen', [n, 50])]);
    const again = await fill(office, [filled('ho-so-truc-tuyen', [41, 50])]);
    expect(again.unchanged).toEqual(['ho-so-truc-tuyen']);
    expect((await drafts()).map((d) => [d.revision, d.numerator])).toEqual([
      [1, 40],
      [2, 41],
    ]);
  });

  test('can take out again what was filled in', async () => {
    await fill(office, [filled('ho-so-truc-tuyen', [40, 50])]);
    await fill(office, [filled('ho-so-truc-tuyen', null, { basedOn: 1 })]);
    expect((await drafts()).at(-1)).toMatchObject({ revision: 2, numerator: null, state: 'figure' });
  });

  test('shows what is held already and takes no draft of it', async () => {
    await office.hand('que.xa-an-phu,ho-so-truc-tuyen,2026-12,30,50,');
    const { unchanged } = await fill(office, [filled('ho-so-truc-tuyen', [30, 50], { basedOn: 0 })]);
    expect(unchanged).toEqual(['ho-so-truc-tuyen']);
  });

  test('of a file is an act in the audit log, of a form, which saves at every pause, none', async () => {
    await fill(office, [filled('ho-so-truc-tuyen', [40, 50])]);
    await fill(office, [filled('van-ban', [40, 50])], { via: 'api' });
    const log = await auditFrom(office.ports.db, 1, 10);
    const done = log.filter((row) => row.act !== 'apply-catalogue');
    expect(done.map((row) => [row.act, row.subject])).toEqual([['fill-report', 'que-2026/2026-12/que.xa-an-phu']]);
  });
});

describe('an entry', () => {
  test.each([
    ['more than all', filled('ho-so-truc-tuyen', [60, 50]), 'numerator-over-denominator', 'numerator'],
    ['a share over 100', filled('ho-so-truc-tuyen', 101), 'over-the-limit', 'value'],
    ['some of none', filled('ho-so-truc-tuyen', [1, 0]), 'zero-denominator', 'denominator'],
    [
      'a state beside a figure',
      filled('ho-so-truc-tuyen', [1, 2], { state: 'not-applicable' }),
      'state-with-figure',
      'numerator',
    ],
    ['what the unit does not owe', filled('dich-vu', 3), 'not-owed', 'value'],
    ['what nobody knows', filled('khong-co', 3), 'not-owed', 'value'],
  ])('that says %s is kept out, and the others are taken', async (_, entry, code, field) => {
    const { taken, refused, findings } = await fill(office, [entry, filled('van-ban', [40, 50])]);
    expect(taken.map((t) => t.indicator)).toEqual(['van-ban']);
    expect(refused).toEqual([entry.indicator]);
    expect(findings[0]).toMatchObject({ severity: 'error', code, field, indicator: entry.indicator });
  });

  test.each([
    ['half a figure', filled('ho-so-truc-tuyen', [40, null]), 'incomplete-figure'],
    ['no data without a reason', filled('ho-so-truc-tuyen', null, { state: 'no-data' }), 'no-data-without-reason'],
  ])('of %s stays in a form and is refused of a file', async (_, entry, code) => {
    const form = await fill(office, [entry]);
    expect([form.taken.length, form.findings.map((f) => f.code)]).toEqual([1, [code]]);
    const file = await fill(office, [entry], { ...binhMinh, via: 'file' });
    expect([file.taken.length, file.findings.map((f) => f.code)]).toEqual([0, [code]]);
  });

  test('that looks odd is taken with a warning', async () => {
    const { taken, findings } = await fill(office, [filled('ho-so-truc-tuyen', [40, 50], { value: 75 })]);
    expect(taken).toHaveLength(1);
    expect(findings.map((f) => [f.severity, f.code, f.field])).toEqual([['warning', 'stated-share-differs', 'value']]);
  });

  test('of none in nothing says that nothing arose', async () => {
    await fill(office, [filled('ho-so-truc-tuyen', [0, 0])]);
    expect((await drafts())[0]?.state).toBe('none-arose');
  });

  test('names the cell it was read from where it is wrong', async () => {
    const { findings } = await fill(office, [
      filled('ho-so-truc-tuyen', [60, 50], { file: 'a.xlsx', source: 'Quý 3!C7' }),
    ]);
    expect(findings[0]).toMatchObject({ file: 'a.xlsx', sheet: 'Quý 3', cell: 'C7' });
  });
});

describe('two people who fill in the same report', () => {
  test('do not overwrite each other: the second hears what changed', async () => {
    await fill(office, [filled('ho-so-truc-tuyen', [40, 50], { basedOn: 0 })]);
    const second = await fill(office, [filled('ho-so-truc-tuyen', [45, 50], { basedOn: 0 })], {
      by: actor('approver', anPhu.unit),
    });
    expect(second.taken).toEqual([]);
    expect(second.conflicts).toMatchObject([
      { indicator: 'ho-so-truc-tuyen', standing: { numerator: 40, revision: 1 } },
    ]);
    expect((await drafts()).map((d) => d.numerator)).toEqual([40]);
  });

  test('are not stopped by figures they have not touched, and not by the same one', async () => {
    await fill(office, [
      filled('ho-so-truc-tuyen', [40, 50], { basedOn: 0 }),
      filled('van-ban', [1, 2], { basedOn: 0 }),
    ]);
    await fill(office, [filled('ho-so-truc-tuyen', [41, 50], { basedOn: 1 })]);
    const second = await fill(office, [
      filled('ho-so-truc-tuyen', [40, 50], { basedOn: 1 }),
      filled('van-ban', [2, 2], { basedOn: 1 }),
    ]);
    expect([second.unchanged, second.taken.map((t) => t.indicator), second.conflicts]).toEqual([
      ['ho-so-truc-tuyen'],
      ['van-ban'],
      [],
    ]);
    expect((await fill(office, [filled('van-ban', [2, 2], { basedOn: 1 })])).unchanged).toEqual(['van-ban']);
  });

  test('at the same instant: one is taken, the other is a conflict', async () => {
    const by = actor('reporter', anPhu.unit);
    const one = (n: number) =>
      fillReport(office.ports, { ...anPhu, by, via: 'form', entries: [filled('van-ban', [n, 50], { basedOn: 0 })] });
    const both = (await Promise.all([one(40), one(41)])).map(must);
    expect(both.map((f) => f.taken.length + f.conflicts.length)).toEqual([1, 1]);
    expect(await drafts()).toHaveLength(1);
  });

  test('cannot put anything into a report that is handed in meanwhile', async () => {
    await fill(office, [filled('ho-so-truc-tuyen', [40, 50])]);
    let raced = false;
    const racing: Ports = {
      ...office.ports,
      commit: async (queries) => {
        if (!raced) {
          raced = true;
          await handIn(office);
        }
        return office.ports.commit(queries);
      },
    };
    const late = { ...anPhu, by: actor('reporter', anPhu.unit), via: 'form' as const };
    const result = await fillReport(racing, { ...late, entries: [filled('van-ban', [1, 50])] });
    expect(result.ok ? null : result.problem.code).toBe('report-closed');
    expect((await drafts()).some((d) => d.numerator === 1)).toBe(false);
  });
});

describe('a report cannot be filled in', () => {
  test.each([
    ['by another unit', { by: actor('reporter', binhMinh.unit) }, 'forbidden'],
    ['by the committee', { by: actor('committee') }, 'forbidden'],
    ['before its campaign opens', { period: '2027-01' }, 'no-campaign'],
    ['for a period that is none', { period: 'quý' }, 'no-campaign'],
    ['of a unit that owes nothing', { unit: 'que.so-noi-vu', by: operator }, 'unknown-unit'],
    ['of a plan that is none', { plan: 'khong-co' }, 'unknown-plan'],
  ])('%s', async (_, request, code) => {
    expect(await refusal(request)).toBe(code);
  });

  test('before its window has closed', async () => {
    office.clock.now = '2026-12-14T16:59:59.000Z';
    expect(await refusal()).toBe('not-open');
    office.clock.now = '2026-12-14T17:00:00.000Z';
    expect(await refusal()).toBeNull();
  });

  test('once it is handed in', async () => {
    await handIn(office);
    expect(await refusal()).toBe('report-closed');
  });
});
