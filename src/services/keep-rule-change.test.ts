import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RuleChange } from '../domain/alerts/rule-change.ts';
import { autumn } from './alerts.fixture.ts';
import { catalogueAt } from './catalogue-at.ts';
import { dryRun } from './dry-run.ts';
import { inlineCatalogue, must, type Office, planText, promise } from './given.fixture.ts';
import { keepRuleChange, type RuleChangeRequest } from './keep-rule-change.ts';
import { readAudit } from './read-audit.ts';
import { readScorecard } from './read-scorecard.ts';
import { actor } from './report.fixture.ts';

const plan = 'que-2026';
const change: RuleChange = { condition: 'behind-path', limit: 0.1 };
const asked: RuleChangeRequest = { plan, change, reason: ' Mới bắt đầu triển khai. ', by: actor('coordinator') };

let office: Office;
beforeEach(async () => {
  office = await autumn();
});
afterEach(() => office.close());

const statusOf = async (asOf?: string) => {
  const { scorecard } = must(await readScorecard(office.ports, { plan, period: '2026-09', asOf }));
  return scorecard.cells.find((c) => c.unitName === 'Xã An Phú')?.status;
};

describe('a change of the rules that is kept', () => {
  test('is in force from then on; what was judged before keeps the rules of its time', async () => {
    expect(await statusOf()).toBe('off-track');
    const before = office.ports.now();
    office.wait(5);
    must(await keepRuleChange(office.ports, asked));
    expect(await statusOf()).toBe('at-risk');
    expect(await statusOf(before)).toBe('off-track');
  });

  test('is told with who, when and why', async () => {
    must(await keepRuleChange(office.ports, asked));
    const { kept } = must(await dryRun(office.ports, { plan }));
    expect(kept).toMatchObject([{ seq: 1, by: actor('coordinator').name, reason: 'Mới bắt đầu triển khai.', change }]);
    const { entries } = await readAudit(office.ports, { limit: 5, offset: 0 });
    expect(entries[0]).toMatchObject({ act: 'change-alert-rules', subject: plan });
  });

  test('stands above a text that is changed later, but for what is said otherwise from the pages', async () => {
    must(await keepRuleChange(office.ports, asked));
    office.wait(5);
    await office.load({
      catalogue: inlineCatalogue({
        plan: planText(plan, 'open', [promise('t-ho-so', 'ho-so-truc-tuyen', 80), promise('t-van-ban', 'van-ban', 50)]),
        sample: planText('que-mau', 'closed', [promise('t-thu', 'thu-nghiem', 50)]),
      }),
    });
    expect(await statusOf()).toBe('at-risk');
    office.wait(5);
    must(await keepRuleChange(office.ports, { ...asked, change: { condition: 'behind-path', limit: 0.6 } }));
    expect(await statusOf()).toBe('off-track');
  });

  test('says no limit of a condition that has none', async () => {
    const change: RuleChange = { condition: 'deadline-missed', severity: 'notice', limit: 0.5 };
    must(await keepRuleChange(office.ports, { ...asked, change }));
    const { kept } = must(await dryRun(office.ports, { plan }));
    expect(kept.map((one) => one.change)).toEqual([{ condition: 'deadline-missed', severity: 'notice' }]);
  });

  test('stands beside that of another plan kept at the same time; of two of one plan none is lost unsaid', async () => {
    await office.load({
      catalogue: inlineCatalogue({
        plan: planText(plan, 'open', [promise('t-ho-so', 'ho-so-truc-tuyen', 80)]),
        sample: planText('que-khac', 'open', [promise('t-ho-so-khac', 'ho-so-truc-tuyen', 95)]),
      }),
    });
    const ports = {
      ...office.ports,
      now: () => {
        office.wait(0.01);
        return office.clock.now;
      },
    };
    const asks = [asked, { ...asked, plan: 'que-khac' }, { ...asked, change: { ...change, limit: 0.2 } }];
    const [one, other, second] = await Promise.all(asks.map((of) => keepRuleChange(ports, of)));
    expect(other?.ok).toBe(true);
    // Whether the two of one plan meet is up to the engine: who comes second is kept after the first, or told so.
    const ofOne = [one, second].filter((r) => r?.ok);
    const refused = [one, second].filter((r) => r && !r.ok);
    for (const r of refused) expect(r).toMatchObject({ problem: { code: 'rules-moved' } });
    const { kept } = must(await dryRun(ports, { plan }));
    expect([ofOne.length, ofOne.length + refused.length]).toEqual([kept.length, 2]);
    const { plans } = await catalogueAt(ports, ports.now());
    expect(plans.map((p) => p.thresholds.atRisk)).toEqual([kept[0]?.change.limit, 0.1]);
  });

  test('gives way where a text that is changed later no longer fits it', async () => {
    must(await keepRuleChange(office.ports, { ...asked, change: { condition: 'behind-path', limit: 0.9 } }));
    office.wait(5);
    const text = planText(plan, 'open', [promise('t-ho-so', 'ho-so-truc-tuyen', 80)]);
    await office.load({
      catalogue: inlineCatalogue({
        plan: text.replace('targets:', 'thresholds: { onTrack: 0.8, atRisk: 0.5, tolerance: 0.05 }\ntargets:'),
        sample: planText('que-mau', 'closed', [promise('t-thu', 'thu-nghiem', 50)]),
      }),
    });
    const { plan: now } = must(await dryRun(office.ports, { plan }));
    expect(now.thresholds).toEqual({ onTrack: 0.8, atRisk: 0.5, tolerance: 0.05 });
  });

  test('of two at the same instant both come into force', async () => {
    must(await keepRuleChange(office.ports, asked));
    must(await keepRuleChange(office.ports, { ...asked, change: { condition: 'behind-path', limit: 0.3 } }));
    must(await keepRuleChange(office.ports, { ...asked, change: { condition: 'behind-path', limit: 0.2 } }));
    office.wait(1);
    const { plan: now, kept } = must(await dryRun(office.ports, { plan }));
    expect([now.thresholds.atRisk, kept.length]).toEqual([0.2, 3]);
  });

  test.each<[string, Partial<RuleChangeRequest>]>([
    ['no-reason', { reason: ' ' }],
    ['long-reason', { reason: 'x'.repeat(501) }],
    ['no-change', { change: { condition: 'behind-path', limit: 0.6 } }],
    ['bad-limit', { change: { condition: 'behind-path', limit: 0.96 } }],
    ['unknown-plan', { plan: 'khac' }],
    ['unknown-plan', { plan: 'que-mau' }],
    ['forbidden', { by: actor('committee') }],
    ['forbidden', { by: actor('reporter', 'que.xa-an-phu') }],
  ])('%s is not kept', async (code, more) => {
    expect(await keepRuleChange(office.ports, { ...asked, ...more })).toMatchObject({ ok: false, problem: { code } });
    expect(await statusOf()).toBe('off-track');
  });
});
