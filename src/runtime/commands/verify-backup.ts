import type { Command } from 'commander';
import { toldOfLog } from './verify-log.ts';

/** Adds `moc verify backup FILE`: exit 0 where the backup is good. */
export function registerVerifyBackup(verify: Command): void {
  verify
    .command('backup')
    .description('một bản sao lưu do moc backup ghi / a backup that moc backup wrote')
    .argument('<file>', 'tệp sao lưu / the backup')
    .action(async (file: string) => {
      const { verifyBackup } = await import('../verify-backup.ts');
      const { faults, log } = await verifyBackup(file);
      for (const fault of faults) process.stderr.write(`${file}: ${fault}\n`);
      for (const { message } of log?.broken ?? []) process.stderr.write(`${message.vi}\n${message.en}\n`);
      if (log) process.stdout.write(toldOfLog(log));
      if (faults.length > 0 || (log && log.broken.length > 0)) process.exitCode = 1;
    });
}
