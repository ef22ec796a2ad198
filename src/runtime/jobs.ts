import { epoch, type Instant } from '../domain/day.ts';
import { catalogueAt } from '../services/catalogue-at.ts';
import type { Ports } from '../services/ports.ts';
import { runAlerts } from '../services/run-alerts.ts';
import { type Job, runDue } from '../services/run-due.ts';
import { expectedRun } from '../services/watch.ts';
import { hasRun } from '../store/mails.ts';
import { deliver, deliverLinks, tellOperator } from './deliver.ts';
import { secretOf } from './secret.ts';
import type { Settings } from './settings.ts';

const minute = 60_000;

/** Every so many minutes, so many after the hour. */
const every =
  (minutes: number, after = 0) =>
  (now: Instant): Instant =>
    new Date(
      Math.floor((epoch(now) - after * minute) / (minutes * minute)) * minutes * minute + after * minute,
    ).toISOString();

/** 07:30 Monday to Friday for new digests, every five minutes for what is still to be sent, hourly for Mốc itself. */
export function jobsOf(ports: Ports, settings: Settings): readonly Job[] {
  const mail = { baseUrl: settings.baseUrl, from: settings.mailFrom };
  return [
    {
      name: 'alerts',
      lastDue: expectedRun,
      patience: 4 * 60,
      run: async () => {
        const { digests, skipped, aside } = await runAlerts(ports, { dryRun: false, mail });
        return { queued: digests.length, skipped: skipped.length, aside };
      },
    },
    {
      name: 'mails',
      lastDue: every(5),
      patience: 5,
      run: async () => {
        const links = await deliverLinks({ ...ports, secret: secretOf(settings) }, settings);
        return { ...(await deliver(ports, settings)), links: links.length };
      },
    },
    { name: 'heartbeat', lastDue: every(60, 15), patience: 60, run: () => tellOperator(ports, settings) },
  ];
}

/**
 * A fresh database shows its mails at once: the sample's own run, at the sample's own instant.
 *
 * @returns how many mails were written; null where that has been done
 */
export async function firstSampleRun(ports: Ports, settings: Settings): Promise<number | null> {
  const { plans } = await catalogueAt(ports, ports.now());
  const sample = plans.find((p) => p.state === 'sample');
  if (!sample || (await hasRun(ports.db, sample.id))) return null;
  const run = async (): Promise<number> => {
    await runAlerts(ports, { dryRun: false, mail: { baseUrl: settings.baseUrl, from: settings.mailFrom } });
    return (await deliver(ports, settings)).sent;
  };
  // Of processes that start at once, one.
  const lastDue = (now: Instant): Instant => `${now.slice(0, 'YYYY-MM-DD'.length)}T00:00:00.000Z`;
  const [ran] = await runDue(ports, [{ name: 'first-sample-run', lastDue, patience: 24 * 60, run }]);
  if (ran?.error !== undefined) throw ran.error;
  return ran ? (ran.outcome as number) : null;
}
