import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scoring } from '../../domain/index/score.ts';
import { type StepTable, stepTables } from '../../domain/index/steps.ts';
import { inertText } from '../../domain/inert-text.ts';

/** Writes every step of an index into a folder: raw.csv, normalised.csv, weighted.csv, aggregated.csv, printed.csv (UTF-8). */
export async function writeStepFiles(folder: string, scorings: readonly Scoring[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const [first = [], ...others] = scorings.map(stepTables);
  for (const { name, header, rows } of first) {
    const more = others.flatMap((tables) => tables.find((t) => t.name === name)?.rows ?? []);
    await writeFile(join(folder, `${name}.csv`), csvText(header, [...rows, ...more]));
  }
}

const csvText = (header: StepTable['header'], rows: StepTable['rows']): string =>
  [header, ...rows].map((row) => `${row.map(csvCell).join(',')}\n`).join('');

/** Printed scores are numbers; units and parts are any text, which no spreadsheet program is to run. */
const csvCell = (value: string | number | null): string => {
  const given = value === null ? '' : String(value);
  const text = Number.isNaN(Number(given)) ? inertText(given) : given;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
