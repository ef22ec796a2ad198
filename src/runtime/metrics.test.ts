import { expect, test } from 'vitest';
import type { Watch } from '../services/watch.ts';
import { metricsOf } from './metrics.ts';

const watch: Watch = {
  ok: true,
  database: 'ok',
  problems: [],
  alerts: { lastRun: '2026-09-21T00:30:00.000Z', expected: '2026-09-21T00:30:00.000Z', aside: 2 },
  mails: { waiting: 3, failing: 1, dead: 4, oldest: null },
};

const numbers = async (of: Watch) =>
  Object.fromEntries(
    (await metricsOf(of)).text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split(' ')),
  );

test('every number of the watch stands under its name; what is not there is left out, not 0', async () => {
  expect(await numbers(watch)).toEqual({
    moc_database_up: '1',
    moc_problems: '0',
    moc_alert_last_run_seconds: String(Date.parse('2026-09-21T00:30:00.000Z') / 1000),
    moc_alert_expected_run_seconds: String(Date.parse('2026-09-21T00:30:00.000Z') / 1000),
    moc_alert_items_aside: '2',
    moc_mails_waiting: '3',
    moc_mails_failing: '1',
    moc_mails_dead: '4',
  });
});

test('each is explained and typed, as Prometheus reads it', async () => {
  const { text, contentType } = await metricsOf(watch);
  expect(contentType).toContain('text/plain');
  expect(text).toContain('# HELP moc_mails_dead Mails that are no longer tried');
  expect(text).toContain('# TYPE moc_mails_dead gauge');
});

test('asked twice it answers twice', async () => {
  expect(await numbers(watch)).toEqual(await numbers(watch));
});
