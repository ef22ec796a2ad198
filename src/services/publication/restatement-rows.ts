import type { CsvCell } from '../../domain/csv-file.ts';
import type { Restatement } from './read-restatements.ts';

const cells: Readonly<Record<string, (r: Restatement) => CsvCell>> = {
  edition: (r) => r.edition,
  unit: (r) => r.unit,
  unit_name: (r) => r.unitName,
  indicator: (r) => r.indicator.id,
  indicator_name: (r) => r.indicator.name.vi,
  period: (r) => r.period,
  printed_numerator: (r) => r.printed.numerator,
  printed_denominator: (r) => r.printed.denominator,
  printed_value: (r) => r.printed.value,
  printed_state: (r) => r.printed.state,
  numerator: (r) => r.now?.numerator ?? null,
  denominator: (r) => r.now?.denominator ?? null,
  value: (r) => r.now?.value ?? null,
  state: (r) => r.now?.state ?? 'withdrawn',
  reason: (r) => r.reason,
  role: (r) => r.role,
  at: (r) => r.at,
};

/** What was restated, as a table: what was printed, what stands, why, by whom in which role, when. */
export const restatementRows = (restatements: readonly Restatement[]): CsvCell[][] => [
  Object.keys(cells),
  ...restatements.map((r) => Object.values(cells).map((cell) => cell(r))),
];
