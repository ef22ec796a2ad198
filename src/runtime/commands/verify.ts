import type { Command } from 'commander';
import { registerVerifyBackup } from './verify-backup.ts';
import { registerVerifyLog } from './verify-log.ts';
import { registerVerifyPublication } from './verify-publication.ts';

/** Adds `moc verify …`: whether anything was altered. */
export function registerVerify(program: Command): void {
  const verify = program.command('verify').description('kiểm tra tính toàn vẹn / check that nothing was altered');
  registerVerifyLog(verify);
  registerVerifyBackup(verify);
  registerVerifyPublication(verify);
}
