import { afterEach, beforeEach, expect, test } from 'vitest';
import { Mailbox, morning } from './alerts.fixture.ts';
import { inlineCatalogue, must, Office, planText, promise } from './given.fixture.ts';
import { readWarningScores } from './read-warning-scores.ts';

const plan = 'que-2026';
const yearly = (an: number, binh: number, year: number) =>
  [`que.xa-an-phu,van-ban,${year},${an},1000,`, `que.xa-binh-minh,van-ban,${year},${binh},1000,`].join('\n');

let office: Office;
beforeEach(async () => {
  office = await Office.open('2027-01-11T00:30:00.000Z');
  const target = promise('t-van-ban', 'van-ban', 90).replace(/2026/g, '2027');
  await office.load({
    catalogue: inlineCatalogue({
      plan: planText(plan, 'open', [target]).replace('lastPeriod: "2026-12"', 'lastPeriod: "2027-12"'),
      sample: planText('que-mau', 'closed', [promise('t-thu', 'thu-nghiem', 50)]),
    }),
  });
  // Two communes that creep along far under the promise; their path starts at nothing, so neither is behind it yet.
  for (const [i, year] of [2021, 2022, 2023, 2024, 2025, 2026].entries()) {
    await office.hand(yearly(550 + i * 10, 530 + i * 10, year));
  }
});
afterEach(() => office.close());

const scores = async () => {
  const { warnings, n, brier, said, observed } = must(await readWarningScores(office.ports, plan));
  return { warnings: warnings.map((w) => [w.unit.split('.')[1], w.fate]).sort(), n, brier, said, observed };
};

test('a warning waits until its deadline has come with the last figure, and is scored then', async () => {
  await morning(office);
  office.wait(2 * 24 * 60);
  await morning(office, new Mailbox());
  const before = await scores();
  expect(before).toEqual({
    warnings: [
      ['xa-an-phu', 'running'],
      ['xa-binh-minh', 'running'],
    ],
    ...{ n: 0, brier: null, said: null, observed: null },
  });

  office.clock.now = '2028-02-01T00:30:00.000Z';
  expect((await scores()).warnings.map(([, fate]) => fate)).not.toContain('running');
  await office.hand(yearly(620, 950, 2027));
  const after = await scores();
  expect(after.warnings).toEqual([
    ['xa-an-phu', 'not-met'],
    ['xa-binh-minh', 'met'],
  ]);
  expect([after.n, after.observed]).toEqual([2, 0.5]);
  const said = after.said ?? 1;
  expect(said).toBeLessThan(0.2);
  expect(after.brier ?? 0).toBeGreaterThan(0.3);
});

test('of a plan that is not there, nothing', async () => {
  expect(await readWarningScores(office.ports, 'khac')).toMatchObject({ ok: false, problem: { code: 'unknown-plan' } });
});
