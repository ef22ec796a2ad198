import type { Actor } from '../domain/actor.ts';
import { toUtc } from '../domain/day.ts';
import { appendAudit, lastAudit } from '../store/audit-log.ts';
import type { Commit } from '../store/commit.ts';
import type { AuditRow } from '../store/schema.ts';
import type { Ports } from './ports.ts';
import { sha256Of } from './sha256.ts';

/** What is told of an act in the audit log. */
export interface Audited {
  readonly by: Actor;
  /** Stable, kebab-case: `submit-report`, `import-figures`, `read-people` … */
  readonly act: string;
  readonly subject: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

type Queries = Parameters<Commit>[0];

/** What stands before the first entry. */
export const firstHash = '0'.repeat(64);

/** The checksum that binds an entry to the one before it. */
export const hashOf = (
  previous: string,
  { seq, at, actor, role, act, subject, detail }: Omit<AuditRow, 'hash'>,
): string => sha256Of(JSON.stringify([previous, seq, at, actor, role, act, subject, detail]));

/** How often an act that meets another at its place in the log is tried again. */
const tries = 20;

/** Acts of this process wait for each other rather than meet. */
const queues = new WeakMap<Ports['db'], Promise<unknown>>();

/**
 * Commits an act together with its entry in the audit log: both are there, or neither. Of two at one place in the log
 * the second takes the next. Throws what the commit throws where the act itself fails.
 */
export function audited(ports: Ports, entry: Audited, queries: Queries): Promise<void> {
  const waiting = queues.get(ports.db) ?? Promise.resolve();
  const mine = waiting.then(() => commitAudited(ports, entry, queries));
  queues.set(
    ports.db,
    mine.catch(() => undefined),
  );
  return mine;
}

async function commitAudited(ports: Ports, entry: Audited, queries: Queries): Promise<void> {
  for (let left = tries; ; left -= 1) {
    const last = await lastAudit(ports.db);
    const row = {
      seq: (last?.seq ?? 0) + 1,
      at: toUtc(ports.now()),
      actor: entry.by.id,
      role: entry.by.role,
      act: entry.act,
      subject: entry.subject,
      detail: JSON.stringify(entry.detail ?? {}),
    };
    try {
      await ports.commit([appendAudit(ports.db, { ...row, hash: hashOf(last?.hash ?? firstHash, row) }), ...queries]);
      return;
    } catch (error) {
      const taken = ((await lastAudit(ports.db))?.seq ?? 0) >= row.seq;
      if (!taken || left <= 1) throw error;
    }
  }
}
