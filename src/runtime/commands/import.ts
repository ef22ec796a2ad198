import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { hasErrors } from '../../domain/finding.ts';
import { findingLine } from './finding-line.ts';
import { importProgress } from './import-progress.ts';
import { understoodLines } from './understood-lines.ts';
import { withDatabase } from './with-database.ts';

interface ImportOptions {
  readonly dryRun?: boolean;
  readonly format: string;
}

/** Adds `moc import FILE`: good rows are stored whole or not at all, each bad one is a finding. */
export function registerImport(program: Command): void {
  const command = program
    .command('import')
    .description('nhập một tệp số liệu CSV hoặc Excel / import a CSV or Excel file of observations')
    .argument('<file>', 'tệp .csv hoặc .xlsx')
    .option('--dry-run', 'chỉ kiểm tra, không ghi / check only, store nothing')
    .option('--format <format>', 'text hoặc json', 'text');
  command.action(async (path: string, options: ImportOptions) => {
    if (options.format !== 'text' && options.format !== 'json') {
      command.error(`moc import: --format "${options.format}": text | json`, { exitCode: 2 });
    }
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) =>
      command.error(`Không đọc được tệp ${path}. Cannot read ${path}: ${error.code ?? error.message}`, { exitCode: 2 }),
    );
    await withDatabase(async ({ ports }) => {
      const { importFigures } = await import('../../services/import-figures.ts');
      const progress = importProgress();
      const result = await importFigures(ports, {
        bytes,
        file: basename(path),
        by: 'người vận hành',
        origin: 'command',
        dryRun: options.dryRun === true,
        onProgress: progress.update,
      });
      progress.stop();
      for (const finding of result.findings) process.stderr.write(findingLine(finding));
      const { accepted, superseded, unchanged, repeated, rejected, findings } = result;
      process.stdout.write(
        options.format === 'json'
          ? `${JSON.stringify({ accepted, superseded, rejected, unchanged, repeated, sample: result.sample, dryRun: result.dryRun, understood: result.understood, findings }, null, 2)}\n`
          : (result.understood ?? []).map(understoodLines).join('') +
              `${result.dryRun ? 'Kiểm tra thử, chưa ghi: ' : ''}nhận ${accepted} (thay ${superseded}), không đổi ${unchanged}, không nhận ${rejected}.\n` +
              (result.sample ? 'Có số liệu minh họa: chỉ kế hoạch minh họa dùng các chỉ số này.\n' : ''),
      );
      if (hasErrors(findings)) process.exitCode = 1;
    });
  });
}
