import type { Command } from 'commander';
import type { Head, VerifiedLog } from '../../services/verify-log.ts';
import { withDatabase } from './with-database.ts';

interface Options {
  readonly head?: string;
  readonly format: string;
}

/** Adds `moc verify log`: computes the audit log again, and every figure it binds. */
export function registerVerifyLog(verify: Command): void {
  const command = verify
    .command('log')
    .description('nhật ký và mọi số liệu nó ràng buộc / the audit log and every figure it binds')
    .option('--head <seq:checksum>', 'mục cuối đã ghi lại lần trước / the last entry as noted earlier')
    .option('--format <format>', 'text hoặc json', 'text');
  command.action(async ({ head, format }: Options) => {
    if (format !== 'text' && format !== 'json') {
      command.error(`moc verify log: --format "${format}": text | json`, { exitCode: 2 });
    }
    const expected = head === undefined ? null : headOf(command, head);
    await withDatabase(async ({ ports }) => {
      const { verifyLog } = await import('../../services/verify-log.ts');
      const verified = await verifyLog(ports, expected);
      for (const { message } of verified.broken) process.stderr.write(`${message.vi}\n${message.en}\n`);
      process.stdout.write(format === 'json' ? `${JSON.stringify(verified, null, 2)}\n` : toldOfLog(verified));
      if (verified.broken.length > 0) process.exitCode = 1;
    });
  });
}

function headOf(command: Command, text: string): Head {
  const [, seq, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (seq === undefined || hash === undefined) {
    return command.error(`moc verify log --head "${text}": 128:3f1a… (64 hex)`, { exitCode: 2 });
  }
  return { seq: Number(seq), hash };
}

/** What was found, as the command line tells it. */
export const toldOfLog = ({ entries, imports, figures, head, broken }: VerifiedLog): string =>
  `Nhật ký: ${entries} mục, ${imports} lần nhập, ${figures} số liệu. ` +
  `${broken.length === 0 ? 'Không có gì bị sửa hay bị xóa' : `${broken.length} chỗ không còn nguyên vẹn`}.\n` +
  (head ? `Mục cuối: ${head.seq}:${head.hash}\n` : '');
