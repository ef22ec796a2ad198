import { Gauge, Registry } from 'prom-client';
import { epoch } from '../domain/day.ts';
import type { Watch } from '../services/watch.ts';

/** How Mốc is doing, in the text format of Prometheus. Times are seconds since 1970. */
export async function metricsOf(watch: Watch): Promise<{ text: string; contentType: string }> {
  const registry = new Registry();
  const gauge = (name: string, help: string, value: number | null): void => {
    if (value !== null) new Gauge({ name, help, registers: [registry] }).set(value);
  };
  const seconds = (at: string | null): number | null => (at === null ? null : epoch(at) / 1000);
  const { alerts, mails } = watch;
  gauge('moc_database_up', 'Whether the database answers (1) or not (0)', watch.ok ? 1 : 0);
  gauge('moc_problems', 'Problems of Mốc itself that a person must look at', watch.problems.length);
  gauge('moc_alert_last_run_seconds', 'When the alerts were last run', seconds(alerts.lastRun));
  gauge('moc_alert_expected_run_seconds', 'When the alerts should last have been run', seconds(alerts.expected));
  gauge('moc_alert_items_aside', 'Items the last run could not compute', alerts.aside);
  gauge('moc_mails_waiting', 'Mails that wait to be sent', mails.waiting);
  gauge('moc_mails_failing', 'Waiting mails of which a try has failed', mails.failing);
  gauge('moc_mails_dead', 'Mails that are no longer tried', mails.dead);
  gauge('moc_mail_oldest_waiting_seconds', 'Since when the oldest waiting mail waits', seconds(mails.oldest));
  return { text: await registry.metrics(), contentType: registry.contentType };
}
