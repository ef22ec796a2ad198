import { readIndex } from '../catalogue/read-index.ts';
import type { Finding } from '../domain/finding.ts';
import type { IndexDefinition } from '../domain/index/definition.ts';
import { leaguesOf } from '../domain/index/league.ts';
import { type RobustnessRequest, rankIntervals } from '../domain/index/robustness.ts';
import { type Scoring, scoreTable } from '../domain/index/score.ts';
import { lastDay, parsePeriod } from '../domain/period.ts';
import type { Catalogue } from '../domain/plan.ts';
import { FindingList } from '../intake/finding-list.ts';
import { readObservations } from '../intake/observations-csv.ts';
import type { GivenFile } from './assess-files.ts';
import { type IndexDocument, leagueResults } from './index-document.ts';
import { figuresOf, latestPeriod } from './index-figures.ts';
import { remarkFindings, unreportedFindings } from './index-findings.ts';
import { anyUnits, type RankedUnits, registerUnits } from './ranked-units.ts';

export interface IndexRequest {
  readonly definition: GivenFile;
  readonly data: GivenFile;
  /** SDMX text; null: the latest of the file. */
  readonly period: string | null;
  readonly robustness: RobustnessRequest | null;
  /** Asked only where the index says whose units it ranks. */
  readonly catalogue: () => Catalogue;
}

export interface ScoredIndex {
  readonly document: IndexDocument;
  readonly findings: readonly Finding[];
  /** Null where the definition cannot be used. */
  readonly definition: IndexDefinition | null;
  /** One a league. */
  readonly scorings: readonly Scoring[];
}

/**
 * Scores and ranks the units of a data file by the definition of an index: needs no store, and a catalogue only where
 * the index says whose units it ranks. Errors in either file are findings; everything readable is still scored.
 *
 * @example
 * scoreIndex({ definition: { name: 'hdi.yaml', bytes: i }, data: { name: 'D.csv', bytes: d }, period: '2022', robustness: null, catalogue })
 */
export function scoreIndex(request: IndexRequest): ScoredIndex {
  const { definition: written, data, robustness } = request;
  const index = readIndex(written.name, new TextDecoder().decode(written.bytes));
  const { definition } = index;
  if (!definition) return unscored(null, request.period, index.findings);
  const figures = readObservations(data.bytes, data.name);
  const ranked = definition.register === null ? anyUnits : registerUnits(request.catalogue(), definition);
  if (!ranked) return unscored(definition, request.period, [...index.findings, noRegister(definition, index.placeOf)]);
  const rows = ranked.rows(figures.rows);
  const text = request.period ?? latestPeriod(rows, definition);
  const period = text === null ? null : parsePeriod(text);
  if (!period) return unscored(definition, text, [...index.findings, ...figures.findings, noFigures(data.name)]);
  const between = new FindingList(data.name);
  const taken = figuresOf(rows, definition, period, ranked.unitsOn(lastDay(period)), between);
  const leagues = [...leaguesOf(taken.table, ranked.blockOf)].map(([block, table]) => {
    const scoring = scoreTable(definition, table);
    const intervals = robustness && rankIntervals(scoring, robustness);
    return { scoring, intervals, ...named(ranked, block, lastDay(period)) };
  });
  const findings = [
    ...index.findings,
    ...figures.findings,
    ...between.all,
    ...unreportedFindings(definition, taken, index.placeOf),
    ...leagues.flatMap(({ scoring }) => remarkFindings(scoring, data.name, taken.rowOf, index.placeOf)),
  ];
  const document = { index: definition.id, period: text, results: leagues.flatMap(leagueResults) };
  return {
    document: findings.length > 0 ? { ...document, findings } : document,
    findings,
    definition,
    scorings: leagues.map((l) => l.scoring),
  };
}

const named = (ranked: RankedUnits, block: string, day: string) => ({
  block: ranked.nameOn ? block : null,
  nameOf: ranked.nameOn && ((unit: string): string => ranked.nameOn?.(unit, day) ?? unit),
});

const unscored = (
  definition: IndexDefinition | null,
  period: string | null,
  findings: readonly Finding[],
): ScoredIndex => ({
  document: { index: definition?.id ?? null, period, results: [], findings },
  findings,
  definition,
  scorings: [],
});

const noFigures = (file: string): Finding => ({
  severity: 'error',
  code: 'no-figures',
  file,
  sheet: null,
  cell: null,
  line: null,
  column: null,
  read: null,
  expected: null,
  message: {
    vi: 'Tệp số liệu không có chỉ số nào của bộ chỉ số này.',
    en: 'The file of figures has no indicator of this index.',
  },
});

const noRegister = ({ register }: IndexDefinition, placeOf: ReturnType<typeof readIndex>['placeOf']): Finding => ({
  severity: 'error',
  code: 'unknown-register',
  ...placeOf(null, 'register'),
  read: register,
  expected: null,
  message: { vi: `Không có sổ đơn vị "${register}".`, en: `There is no register "${register}".` },
});
