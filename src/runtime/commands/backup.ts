import { existsSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { numberText } from '../../domain/notation.ts';
import { readSettings } from '../settings.ts';

/** Adds `moc backup FILE`: the embedded database as it stands, while the server and its imports go on. */
export function registerBackup(program: Command): void {
  const command = program
    .command('backup')
    .description(
      'sao lưu cơ sở dữ liệu SQLite trong khi máy chủ vẫn chạy / back up the SQLite database while the server runs',
    )
    .argument('<file>', 'tệp mới / a new file');
  command.action(async (file: string) => {
    const { databaseUrl } = readSettings(process.env);
    if (!databaseUrl.startsWith('file:')) {
      return command.error(
        'moc backup: chỉ dùng cho SQLite; với PostgreSQL dùng pg_dump hoặc moc export / for SQLite only; of PostgreSQL use pg_dump or moc export',
        { exitCode: 2 },
      );
    }
    if (existsSync(file)) command.error(`moc backup: ${file} đã có / is there already`, { exitCode: 2 });
    const { backupSqlite, faultsOf } = await import('../../store/engines/backup-sqlite.ts');
    const unfinished = `${file}.unfinished`;
    try {
      await rm(unfinished, { force: true });
      backupSqlite(databaseUrl.slice('file:'.length), unfinished);
      const [fault] = faultsOf(unfinished);
      if (fault !== undefined) throw new Error(fault);
      await rename(unfinished, file);
    } catch (error) {
      await rm(unfinished, { force: true });
      const reason = error instanceof Error ? error.message : String(error);
      process.stderr.write(`Không sao lưu được. Not backed up: ${reason}\n`);
      process.exitCode = 1;
      return;
    }
    const { size } = await stat(file);
    process.stdout.write(`${file}: ${numberText(size, 'vi')} byte\n`);
  });
}
