import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { hasErrors } from '../../domain/finding.ts';
import type { Text } from '../../domain/text.ts';
import { fileName, visibleText } from '../../domain/visible-text.ts';
import { findingLine } from './finding-line.ts';
import { importProgress } from './import-progress.ts';
import { understoodLines } from './understood-lines.ts';
import { withDatabase } from './with-database.ts';

interface ImportOptions {
  readonly dryRun?: boolean;
  readonly undo?: string;
  readonly reason?: string;
  readonly format: string;
}

/** Until there is sign-in. */
const operator = 'người vận hành';

/** Adds `moc import FILE`: good rows are stored whole or not at all, each bad one is a finding. */
export function registerImport(program: Command): void {
  const command = program
    .command('import')
    .description('nhập một tệp số liệu CSV hoặc Excel / import a CSV or Excel file of observations')
    .argument('[file]', 'tệp .csv hoặc .xlsx / a .csv or .xlsx file')
    .option('--dry-run', 'chỉ kiểm tra, không ghi / check only, store nothing')
    .option('--undo <id>', 'hoàn tác một lần nhập thay vì nhập tệp / take an import back in place of importing a file')
    .option('--reason <text>', 'lý do hoàn tác, bắt buộc cùng --undo / why it is taken back, required with --undo')
    .option('--format <format>', 'text hoặc json', 'text');
  command.action(async (path: string | undefined, options: ImportOptions) => {
    if (options.format !== 'text' && options.format !== 'json') {
      command.error(`moc import: --format "${options.format}": text | json`, { exitCode: 2 });
    }
    if (options.undo !== undefined) {
      const reason = visibleText(options.reason ?? '');
      if (path !== undefined || reason === '') {
        command.error('moc import --undo ID --reason "…": không kèm tệp, cần lý do / no file, a reason is needed', {
          exitCode: 2,
        });
      }
      return undo(options.undo, reason, options);
    }
    if (path === undefined) {
      return command.error('moc import FILE: thiếu tệp / the file is missing', { exitCode: 2 });
    }
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) =>
      command.error(`Không đọc được tệp ${path}. Cannot read ${path}: ${error.code ?? error.message}`, { exitCode: 2 }),
    );
    await withDatabase(async ({ ports }) => {
      const { importFigures } = await import('../../services/import-figures.ts');
      const progress = importProgress();
      const result = await importFigures(ports, {
        bytes,
        file: fileName(basename(path)) || 'so-lieu',
        by: operator,
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

/** Takes an import back; one that cannot be is an error of the input. */
const undo = (id: string, reason: string, { dryRun, format }: ImportOptions): Promise<void> =>
  withDatabase(async ({ ports }) => {
    const { planUndo, undoImport } = await import('../../services/undo-import.ts');
    const refuse = ({ message }: { readonly message: Text }): void => {
      process.stderr.write(`${message.vi} ${message.en}\n`);
      process.exitCode = 1;
    };
    const planned = await planUndo(ports, id, { limit: 0, offset: 0 });
    if (!planned.ok) return refuse(planned.problem);
    const done = dryRun === true ? null : await undoImport(ports, { id, by: operator, reason });
    if (done !== null && !done.ok) return refuse(done.problem);
    const { back, withdrawn, stays } = planned.value.counts;
    const recorded = done?.value.id ?? null;
    process.stdout.write(
      format === 'json'
        ? `${JSON.stringify({ undoes: id, id: recorded, back, withdrawn, stays, dryRun: dryRun === true }, null, 2)}\n`
        : `${recorded === null ? 'Kiểm tra thử, chưa ghi: ' : ''}trở về số trước ${back}, rút lại ${withdrawn}, giữ nguyên ${stays}.\n`,
    );
  });
