import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anyone, operator } from '../domain/actor.ts';
import { periodText } from '../domain/period.ts';
import { inlineCatalogue, must, Office, planText, promise, realCheckout } from './given.fixture.ts';
import { readChanges } from './read-changes.ts';
import { readOverview } from './read-overview.ts';

let office: Office;
beforeAll(async () => {
  office = await Office.open('2026-11-22T00:00:00.000Z');
  await office.load(realCheckout());
});
afterAll(() => office.close());

describe('the overview of this repository’s plans', () => {
  test('has the sample running at its own instant and the five documents closed', async () => {
    const { running, closed } = await readOverview(office.ports, operator);
    expect(running.map((p) => [p.view.plan.id, p.view.asOf])).toEqual([['minh-hoa-2026', '2026-09-20T10:12:00+07:00']]);
    expect(closed).toHaveLength(5);
    expect(running[0]?.due.soon.map((d) => [d.kind, d.on, d.daysLeft])).toEqual([['report', '2026-10-16', 26]]);
  });

  test('compares the last period with figures with the one before, and says who moved', async () => {
    const { running } = await readOverview(office.ports, operator);
    const { period, earlier } = running[0]?.changes ?? {};
    expect([period, earlier?.period].map((p) => p && periodText(p))).toEqual(['2026-Q3', '2026-Q2']);
    const moved = earlier?.changes.targets.reduce((sum, t) => sum + t.worse.length, 0);
    const told = earlier?.changes.units.reduce((sum, u) => sum + u.worse.length, 0);
    expect(moved).toBeGreaterThan(0);
    expect(told).toBe(moved);
  });

  test('gives the same changes whether or not the plan had been judged already', async () => {
    const { running } = await readOverview(office.ports, operator);
    const asked = must(await readChanges(office.ports, { plan: 'minh-hoa-2026' }));
    expect(asked.earlier?.changes.units.length).toBe(running[0]?.changes.earlier?.changes.units.length);
    expect(asked.earlier?.changes.targets.map((t) => t.behind)).toEqual(
      running[0]?.changes.earlier?.changes.targets.map((t) => t.behind),
    );
  });

  test('has nothing before a plan’s first period', async () => {
    const first = must(await readChanges(office.ports, { plan: 'minh-hoa-2026', period: '2025-Q4' }));
    expect(first.earlier).toBeNull();
  });
});

test('an open plan is judged now, for the last closed month, before any figure came in', async () => {
  const empty = await Office.open('2026-09-15T03:00:00.000Z');
  const plan = planText('que-2026', 'open', [promise('t-ho-so', 'ho-so-truc-tuyen', 80)]);
  await empty.load({ catalogue: inlineCatalogue({ plan }) });
  const { running } = await readOverview(empty.ports, operator);
  const open = running.find((p) => p.view.plan.id === 'que-2026');
  expect(open && periodText(open.view.scorecard.period)).toBe('2026-09');
  expect(open?.due.soon.map((d) => [d.kind, d.on, d.daysLeft])).toEqual([['report', '2026-09-16', 1]]);
  await empty.close();
});

test('shows the public closed plans only', async () => {
  const { running, closed } = await readOverview(office.ports, anyone);
  expect(running).toEqual([]);
  expect(closed.map(({ view }) => view.plan.state)).toEqual(closed.map(() => 'closed'));
  expect((await readOverview(office.ports, operator)).closed.length).toBe(closed.length);
});
