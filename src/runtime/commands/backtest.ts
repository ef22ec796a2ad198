import { type Command, Option } from 'commander';
import { hasErrors } from '../../domain/finding.ts';
import { fewestFigures } from '../../domain/forecast/past.ts';
import { findingLine } from './finding-line.ts';
import { givenFile } from './given-file.ts';

interface BacktestOptions {
  readonly data: string;
  readonly horizon: string;
  readonly window?: string;
  readonly seed: string;
  readonly format: 'text' | 'json';
}

/** A window or horizon beyond this is a slip of the hand. */
const longest = 1200;

/**
 * Adds `moc backtest`: replays a data file from rolling origins. Exit code 0 done, 1 the file has errors (everything
 * readable is still replayed), 2 wrong usage (a CommanderError of the program).
 */
export function registerBacktest(program: Command): void {
  const command = program
    .command('backtest')
    .description('chạy lại dự báo trên số liệu đã qua và chấm điểm / replay the forecast on past figures and score it')
    .requiredOption('--data <file>', 'tệp số liệu / figures')
    .requiredOption('--horizon <periods>', 'dự báo trước bao nhiêu kỳ / how many periods ahead')
    .option('--window <figures>', 'chỉ dùng bấy nhiêu số liệu gần nhất / only the last so many figures')
    .option('--seed <number>', 'số gieo để rút ngưỡng / seed of the thresholds', '1')
    .addOption(new Option('--format <format>', 'bảng / JSON').choices(['text', 'json']).default('text'));
  command.action((options: BacktestOptions) => run(command, options));
}

async function run(command: Command, { data, horizon, window, seed, format }: BacktestOptions): Promise<void> {
  const wrong = (message: string): never => command.error(`moc backtest: ${message}`, { exitCode: 2 });
  const whole = (option: string, text: string, from: number, to: number): number =>
    /^\d{1,10}$/.test(text) && Number(text) >= from && Number(text) <= to
      ? Number(text)
      : wrong(`${option} "${text}" không phải số nguyên từ ${from} đến ${to} (not a whole number in that range)`);
  const request = {
    horizon: whole('--horizon', horizon, 1, longest),
    window: window === undefined ? null : whole('--window', window, fewestFigures, longest),
    seed: whole('--seed', seed, 0, 2 ** 32 - 1),
  };
  const given = await givenFile(command, data);
  const { backtestFiles } = await import('../../services/backtest-files.ts');
  const { document, findings } = backtestFiles({ data: given, ...request });
  for (const finding of findings) process.stderr.write(findingLine(finding));
  if (format === 'json') process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  else {
    const { backtestTable } = await import('../tables/backtest-table.ts');
    process.stdout.write(backtestTable(document, request.horizon));
  }
  if (hasErrors(findings)) process.exitCode = 1;
}
