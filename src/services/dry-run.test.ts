import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { autumn, september } from './alerts.fixture.ts';
import { type DryRunQuestion, dryRun, linesOf } from './dry-run.ts';
import { must, type Office } from './given.fixture.ts';
import type { ReplayedRun } from './replay-alerts.ts';

let office: Office;
beforeEach(async () => {
  office = await autumn();
});
afterEach(() => office.close());

const plan = 'que-2026';
const said = (runs: readonly ReplayedRun[] | null) =>
  (runs ?? []).flatMap((r) => r.digests.map((d) => `${r.at.slice(0, 10)} ${d.audience} ${d.unit.id.split('.')[1]}`));
const ask = async (question: Partial<DryRunQuestion>) => must(await dryRun(office.ports, { plan, ...question }));
const code = async (question: Partial<DryRunQuestion>) => {
  const result = await dryRun(office.ports, { plan, ...question });
  return result.ok ? 'none' : result.problem.code;
};

describe('a dry run', () => {
  test('says who would get what on each morning to come, if nothing is handed in', async () => {
    const { runs } = await ask({ from: '2026-09-21', to: '2026-10-05' });
    expect(said(runs)).toEqual(['2026-09-21 unit xa-an-phu', '2026-09-28 unit xa-an-phu', '2026-10-05 unit xa-an-phu']);
  });

  test('stores nothing and sends nothing', async () => {
    await ask({ from: '2026-09-21', to: '2026-10-05' });
    for (const table of ['mail', 'alert_change', 'alert_run'] as const) {
      expect(await office.ports.db.selectFrom(table).selectAll().execute()).toEqual([]);
    }
  });

  test('of days that are past knows what was known on each', async () => {
    office.clock.now = '2026-09-23T03:00:00.000Z';
    await september(office, 100);
    office.clock.now = '2026-10-05T03:00:00.000Z';
    const { runs } = await ask({ from: '2026-09-21', to: '2026-10-05' });
    expect(said(runs)).toEqual(['2026-09-21 unit xa-an-phu']);
  });

  test('with a changed limit says what that would change', async () => {
    const span = { from: '2026-09-21', to: '2026-09-21' };
    const { runs, changed } = await ask({ ...span, change: { condition: 'behind-path', limit: 0.1 } });
    expect([said(runs), said(changed)]).toEqual([['2026-09-21 unit xa-an-phu'], []]);
    const later = await ask({ ...span, to: '2026-09-25', change: { condition: 'behind-path', hold: 4 } });
    expect(said(later.changed)).toEqual(['2026-09-25 unit xa-an-phu']);
    const off = await ask({ ...span, change: { condition: 'behind-path', severity: 'off' } });
    expect(said(off.changed)).toEqual([]);
  });

  test('says a change in the lines a plan has for it', async () => {
    const { plan: of } = await ask({});
    expect(linesOf(of, { condition: 'behind-path', limit: 0.5, hold: 2 })).toBe(
      [
        'thresholds: { onTrack: 0.95, atRisk: 0.5, tolerance: 0.05 }',
        'alerts:',
        '  conditions:',
        '    behind-path: { hold: 2 }',
      ].join('\n'),
    );
  });

  test.each<[string, Partial<DryRunQuestion>]>([
    ['unknown-plan', { plan: 'que-mau' }],
    ['bad-day', { from: '2026-09-21', to: '2026-09-20' }],
    ['bad-day', { from: '2026-01-01', to: '2027-03-01' }],
  ])('%s is refused', async (expected, question) => {
    expect(await code(question)).toBe(expected);
  });
});
