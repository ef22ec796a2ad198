import type { CompiledQuery, Kysely } from 'kysely';
import type { AuditRow, Database } from './schema.ts';

/** The last entry of the log, if any. */
export const lastAudit = (db: Kysely<Database>): Promise<AuditRow | undefined> =>
  db.selectFrom('audit_log').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirst();

/** Appends an entry; one that stands at its place already makes the whole commit fail. */
export const appendAudit = (db: Kysely<Database>, row: AuditRow): CompiledQuery =>
  db.insertInto('audit_log').values(row).compile();

/** Entries from a place on, oldest first. */
export const auditFrom = (db: Kysely<Database>, seq: number, limit: number): Promise<AuditRow[]> =>
  db.selectFrom('audit_log').selectAll().where('seq', '>=', seq).orderBy('seq').limit(limit).execute();
