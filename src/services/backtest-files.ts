import type { Finding } from '../domain/finding.ts';
import { type ReplayRequest, replay } from '../domain/forecast/replay.ts';
import { type Scores, scoresOf } from '../domain/forecast/scores.ts';
import { grouped } from '../domain/grouped.ts';
import { FindingList } from '../intake/finding-list.ts';
import { readObservations } from '../intake/observations-csv.ts';
import type { GivenFile } from './assess-files.ts';
import { groupRows } from './assess-series.ts';
import { type Alike, forecastGroup, frequencyOf } from './forecast-groups.ts';

export interface BacktestRequest extends ReplayRequest {
  readonly data: GivenFile;
}

export interface BacktestDocument extends Scores {
  /** Only where there are any. */
  readonly findings?: readonly Finding[];
}

/**
 * Replays a file of observations from rolling origins and scores the forecasts beside their rivals: needs no catalogue
 * and no store. Unit and indicator are any text; every figure is read as a level. Errors in the file are findings.
 *
 * @example
 * backtestFiles({ data: { name: 'D.csv', bytes }, horizon: 3, window: null, seed: 1 }).document.brier.moc
 */
export function backtestFiles({ data, ...request }: BacktestRequest): {
  document: BacktestDocument;
  findings: readonly Finding[];
} {
  const figures = readObservations(data.bytes, data.name);
  const between = new FindingList(data.name);
  const all = [...groupRows(figures.rows, between).values()];
  const replays = [
    ...grouped(all, (judged) => `${judged.rows[0]?.indicator}\u0000${frequencyOf(judged)}`).values(),
  ].flatMap((judged) => {
    const [one] = judged;
    const frequency = one && frequencyOf(one);
    if (!frequency) return [];
    const indicator = one.rows[0]?.indicator ?? '';
    const alike: Alike = { indicator, frequency, measure: 'stock', countedFrom: null };
    const { units, pasts, perYear } = forecastGroup(judged, alike);
    const series = units.map((unit, i) => ({ key: `${indicator}\u0000${unit}`, past: pasts[i] ?? [] }));
    return [replay({ perYear, series }, request)];
  });
  const findings = [...figures.findings, ...between.all];
  const scores = scoresOf(replays);
  return { document: findings.length > 0 ? { ...scores, findings } : scores, findings };
}
