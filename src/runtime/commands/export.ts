import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { Command } from 'commander';
import { numberText } from '../../domain/notation.ts';
import { withStore } from './with-database.ts';

/** Adds `moc export FILE` and `moc restore FILE`: a whole database with its history, from one engine to another. */
export function registerExport(program: Command): void {
  program
    .command('export')
    .description(
      'xuất toàn bộ cơ sở dữ liệu cùng lịch sử ra một tệp / write the whole database with its history to a file',
    )
    .argument('<file>', 'tệp sẽ ghi, một dòng JSON mỗi bản ghi / the file to write, a line of JSON a row')
    .action((file: string) =>
      withStore(async (store) => {
        const { exportDatabase } = await import('../../services/export-database.ts');
        const unfinished = `${file}.unfinished`;
        const to = createWriteStream(unfinished, { mode: 0o600, flush: true });
        try {
          const { rows, sha256 } = await exportDatabase(
            store,
            new Date().toISOString(),
            (text) => new Promise((resolve, reject) => to.write(text, (error) => (error ? reject(error) : resolve()))),
          );
          to.end();
          await finished(to);
          await rename(unfinished, file);
          process.stdout.write(`${file}: ${numberText(rows, 'vi')} dòng, ${sha256}\n`);
        } catch (error) {
          to.destroy();
          await rm(unfinished, { force: true });
          throw error;
        }
      }),
    );
  const restore = program
    .command('restore')
    .description(
      'khôi phục một tệp do moc export xuất ra vào cơ sở dữ liệu trống / restore an export into an empty database',
    )
    .argument('<file>', 'tệp do moc export xuất ra / a file that moc export wrote');
  restore.action(async (file: string) => {
    const handle = await open(file).catch((error: NodeJS.ErrnoException) =>
      restore.error(`Không đọc được tệp ${file}. Cannot read ${file}: ${error.code ?? error.message}`, { exitCode: 2 }),
    );
    await withStore(async (store) => {
      const { restoreDatabase } = await import('../../services/restore-database.ts');
      const restored = await restoreDatabase(store, handle.readLines());
      if (restored.ok)
        process.stdout.write(`${file}: ${numberText(restored.value.rows, 'vi')} dòng đã khôi phục / rows restored\n`);
      else {
        process.stderr.write(`${restored.problem.message.vi}\n${restored.problem.message.en}\n`);
        process.exitCode = 1;
      }
    });
  });
}
