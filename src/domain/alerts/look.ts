import { type Instant, toUtc } from '../day.ts';
import { type AlertKey, keyText, type StandingAlert } from './alert.ts';
import { type AlertChange, changesOf, type Patience } from './alert-change.ts';
import type { AlertRules } from './condition.ts';
import type { AlertReading } from './readings.ts';

/** One change of one alert, with its place in the alert's life. */
export type NumberedChange = StandingAlert;

const dayLong = 86_400_000;
const over: Patience = { hold: 0, calm: 0 };

/**
 * What becomes of every alert of a plan when its conditions are looked at. Pure: the same readings at the same instant
 * give the same changes. An alert whose target or unit is no longer there is over.
 *
 * @param standing the alerts that have changed before, by {@link keyText}
 */
export function lookAt(
  standing: ReadonlyMap<string, StandingAlert>,
  readings: readonly AlertReading[],
  now: Instant,
  { conditions }: AlertRules,
): { readonly changes: readonly NumberedChange[]; readonly alerts: ReadonlyMap<string, StandingAlert> } {
  const alerts = new Map(standing);
  const changes: NumberedChange[] = [];
  const step = (key: AlertKey, figures: StandingAlert['figures'], made: readonly AlertChange[]): void => {
    for (const change of made) {
      const next = after(alerts.get(keyText(key)), key, change, figures, now);
      alerts.set(keyText(key), next);
      changes.push(next);
    }
  };
  const read = new Set<string>();
  for (const { reading, figures, ...key } of readings) {
    read.add(keyText(key));
    const { hold, calm } = conditions[key.condition];
    const patience = { hold: hold * dayLong, calm: calm * dayLong };
    step(key, figures, changesOf(alerts.get(keyText(key))?.last ?? null, reading, now, patience));
  }
  for (const [text, { last, figures, condition, unit, subject }] of standing) {
    if (read.has(text)) continue;
    step({ condition, unit, subject }, figures, changesOf(last, { holds: 'no', since: now }, now, over));
  }
  return { changes, alerts };
}

function after(
  before: StandingAlert | undefined,
  { condition, unit, subject }: AlertKey,
  last: AlertChange,
  figures: StandingAlert['figures'],
  now: Instant,
): StandingAlert {
  const seq = (before?.seq ?? 0) + 1;
  const open = last.state === 'open' || last.state === 'acknowledged';
  const openedAt = last.state === 'open' ? last.at : open ? (before?.openedAt ?? last.at) : null;
  const noticedAt = last.state === 'open' ? toUtc(now) : open ? (before?.noticedAt ?? toUtc(now)) : null;
  return { condition, unit, subject, seq, last, openedAt, noticedAt, figures };
}
