import { type Command, Option } from 'commander';
import { isDay } from '../../domain/day.ts';
import { hasErrors } from '../../domain/finding.ts';
import { findingLine } from './finding-line.ts';
import { givenFile } from './given-file.ts';

interface AssessOptions {
  readonly targets: string;
  readonly data: string;
  readonly asOf: string;
  readonly method: 'path' | 'cagr';
  readonly format: 'text' | 'json';
}

/**
 * Adds `moc assess`: judges a targets file by a data file. Exit code 0 done, 1 the files have errors (everything
 * readable is still judged), 2 wrong usage (a CommanderError of the program).
 */
export function registerAssess(program: Command): void {
  const command = program
    .command('assess')
    .description(
      'đánh giá các chỉ tiêu trong một tệp CSV theo số liệu trong tệp khác / judge a targets CSV by a data CSV',
    )
    .requiredOption('--targets <file>', 'tệp chỉ tiêu / targets')
    .requiredOption('--data <file>', 'tệp số liệu / figures')
    .requiredOption('--as-of <day>', 'ngày đánh giá YYYY-MM-DD / day of judgement')
    .addOption(new Option('--method <method>', 'lộ trình / tốc độ tăng').choices(['path', 'cagr']).default('path'))
    .addOption(new Option('--format <format>', 'bảng / JSON').choices(['text', 'json']).default('text'));
  command.action((options: AssessOptions) => run(command, options));
}

async function run(command: Command, { targets, data, asOf, method, format }: AssessOptions): Promise<void> {
  if (!isDay(asOf)) {
    command.error(`moc assess: --as-of "${asOf}" không phải một ngày YYYY-MM-DD (not a day)`, { exitCode: 2 });
  }
  const given = { targets: await givenFile(command, targets), data: await givenFile(command, data) };
  const { assessFiles } = await import('../../services/assess-files.ts');
  const { document, findings } = assessFiles({ ...given, asOf, method });
  for (const finding of findings) process.stderr.write(findingLine(finding));
  if (format === 'json') process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  else {
    const { assessTable } = await import('../tables/assess-table.ts');
    process.stdout.write(assessTable(document));
  }
  if (hasErrors(findings)) process.exitCode = 1;
}
