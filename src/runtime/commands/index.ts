import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { hasErrors } from '../../domain/finding.ts';
import { parsePeriod } from '../../domain/period.ts';
import { projectRoot } from '../project-root.ts';
import { findingLine } from './finding-line.ts';

interface IndexOptions {
  readonly definition: string;
  readonly data: string;
  readonly period?: string;
  readonly steps?: string;
  readonly robustness?: string;
  readonly seed?: string;
  readonly format: 'text' | 'json';
}

/**
 * Adds `moc index`: scores and ranks the units of a data file. Exit code 0 done, 1 the files have errors (everything
 * readable is still scored), 2 wrong usage.
 */
export function registerIndex(program: Command): void {
  const command = program
    .command('index')
    .description('tính điểm, xếp hạng theo một bộ chỉ số / score and rank units by an index')
    .requiredOption('--definition <file>', 'bộ chỉ số (YAML) / definition')
    .requiredOption('--data <file>', 'tệp số liệu / figures')
    .option('--period <period>', 'kỳ: 2026, 2026-S1, 2026-Q3, 2026-09 (mặc định: kỳ mới nhất / the latest)')
    .option('--steps <folder>', 'ghi từng bước tính thành CSV vào thư mục / write every step as CSV')
    .option('--robustness <count>', 'số phương án để xét độ chắc của thứ hạng / variations, for rank intervals')
    .option('--seed <number>', 'số gieo của các phương án (mặc định: 1) / seed of the variations')
    .addOption(new Option('--format <format>', 'bảng / JSON').choices(['text', 'json']).default('text'));
  command.action((options: IndexOptions) => run(command, options));
}

async function run(command: Command, options: IndexOptions): Promise<void> {
  const wrong = (message: string): never => command.error(`moc index: ${message}`, { exitCode: 2 });
  const period = options.period ?? null;
  if (period !== null && !parsePeriod(period)) wrong(`--period "${period}" không phải một kỳ (not a period)`);
  const whole = (name: string, text: string, least: number): number => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= 0xffffffff) return number;
    return wrong(`--${name} "${text}" phải là số nguyên từ ${least} (must be a whole number from ${least})`);
  };
  const variations = options.robustness === undefined ? null : whole('robustness', options.robustness, 1);
  const seed = options.seed === undefined ? 1 : whole('seed', options.seed, 0);
  const read = async (file: string): Promise<Uint8Array> =>
    readFile(file).catch((error: NodeJS.ErrnoException) =>
      wrong(`không đọc được tệp ${file} (cannot be read: ${error.code ?? error.message})`),
    );
  const definition = { name: options.definition, bytes: await read(options.definition) };
  const data = { name: options.data, bytes: await read(options.data) };
  const { loadCatalogue } = await import('../../catalogue/load.ts');
  const { readCatalogueFolder } = await import('../../catalogue/read-folder.ts');
  const { scoreIndex } = await import('../../services/score-index.ts');
  const scored = scoreIndex({
    definition,
    data,
    period,
    robustness: variations === null ? null : { variations, seed },
    catalogue: () => loadCatalogue(readCatalogueFolder(join(projectRoot, 'indicators'))).catalogue,
  });
  for (const finding of scored.findings) process.stderr.write(findingLine(finding));
  if (options.steps !== undefined) await writeSteps(options.steps, scored.scorings, wrong);
  if (options.format === 'json') process.stdout.write(`${JSON.stringify(scored.document, null, 2)}\n`);
  else if (scored.definition) {
    const { indexTable } = await import('../tables/index-table.ts');
    process.stdout.write(indexTable(scored.definition, scored.document));
  }
  if (hasErrors(scored.findings)) process.exitCode = 1;
}

async function writeSteps(
  folder: string,
  scorings: Parameters<typeof import('./step-files.ts')['writeStepFiles']>[1],
  wrong: (message: string) => never,
): Promise<void> {
  const { writeStepFiles } = await import('./step-files.ts');
  await writeStepFiles(folder, scorings).catch((error: NodeJS.ErrnoException) =>
    wrong(`không ghi được vào ${folder} (cannot write: ${error.code ?? error.message})`),
  );
}
