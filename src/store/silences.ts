import type { CompiledQuery, Kysely } from 'kysely';
import type { ConditionKind } from '../domain/alerts/condition.ts';
import type { Silence } from '../domain/alerts/silence.ts';
import type { Database, SilenceRow } from './schema.ts';

/** Every silence of a plan that was ever set, the newest first. */
export async function silencesOf(db: Kysely<Database>, plan: string): Promise<Silence[]> {
  const rows = await db
    .selectFrom('silence')
    .leftJoin('silence_lifted', 'silence_lifted.silence_id', 'silence.id')
    .selectAll('silence')
    .select(['silence_lifted.at as lifted_at', 'silence_lifted.lifted_by'])
    .where('plan', '=', plan)
    .orderBy('starts_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    unit: row.unit,
    condition: row.condition as ConditionKind | null,
    subject: row.subject,
    from: row.starts_at,
    until: row.ends_at,
    author: row.author,
    reason: row.reason,
    liftedAt: row.lifted_at,
    liftedBy: row.lifted_by,
  }));
}

export const addSilence = (db: Kysely<Database>, row: SilenceRow): CompiledQuery =>
  db.insertInto('silence').values(row).compile();

/** Ends a silence before its time; one that has been lifted already makes the commit fail. */
export const liftSilence = (db: Kysely<Database>, id: string, at: string, by: string): CompiledQuery =>
  db.insertInto('silence_lifted').values({ silence_id: id, at, lifted_by: by }).compile();
