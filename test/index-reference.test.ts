import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { stepTables } from '../src/domain/index/steps.ts';
import { type ScoredIndex, scoreIndex } from '../src/services/score-index.ts';
import { root } from './support/moc.ts';

type Row = Record<string, string>;

const read = (name: string): Row[] =>
  parse(readFileSync(join(root, 'test', 'reference', name)), { columns: true, bom: true });

/** A published table, a row a unit, as the observations CSV has it. */
const observations = (rows: readonly Row[], unit: string, indicators: readonly string[], period: string): string =>
  [
    'unit,indicator,period,value',
    ...rows.flatMap((row) => indicators.map((indicator) => `${row[unit]},${indicator},${period},${row[indicator]}`)),
  ].join('\n');

const scored = (definition: string, data: string): ScoredIndex =>
  scoreIndex({
    definition: { name: 'I.yaml', bytes: new TextEncoder().encode(definition) },
    data: { name: 'D.csv', bytes: new TextEncoder().encode(data) },
    period: null,
    robustness: null,
    catalogue: () => {
      throw new Error('any units are ranked: no catalogue is needed');
    },
  });

describe('the Human Development Index 2022', () => {
  const published = read('hdi-2022.csv');
  const byUnit = new Map(published.map((row) => [row.iso3, row]));
  const components = ['life_expectancy', 'expected_schooling', 'mean_schooling', 'gni_per_capita'];
  const data = observations(published, 'iso3', components, '2022');
  const definition = readFileSync(join(root, 'indicators', 'indexes', 'hdi.yaml'), 'utf8');
  const { results, findings = [] } = scored(definition, data).document;

  test('comes out of the raw components for 193 of 193 countries, value and rank', () => {
    expect(findings).toEqual([]);
    expect(results).toHaveLength(193);
    const same = results.filter(({ unit, printed, rank }) => {
      const { published_hdi: value, published_rank: place } = byUnit.get(unit) ?? {};
      return printed === Number(value).toFixed(3) && rank === Number(place);
    });
    expect(same).toHaveLength(193);
  });

  test('ranks 27 countries differently by the exact value', () => {
    const exact = scored(definition.replace('on: printed', 'on: exact'), data).document.results;
    const differing = exact.filter(({ unit, rank }) => rank !== Number(byUnit.get(unit)?.published_rank));
    expect(differing).toHaveLength(27);
  });
});

describe('the ASEM sustainable connectivity index', () => {
  const treated = read('asem-treated.csv');
  const about = new Set(['UnitCode', 'UnitName', 'Year', 'Group_GDP', 'Group_GDPpc', 'Group_Pop', 'Group_EurAsia']);
  const indicators = Object.keys(treated[0] ?? {}).filter((column) => !about.has(column));
  const definition = readFileSync(join(root, 'test', 'reference', 'asem.yaml'), 'utf8');
  const { scorings, findings } = scored(definition, observations(treated, 'UnitCode', indicators, '2018'));
  const [scoring] = scorings;
  if (!scoring) throw new Error('nothing was scored');
  const steps = new Map(stepTables(scoring).map((step) => [step.name, step]));

  test.each([
    ['normalised', 51 * 49],
    ['aggregated', 51 * 60],
  ] as const)('has every %s cell as published, to 1e-9', (name, cells) => {
    expect(findings).toEqual([]);
    const published = new Map(read(`asem-${name}.csv`).map((row) => [row.UnitCode, row]));
    const { header = [], rows = [] } = steps.get(name) ?? {};
    const distances = rows.flatMap(([unit, ...values]) =>
      values.map((value, i) => Math.abs(Number(value) - Number(published.get(String(unit))?.[header[i + 1] ?? '']))),
    );
    expect(distances).toHaveLength(cells);
    expect(distances.filter((d) => !(d < 1e-9))).toEqual([]);
  });
});
