import type { Actor } from '../domain/actor.ts';
import { toUtc } from '../domain/day.ts';
import { appendAudit, lastAudit } from '../store/audit-log.ts';
import type { Commit } from '../store/engines/commit.ts';
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

/** What an act writes, and what is told of it once that is known. */
export interface Written {
  readonly queries: Queries;
  readonly detail?: Audited['detail'];
}

/**
 * Commits an act together with its entry in the audit log: both are there, or neither. Of two at one place in the log
 * the second takes the next. Throws what the commit throws where the act itself fails.
 *
 * @param act what is written; where that depends on what stands, a question that is asked again after every act that
 *   came in between: what it answers still holds when it is committed
 */
export function audited(
  ports: Ports,
  entry: Audited,
  act: Queries | (() => Promise<Written>),
  onEach?: (handed: number) => void,
): Promise<void> {
  const waiting = queues.get(ports.db) ?? Promise.resolve();
  const mine = waiting.then(() => commitAudited(ports, entry, act, onEach));
  queues.set(
    ports.db,
    mine.catch(() => undefined),
  );
  return mine;
}

async function commitAudited(
  ports: Ports,
  entry: Audited,
  act: Queries | (() => Promise<Written>),
  onEach?: (handed: number) => void,
): Promise<void> {
  for (let left = tries; ; left -= 1) {
    const last = await lastAudit(ports.db);
    const { queries, detail }: Written = typeof act === 'function' ? await act() : { queries: act };
    const row = {
      seq: (last?.seq ?? 0) + 1,
      at: toUtc(ports.now()),
      actor: entry.by.id,
      role: entry.by.role,
      act: entry.act,
      subject: entry.subject,
      detail: JSON.stringify({ ...entry.detail, ...detail }),
    };
    const written = appendAudit(ports.db, { ...row, hash: hashOf(last?.hash ?? firstHash, row) });
    try {
      await ports.commit([written, ...queries], onEach && ((handed) => onEach(handed - 1)));
      return;
    } catch (error) {
      const taken = ((await lastAudit(ports.db))?.seq ?? 0) >= row.seq;
      if (!taken || left <= 1) throw error;
    }
  }
}
