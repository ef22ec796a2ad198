import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { operator } from '../../domain/actor.ts';
import { hasErrors } from '../../domain/finding.ts';
import { fileName, visibleText } from '../../domain/visible-text.ts';
import type { ImportResult } from '../../services/import-figures.ts';
import type { ImportRecord } from '../../services/read-imports.ts';
import type { UndoCounts } from '../../services/undo-import.ts';
import { findingLine } from './finding-line.ts';
import { importProgress } from './import-progress.ts';
import { understoodLines } from './understood-lines.ts';
import { withDatabase } from './with-database.ts';

interface ImportOptions {
  readonly dryRun?: boolean;
  readonly annotated?: string;
  readonly undo?: string;
  readonly reason?: string;
  readonly format: string;
}

/** Adds `moc import FILE`: good rows are stored whole or not at all, each bad one is a finding. */
export function registerImport(program: Command): void {
  const command = program
    .command('import')
    .description('nhập một tệp số liệu CSV hoặc Excel / import a CSV or Excel file of observations')
    .argument('[file]', 'tệp .csv hoặc .xlsx / a .csv or .xlsx file')
    .option('--dry-run', 'chỉ kiểm tra, không ghi / check only, store nothing')
    .option(
      '--annotated <out.xlsx>',
      'ghi lại tệp Excel với lỗi đánh dấu ở từng ô / write the workbook with its findings in its cells',
    )
    .option('--undo <id>', 'hoàn tác một lần nhập thay vì nhập tệp / take an import back in place of importing a file')
    .option('--reason <text>', 'lý do hoàn tác, bắt buộc cùng --undo / why it is taken back, required with --undo')
    .option('--format <format>', 'text hoặc json', 'text');
  command.action(async (path: string | undefined, options: ImportOptions) => {
    if (options.format !== 'text' && options.format !== 'json') {
      command.error(`moc import: --format "${options.format}": text | json`, { exitCode: 2 });
    }
    if (options.undo !== undefined) {
      const reason = visibleText(options.reason ?? '');
      if (path !== undefined || options.annotated !== undefined || reason === '') {
        command.error('moc import --undo ID --reason "…": không kèm tệp, cần lý do / no file, a reason is needed', {
          exitCode: 2,
        });
      }
      return undo(options.undo, reason, options);
    }
    if (options.reason !== undefined) {
      return command.error('moc import --reason "…": chỉ dùng cùng --undo ID / only with --undo ID', { exitCode: 2 });
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
      if (options.annotated !== undefined) await writeAnnotated(options.annotated, bytes, result);
      for (const finding of result.findings) process.stderr.write(findingLine(finding));
      const { id, accepted, superseded, unchanged, repeated, rejected, findings } = result;
      process.stdout.write(
        options.format === 'json'
          ? `${JSON.stringify({ id, accepted, superseded, rejected, unchanged, repeated, sample: result.sample, dryRun: result.dryRun, understood: result.understood, findings }, null, 2)}\n`
          : (result.understood ?? []).map(understoodLines).join('') +
              `${result.dryRun ? 'Kiểm tra thử, chưa ghi: ' : ''}nhận ${accepted} (thay ${superseded}), không đổi ${unchanged}, không nhận ${rejected}.\n` +
              (id === null ? '' : `Lần nhập ${id}.\n`) +
              (result.sample ? 'Có số liệu minh họa: chỉ kế hoạch minh họa dùng các chỉ số này.\n' : ''),
      );
      if (hasErrors(findings)) process.exitCode = 1;
    });
  });
}

/** Writes the workbook with its findings in its cells; where there is nothing to mark, none is written and that is said. */
async function writeAnnotated(out: string, bytes: Uint8Array, { file, findings }: ImportResult): Promise<void> {
  const { annotated } = await import('../../services/annotated-file.ts');
  const made = annotated(bytes, file, findings);
  if (!made.ok) {
    process.stderr.write(`${made.problem.message.vi} ${made.problem.message.en}\n`);
    return;
  }
  const { marked, leftOut } = made.value;
  const failure = await writeFile(out, made.value.bytes).catch((error: NodeJS.ErrnoException) => error);
  if (failure) {
    process.stderr.write(`Không ghi được tệp ${out}. Cannot write ${out}: ${failure.code ?? failure.message}\n`);
    process.exitCode = 1;
    return;
  }
  const more = leftOut === 0 ? '' : `; ${leftOut} ô nữa chỉ có trong danh sách lỗi / ${leftOut} more only in the list`;
  process.stderr.write(`${out}: ${marked} ô được đánh dấu / cells marked${more}\n`);
}

/** Takes an import back, or says what that would do; one that cannot be taken back is an error of the input. */
const undo = (id: string, reason: string, { dryRun = false, format }: ImportOptions): Promise<void> =>
  withDatabase(async ({ ports }) => {
    const { planUndo, undoImport } = await import('../../services/undo-import.ts');
    const result = dryRun
      ? await planUndo(ports, id, { limit: 0, offset: 0 })
      : await undoImport(ports, { id, by: operator, reason });
    const write = (document: object, text: string): void => {
      process.stdout.write(
        format === 'json' ? `${JSON.stringify({ undoes: id, ...document, dryRun }, null, 2)}\n` : text,
      );
    };
    if (!result.ok) {
      const { code, message } = result.problem;
      process.stderr.write(`${message.vi} ${message.en}\n`);
      process.exitCode = 1;
      return write({ id: null, problem: { code, message } }, '');
    }
    const done = result.value;
    const counts = 'counts' in done ? done.counts : recordedCounts(done);
    const recorded = 'counts' in done ? null : done.id;
    const told = `trở về số trước ${counts.back}, rút lại ${counts.withdrawn}, giữ nguyên ${counts.stays}.`;
    write(
      { id: recorded, ...counts },
      recorded === null ? `Kiểm tra thử, chưa ghi: ${told}\n` : `${told}\nLần nhập ${recorded}.\n`,
    );
  });

/** What an undo did, in the words of its plan. */
const recordedCounts = ({ accepted, withdrawn, unchanged }: ImportRecord): UndoCounts => ({
  back: accepted - withdrawn,
  withdrawn,
  stays: unchanged,
});
