import type { Instant } from '../domain/day.ts';
import { countAudit, latestAudit } from '../store/audit-log.ts';
import { allPeople } from '../store/people.ts';
import type { Ports } from './ports.ts';

/** One act of the audit log. */
export interface AuditEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: string;
  /** What the holder of the account is called now; null: no account, but the operator, Mốc itself or the public. */
  readonly name: string | null;
  readonly role: string;
  readonly act: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
  readonly hash: string;
}

/** A stretch of the audit log, newest first, and how many entries there are in all. */
export async function readAudit(
  ports: Ports,
  stretch: { readonly limit: number; readonly offset: number },
): Promise<{ readonly entries: readonly AuditEntry[]; readonly all: number }> {
  const [rows, all, people] = await Promise.all([
    latestAudit(ports.db, stretch),
    countAudit(ports.db),
    allPeople(ports.db),
  ]);
  const names = new Map(people.map((person) => [person.id, person.name]));
  const entries = rows.map((row) => ({ ...row, name: names.get(row.actor) ?? null, detail: detailOf(row.detail) }));
  return { entries, all };
}

/** What nobody can read any more was altered: the verification says so. */
function detailOf(text: string): AuditEntry['detail'] {
  try {
    return JSON.parse(text) as AuditEntry['detail'];
  } catch {
    return {};
  }
}
