import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { toldOfLog } from './verify-log.ts';

/** Adds `moc verify backup FILE`. */
export function registerVerifyBackup(verify: Command): void {
  const command = verify
    .command('backup')
    .description('một bản sao lưu do moc backup ghi / a backup that moc backup wrote')
    .argument('<file>', 'tệp sao lưu / the backup');
  command.action((file: string) => verifyBackup(command, file));
}

/**
 * Proves a backup good: every page and reference of the file, then, in a copy brought up to date, the audit log and every
 * figure it binds.
 */
async function verifyBackup(command: Command, file: string): Promise<void> {
  const { faultsOf } = await import('../../store/engines/backup-sqlite.ts');
  const faults = ((): readonly string[] => {
    try {
      return faultsOf(file);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return command.error(`${file}: không đọc được như một cơ sở dữ liệu / cannot be read as a database (${reason})`, {
        exitCode: 1,
      });
    }
  })();
  for (const fault of faults) process.stderr.write(`${file}: ${fault}\n`);
  if (faults.length > 0) {
    process.exitCode = 1;
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'moc-verify-'));
  try {
    const copy = join(folder, 'moc.db');
    await copyFile(file, copy);
    const { openMigrated } = await import('../open.ts');
    const { store } = await openMigrated({ databaseUrl: `file:${copy}` }).catch((error: Error) =>
      command.error(`${file}: ${error.message}`, { exitCode: 1 }),
    );
    const { verifyLog } = await import('../../services/verify-log.ts');
    const verified = await verifyLog({ ...store, now: () => new Date().toISOString() });
    await store.db.destroy();
    for (const { message } of verified.broken) process.stderr.write(`${message.vi}\n${message.en}\n`);
    process.stdout.write(toldOfLog(verified));
    // Of a file that is no database of ours nothing was ever bound.
    if (verified.broken.length > 0 || verified.entries === 0) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
