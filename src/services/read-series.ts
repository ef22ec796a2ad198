import { type Instant, toUtc } from '../domain/day.ts';
import type { RecordedObservation } from '../domain/observation.ts';
import { seriesAt } from '../store/observations.ts';
import { planAt } from './catalogue-at.ts';
import type { Ports } from './ports.ts';
import { done, failed, type Result } from './result.ts';

export interface SeriesQuestion {
  readonly plan: string;
  readonly indicator: string;
  readonly unit?: string | undefined;
  readonly asOf?: Instant | undefined;
}

/** Every current figure of an indicator among a plan's units, oldest first by unit. */
export async function readSeries(ports: Ports, question: SeriesQuestion): Promise<Result<RecordedObservation[]>> {
  const found = await planAt(ports, question.plan, question.asOf);
  if (!found.ok) return found;
  const { plan, register, asOf, catalogue } = found.value;
  if (!catalogue.indicators.some((i) => i.id === question.indicator)) {
    return failed(
      'unknown-indicator',
      `Không có chỉ số "${question.indicator}".`,
      `No indicator "${question.indicator}".`,
    );
  }
  const known = { sample: plan.state === 'sample', asOf: toUtc(asOf) };
  const units = new Set(register.units.map((u) => u.id));
  const series = await seriesAt(ports.db, known, question.indicator, question.unit ?? null);
  return done(series.filter((o) => units.has(o.unit)));
}
