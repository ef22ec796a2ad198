import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type VerifiedLog, verifyLog } from '../services/verify-log.ts';
import { faultsOf } from '../store/engines/backup-sqlite.ts';
import { openMigrated } from './open.ts';

interface VerifiedBackup {
  /** What is wrong with the file itself; none where it is sound. */
  readonly faults: readonly string[];
  /** The log of a sound file, computed again; null where there is nothing to compute. */
  readonly log: VerifiedLog | null;
}

/**
 * Proves a backup good: every page and reference of the file, then, in a copy brought up to date, the audit log and every
 * figure it binds. The backup itself is only read.
 */
export async function verifyBackup(file: string): Promise<VerifiedBackup> {
  const folder = await mkdtemp(join(tmpdir(), 'moc-verify-'));
  try {
    const faults = faultsOf(file);
    if (faults.length > 0) return { faults, log: null };
    const copy = join(folder, 'moc.db');
    await copyFile(file, copy);
    const { store } = await openMigrated({ databaseUrl: `file:${copy}` });
    try {
      const log = await verifyLog({ ...store, now: () => new Date().toISOString() });
      // A sound database in which nothing was ever bound is none of ours.
      return log.entries > 0
        ? { faults, log }
        : { faults: ['không phải cơ sở dữ liệu của Mốc / no database of Mốc'], log };
    } finally {
      await store.db.destroy();
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { faults: [`không đọc được / cannot be read: ${reason}`], log: null };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
