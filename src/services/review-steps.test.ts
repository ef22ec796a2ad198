import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditFrom } from '../store/audit-log.ts';
import { publicationsOf } from '../store/publications.ts';
import { reportEvents } from '../store/report-events.ts';
import { correctReport } from './correct-report.ts';
import { must, type Office } from './given.fixture.ts';
import { publishCampaign } from './publish-campaign.ts';
import { readScorecard } from './read-scorecard.ts';
import { reopenReport } from './reopen-report.ts';
import { actor, anPhu, binhMinh, december, fill, filled, handIn } from './report.fixture.ts';
import type { ReportQuestion } from './report-at.ts';
import type { Result } from './result.ts';
import { returnReport } from './return-report.ts';
import { submitReport } from './submit-report.ts';
import { verifyReport } from './verify-report.ts';

let office: Office;
beforeEach(async () => {
  office = await december();
});
afterEach(() => office.close());

const coordinator = actor('coordinator');
const states = async (of: ReportQuestion = anPhu) => (await reportEvents(office.ports.db, of)).map((e) => e.state);
const refusal = <T>(result: Result<T>) => (result.ok ? null : result.problem.code);
const value = async (asOf?: string, unit = anPhu.unit) => {
  const view = must(await readScorecard(office.ports, { plan: 'que-2026', period: '2026-12', asOf }));
  return view.scorecard.cells.find((c) => c.unit.id === unit && c.indicator.id === 'ho-so-truc-tuyen')?.level?.value;
};
const verify = (of: ReportQuestion = anPhu, corrections: Parameters<typeof verifyReport>[1]['corrections'] = []) => {
  office.wait(1);
  return verifyReport(office.ports, { ...of, by: coordinator, comment: '', corrections });
};
const publish = () => {
  office.wait(1);
  return publishCampaign(office.ports, { plan: anPhu.plan, period: anPhu.period, by: coordinator, comment: '' });
};
const sendBack = (comment = 'Thiếu hồ sơ của quý III') => {
  office.wait(1);
  return returnReport(office.ports, { ...anPhu, by: coordinator, comment });
};
const right = { indicator: 'ho-so-truc-tuyen', numerator: 30, denominator: 50, value: null, state: 'figure' as const };
const stages = async () =>
  (
    await office.ports.db
      .selectFrom('reviewed_figure as r')
      .innerJoin('observation as o', 'o.id', 'r.observation_id')
      .select(['r.stage', 'o.numerator', 'r.reason'])
      .where('r.indicator', '=', 'ho-so-truc-tuyen')
      .orderBy('r.seq')
      .execute()
  ).map((row) => [row.stage, row.numerator, row.reason]);

describe('sending a report back', () => {
  test('takes its figures back with it, and what was known before stays known as of then', async () => {
    await handIn(office);
    const before = office.clock.now;
    expect(await value()).toBe(80);
    must(await sendBack());
    expect(await states()).toEqual(['draft', 'submitted', 'returned']);
    expect(await value()).toBeUndefined();
    expect(await value(before)).toBe(80);
  });

  test('lets the unit mend it and hand it in again', async () => {
    await handIn(office);
    must(await sendBack());
    await fill(office, [filled('ho-so-truc-tuyen', [35, 50], { basedOn: 1 })]);
    office.wait(1);
    must(await submitReport(office.ports, { ...anPhu, by: actor('approver', anPhu.unit) }));
    expect(await value()).toBe(70);
    expect((await states()).slice(-2)).toEqual(['returned', 'submitted']);
  });

  test('says why', async () => {
    await handIn(office);
    expect(refusal(await sendBack('  '))).toBe('no-reason');
    expect(refusal(await sendBack('x'.repeat(501)))).toBe('long-reason');
    expect(await states()).toEqual(['draft', 'submitted']);
  });
});

describe('verifying a report', () => {
  test('keeps the verified value beside the reported one, and the corrected one counts', async () => {
    await handIn(office);
    must(await verify(anPhu, [{ ...right, reason: 'Trùng 10 hồ sơ' }]));
    expect(await stages()).toEqual([
      ['reported', 40, null],
      ['verified', 30, 'Trùng 10 hồ sơ'],
    ]);
    expect(await value()).toBe(60);
  });

  test.each([
    ['no reason', { ...right, reason: '' }, 'no-reason'],
    ['more than all', { ...right, numerator: 60, reason: 'x' }, 'bad-correction'],
    ['nothing', { ...right, numerator: null, denominator: null, reason: 'x' }, 'bad-correction'],
    ['an indicator nobody owes', { ...right, indicator: 'dich-vu', reason: 'x' }, 'bad-correction'],
  ])('is refused where a correction has %s', async (_, correction, code) => {
    await handIn(office);
    expect(refusal(await verify(anPhu, [correction]))).toBe(code);
    expect(await states()).toEqual(['draft', 'submitted']);
  });

  test('is not for its unit, nor for a report not handed in, and of two at once one is done', async () => {
    expect(refusal(await verify())).toBe('report-closed');
    await handIn(office);
    const own = { ...anPhu, by: actor('approver', anPhu.unit), comment: '', corrections: [] };
    expect(refusal(await verifyReport(office.ports, own))).toBe('forbidden');
    const both = await Promise.all([verify(), sendBack()]);
    expect(both.map(refusal).sort()).toEqual([null, 'report-moved'].sort());
    expect(await states()).toHaveLength(3);
  });
});

describe('publishing a campaign', () => {
  test('publishes what is verified, at one instant, and says so of every figure', async () => {
    await handIn(office);
    await handIn(office, binhMinh);
    must(await verify());
    must(await verify(binhMinh));
    expect(must(await publish())).toEqual({ published: 2 });
    const [publication] = await publicationsOf(office.ports.db, anPhu);
    expect(publication).toMatchObject({ seq: 1, at: office.clock.now });
    expect([(await states()).at(-1), (await states(binhMinh)).at(-1)]).toEqual(['published', 'published']);
    expect((await stages()).filter(([stage]) => stage === 'final')).toHaveLength(2);
  });

  test('waits for reports nobody has checked, not for units that have not reported', async () => {
    await handIn(office);
    await handIn(office, binhMinh);
    must(await verify());
    expect(refusal(await publish())).toBe('still-waiting');
    must(await returnReport(office.ports, { ...binhMinh, by: coordinator, comment: 'x' }));
    expect(must(await publish()).published).toBe(1);
    expect(refusal(await publish())).toBe('nothing-ready');
  });

  test('twice at once is done once', async () => {
    await handIn(office);
    must(await verify());
    const both = await Promise.all([publish(), publish()]);
    expect(both.map(refusal).sort()).toEqual([null, 'report-moved'].sort());
    expect(await publicationsOf(office.ports.db, anPhu)).toHaveLength(1);
  });

  test('is for the coordinator', async () => {
    const asked = { plan: anPhu.plan, period: anPhu.period, comment: '' };
    for (const role of ['admin', 'approver', 'reporter', 'committee', 'public'] as const) {
      expect(refusal(await publishCampaign(office.ports, { ...asked, by: actor(role) }))).toBe('forbidden');
    }
  });
});

describe('a published report', () => {
  const published = async () => {
    await handIn(office);
    must(await verify());
    must(await publish());
    return office.clock.now;
  };

  test('is changed by a correction only: with a reason, kept apart, the published value readable as of then', async () => {
    const at = await published();
    expect(refusal(await sendBack())).toBe('report-closed');
    office.wait(1);
    const asked = { ...anPhu, by: coordinator };
    expect(refusal(await correctReport(office.ports, { ...asked, corrections: [] }))).toBe('bad-correction');
    must(await correctReport(office.ports, { ...asked, corrections: [{ ...right, reason: 'Đính chính' }] }));
    expect((await stages()).slice(-2)).toEqual([
      ['final', 40, null],
      ['final', 30, 'Đính chính'],
    ]);
    expect([await value(at), await value()]).toEqual([80, 60]);
    expect((await publicationsOf(office.ports.db, anPhu)).map((p) => p.comment)).toEqual([null, 'Đính chính']);
    expect(await states()).toEqual(['draft', 'submitted', 'verified', 'published', 'corrected']);
  });

  test('can be opened again for its unit until the end of a day', async () => {
    await published();
    const asked = { ...anPhu, by: coordinator, reason: 'Bổ sung số của trung tâm' };
    for (const until of ['2026-12-14', '2027-02-01', 'mai', '']) {
      expect(refusal(await reopenReport(office.ports, { ...asked, until }))).toBe('bad-end');
    }
    must(await reopenReport(office.ports, { ...asked, until: '2026-12-17' }));
    await fill(office, [filled('ho-so-truc-tuyen', [45, 50], { basedOn: 1 })]);
    expect(refusal(await verify())).toBe('report-closed');
    must(await submitReport(office.ports, { ...anPhu, by: actor('approver', anPhu.unit) }));
    must(await verify());
    must(await publish());
    expect(await value()).toBe(90);
  });

  test('opened again is closed when its time is up, as it stood', async () => {
    await published();
    must(await reopenReport(office.ports, { ...anPhu, by: coordinator, reason: 'x', until: '2026-12-15' }));
    office.clock.now = '2026-12-15T17:00:00.000Z';
    const late = submitReport(office.ports, { ...anPhu, by: actor('approver', anPhu.unit) });
    expect(refusal(await late)).toBe('report-closed');
  });
});

test('every step stands in the audit log', async () => {
  await handIn(office);
  must(await sendBack());
  must(await submitReport(office.ports, { ...anPhu, by: actor('approver', anPhu.unit) }));
  must(await verify());
  must(await publish());
  must(await reopenReport(office.ports, { ...anPhu, by: coordinator, reason: 'x', until: '2026-12-17' }));
  const log = await auditFrom(office.ports.db, 1, 20);
  expect(log.map((row) => row.act).filter((act) => act !== 'apply-catalogue')).toEqual([
    ...['submit-report', 'return-report', 'submit-report', 'verify-report', 'publish-campaign', 'reopen-report'],
  ]);
});
