import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { VerifiedPublication } from '../../services/publication/verify-publications.ts';
import type { Head, VerifiedLog } from '../../services/verify-log.ts';
import { withDatabase } from './with-database.ts';

interface VerifyOptions {
  readonly head?: string;
  readonly format: string;
}

interface PublicationOptions {
  readonly plan?: string;
  readonly period?: string;
  readonly format: string;
}

/** Adds `moc verify log` and `moc verify publication`: whether anything was altered. */
export function registerVerify(program: Command): void {
  const verify = program.command('verify').description('kiểm tra tính toàn vẹn / check that nothing was altered');
  const backup = verify
    .command('backup')
    .description('một bản sao lưu do moc backup ghi / a backup that moc backup wrote')
    .argument('<file>', 'tệp sao lưu / the backup');
  backup.action((file: string) => verifyBackup(backup, file));
  registerLog(verify);
  registerPublication(verify);
}

/** `moc verify log`: computes the audit log again, and every figure it binds. */
function registerLog(verify: Command): void {
  const command = verify
    .command('log')
    .description('nhật ký và mọi số liệu nó ràng buộc / the audit log and every figure it binds')
    .option('--head <seq:checksum>', 'mục cuối đã ghi lại lần trước / the last entry as noted earlier')
    .option('--format <format>', 'text hoặc json', 'text');
  command.action(async ({ head, format }: VerifyOptions) => {
    if (format !== 'text' && format !== 'json') {
      command.error(`moc verify log: --format "${format}": text | json`, { exitCode: 2 });
    }
    const expected = head === undefined ? null : headOf(command, head);
    await withDatabase(async ({ ports }) => {
      const { verifyLog } = await import('../../services/verify-log.ts');
      const verified = await verifyLog(ports, expected);
      for (const { message } of verified.broken) process.stderr.write(`${message.vi}\n${message.en}\n`);
      process.stdout.write(format === 'json' ? `${JSON.stringify(verified, null, 2)}\n` : told(verified));
      if (verified.broken.length > 0) process.exitCode = 1;
    });
  });
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
    process.stdout.write(told(verified));
    // Of a file that is no database of ours nothing was ever bound.
    if (verified.broken.length > 0 || verified.entries === 0) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `moc verify publication`: holds what was published against the hash it is named by, and makes it again. */
function registerPublication(verify: Command): void {
  const command = verify
    .command('publication')
    .description('mọi bộ công bố, từng tệp / every bundle that was published, file by file')
    .option('--plan <id>', 'chỉ một kế hoạch / of one plan only')
    .option('--period <period>', 'chỉ một đợt báo cáo, như 2026-09 / of one campaign only')
    .option('--format <format>', 'text hoặc json', 'text');
  command.action(async ({ plan, period, format }: PublicationOptions) => {
    if (format !== 'text' && format !== 'json') {
      command.error(`moc verify publication: --format "${format}": text | json`, { exitCode: 2 });
    }
    await withDatabase(async ({ ports }) => {
      const { verifyPublications } = await import('../../services/publication/verify-publications.ts');
      const verified = await verifyPublications(ports, { plan, period });
      const said = verified.flatMap((v) => [...v.broken, ...v.different]);
      for (const { message } of said) process.stderr.write(`${message.vi}\n${message.en}\n`);
      process.stdout.write(format === 'json' ? `${JSON.stringify(verified, null, 2)}\n` : toldOf(verified));
      if (verified.some((v) => v.broken.length > 0)) process.exitCode = 1;
    });
  });
}

const toldOf = (verified: readonly VerifiedPublication[]): string =>
  verified.length === 0
    ? 'Chưa có bộ công bố nào như vậy. There is no such publication.\n'
    : verified
        .map(({ plan, period, edition, hash, files, bytes, broken, different }) => {
          const whole = broken.length === 0 ? 'còn nguyên vẹn' : `${broken.length} chỗ không còn nguyên vẹn`;
          const again = different.length === 0 ? 'làm lại ra đúng như cũ' : `làm lại khác ${different.length} tệp`;
          return `${plan}/${period}, bản ${edition}: ${files} tệp, ${bytes} byte, ${whole}, ${again}\n  ${hash}\n`;
        })
        .join('');

function headOf(command: Command, text: string): Head {
  const [, seq, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (seq === undefined || hash === undefined) {
    return command.error(`moc verify log --head "${text}": 128:3f1a… (64 hex)`, { exitCode: 2 });
  }
  return { seq: Number(seq), hash };
}

const told = ({ entries, imports, figures, head, broken }: VerifiedLog): string =>
  `Nhật ký: ${entries} mục, ${imports} lần nhập, ${figures} số liệu. ` +
  `${broken.length === 0 ? 'Không có gì bị sửa hay bị xóa' : `${broken.length} chỗ không còn nguyên vẹn`}.\n` +
  (head ? `Mục cuối: ${head.seq}:${head.hash}\n` : '');
