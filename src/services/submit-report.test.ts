import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { operator } from '../domain/actor.ts';
import { auditFrom } from '../store/audit-log.ts';
import { reportEvents } from '../store/report-events.ts';
import { must, type Office } from './given.fixture.ts';
import { readScorecard } from './read-scorecard.ts';
import { actor, anPhu, december, fill, filled, handIn } from './report.fixture.ts';
import { submitReport } from './submit-report.ts';
import { undoImport } from './undo-import.ts';

let office: Office;
beforeEach(async () => {
  office = await december();
});
afterEach(() => office.close());

const submit = (by = actor('approver', anPhu.unit)) => submitReport(office.ports, { ...anPhu, by });
const refusal = async (by?: ReturnType<typeof actor>) => {
  const result = await submit(by);
  return result.ok ? null : `${result.problem.code}: ${result.problem.message.vi}`;
};

describe('handing a report in', () => {
  test('makes figures of the draft, each with the file and cell it came from, and the scorecard shows them', async () => {
    const from = { file: 'an-phu.xlsx', sha256: 'ab'.repeat(32), source: 'Báo cáo!C7' };
    await fill(office, [filled('ho-so-truc-tuyen', [40, 50], from), filled('van-ban', [45, 50])]);
    office.wait(1);
    const { importId, figures } = must(await submit());
    expect(figures).toBe(2);
    const stored = await office.ports.db.selectFrom('observation').selectAll().orderBy('indicator').execute();
    expect(stored).toMatchObject([
      { indicator: 'ho-so-truc-tuyen', numerator: 40, period: '2026-12', file: 'an-phu.xlsx', source: 'Báo cáo!C7' },
      { indicator: 'van-ban', numerator: 45, period: '2026', file: 'biểu mẫu báo cáo', source: null },
    ]);
    expect(stored[0]).toMatchObject({
      recorded_by: 'approver, que.xa-an-phu',
      recorded_at: '2026-12-15T03:02:00.000Z',
    });
    const view = must(await readScorecard(office.ports, { plan: 'que-2026', period: '2026-12' }));
    expect(view.scorecard.cells.find((c) => c.unit.id === anPhu.unit)?.level?.value).toBe(80);
    const [, event] = await reportEvents(office.ports.db, anPhu);
    expect(event).toMatchObject({ seq: 2, state: 'submitted', importId });
    expect((await auditFrom(office.ports.db, 1, 9)).map((row) => row.act).at(-1)).toBe('submit-report');
  });

  test('keeps the reported values apart, with what the unit said to a warning', async () => {
    const odd = { value: 75, explanation: 'Số lẻ do làm tròn' };
    await fill(office, [filled('ho-so-truc-tuyen', [40, 50], odd), filled('van-ban', [45, 50])]);
    must(await submit());
    const kept = await office.ports.db.selectFrom('reviewed_figure').selectAll().orderBy('indicator').execute();
    expect(kept).toMatchObject([
      { stage: 'reported', indicator: 'ho-so-truc-tuyen', seq: 2, explanation: odd.explanation, draft_revision: 1 },
      { stage: 'reported', indicator: 'van-ban', explanation: null },
    ]);
  });

  test('says figures that were held already too: they stand with it, also once their file is taken back', async () => {
    const { id } = await office.hand('que.xa-an-phu,van-ban,2026,30,50,');
    await fill(office, [filled('ho-so-truc-tuyen', [40, 50])]);
    expect(must(await submit()).figures).toBe(2);
    const { db } = office.ports;
    const told = db.selectFrom('observation').select(['numerator', 'state']).where('indicator', '=', 'van-ban');
    expect(await told.execute()).toEqual([{ numerator: 30, state: 'figure' }]);
    expect(await db.selectFrom('reviewed_figure').select('indicator').execute()).toHaveLength(2);
    office.wait(1);
    must(await undoImport(office.ports, { id: id ?? '', by: operator, reason: 'nhầm tệp' }));
    expect((await told.orderBy('id', 'desc').execute())[0]).toEqual({ numerator: 30, state: 'figure' });
  });

  test('asks no figure for what did not apply last time', async () => {
    await office.hand('unit,indicator,period,state\nque.xa-an-phu,van-ban,2025,không áp dụng');
    await fill(office, [filled('ho-so-truc-tuyen', [40, 50])]);
    expect(await refusal()).toBeNull();
    const told = office.ports.db.selectFrom('observation').select('state').where('ends_on', '=', '2026-12-31');
    expect((await told.execute()).map((o) => o.state).sort()).toEqual(['figure', 'not-applicable']);
  });

  test('is for the approver of the unit', async () => {
    await fill(office, [filled('ho-so-truc-tuyen', [40, 50]), filled('van-ban', [45, 50])]);
    expect(await refusal(actor('reporter', anPhu.unit))).toMatch(/^forbidden/);
    expect(await refusal(actor('approver', 'que.xa-cam-ha'))).toMatch(/^forbidden/);
    expect(await refusal(actor('approver', 'que'))).toBeNull();
  });

  test.each([
    ['is unanswered', [], 'incomplete-report: Chưa nộp được: 1 trên 2 chỉ số'],
    ['was filled in by half', [filled('van-ban', [45, null])], 'incomplete-report: Chưa nộp được: 1 trên 2 chỉ số'],
    ['has no data for no reason', [filled('van-ban', null, { state: 'no-data' })], 'incomplete-report: '],
    ['has a warning nobody explained', [filled('van-ban', [45, 50], { value: 1 })], 'unexplained: Chưa nộp được: 1'],
  ])('records nothing where an indicator %s', async (_, entries, problem) => {
    await fill(office, [filled('ho-so-truc-tuyen', [40, 50]), ...entries]);
    expect((await refusal())?.slice(0, problem.length)).toBe(problem);
    expect(await office.ports.db.selectFrom('observation').selectAll().execute()).toEqual([]);
  });

  test('twice at once is done once', async () => {
    await fill(office, [filled('ho-so-truc-tuyen', [40, 50]), filled('van-ban', [45, 50])]);
    const both = await Promise.all([submit(), submit()]);
    expect(both.map((r) => (r.ok ? 'done' : r.problem.code)).sort()).toEqual(['done', 'report-moved']);
    expect(await reportEvents(office.ports.db, anPhu)).toHaveLength(2);
  });

  test('cannot be undone like an import: a report is sent back', async () => {
    const id = await handIn(office);
    const result = await undoImport(office.ports, { id, by: operator, reason: 'nhầm' });
    expect(result.ok ? null : result.problem.code).toBe('cannot-undo');
  });
});
