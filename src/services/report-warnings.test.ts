import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { explain } from './explain.ts';
import type { Office } from './given.fixture.ts';
import { must } from './given.fixture.ts';
import { actor, anPhu, december, fill, filled } from './report.fixture.ts';
import { submitReport } from './submit-report.ts';

let office: Office;
beforeEach(async () => {
  office = await december();
  const months = ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11'];
  await office.hand(
    months.map((month, i) => `que.xa-an-phu,ho-so-truc-tuyen,${month},${300 + 10 * i},${400 + i},`).join('\n'),
  );
});
afterEach(() => office.close());

const doubtful = filled('ho-so-truc-tuyen', [345, 4_020]);
const submit = () => submitReport(office.ports, { ...anPhu, by: actor('approver', anPhu.unit) });

describe('a suspicious figure that is filled in', () => {
  test('is taken with a warning at its field, naming both figures', async () => {
    const { taken, findings } = await fill(office, [doubtful]);
    expect(taken.map((t) => t.indicator)).toEqual(['ho-so-truc-tuyen']);
    expect(findings).toMatchObject([
      { severity: 'warning', code: 'denominator-jumps', indicator: 'ho-so-truc-tuyen', field: 'denominator' },
    ]);
    expect(findings[0]?.message.vi).toContain('Mẫu số 4.020 gấp 10,0 lần mức thường thấy 402');
  });

  test('is not handed in until it is explained or corrected', async () => {
    await fill(office, [doubtful, filled('van-ban', [45, 50])]);
    expect(await submit()).toMatchObject({ ok: false, problem: { code: 'unexplained' } });
    await fill(office, [{ ...doubtful, explanation: 'Nhận hồ sơ của ba xã sáp nhập' }]);
    const { importId } = must(await submit());
    const kept = await office.ports.db
      .selectFrom('reviewed_figure as r')
      .innerJoin('observation as o', 'o.id', 'r.observation_id')
      .select(['o.denominator', 'r.explanation'])
      .where('o.import_id', '=', importId)
      .where('r.indicator', '=', 'ho-so-truc-tuyen')
      .execute();
    expect(kept).toEqual([{ denominator: 4_020, explanation: 'Nhận hồ sơ của ba xã sáp nhập' }]);
    const asked = { plan: anPhu.plan, unit: anPhu.unit, indicator: 'ho-so-truc-tuyen', period: '2026-12' };
    const { observations, answered } = must(await explain(office.ports, asked));
    const of = observations.find((o) => o.denominator === 4_020)?.id ?? 0;
    expect(answered.get(of)).toMatchObject({
      warnings: [{ vi: expect.stringContaining('4.020') }],
      said: 'Nhận hồ sơ của ba xã sáp nhập',
    });
  });

  test('is no longer asked about once it is corrected', async () => {
    await fill(office, [doubtful, filled('van-ban', [45, 50])]);
    expect((await fill(office, [filled('ho-so-truc-tuyen', [345, 402])])).findings).toEqual([]);
    must(await submit());
  });
});
