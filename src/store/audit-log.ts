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

/** A stretch of entries, newest first. */
export const latestAudit = (
  db: Kysely<Database>,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<AuditRow[]> =>
  db.selectFrom('audit_log').selectAll().orderBy('seq', 'desc').limit(limit).offset(offset).execute();

export async function countAudit(db: Kysely<Database>): Promise<number> {
  const { entries } = await db
    .selectFrom('audit_log')
    .select(({ fn }) => fn.countAll<number>().as('entries'))
    .executeTakeFirstOrThrow();
  return Number(entries);
}

/** Whether the log holds anything but entries of one act. */
export async function hasOtherActs(db: Kysely<Database>, act: string): Promise<boolean> {
  const other = await db.selectFrom('audit_log').select('seq').where('act', '<>', act).limit(1).executeTakeFirst();
  return other !== undefined;
}

/** What the log tells of one act on one subject, oldest first. */
export const auditOf = (db: Kysely<Database>, act: string, subject: string): Promise<AuditRow[]> =>
  db.selectFrom('audit_log').selectAll().where('act', '=', act).where('subject', '=', subject).orderBy('seq').execute();
