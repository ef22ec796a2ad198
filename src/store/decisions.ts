import type { CompiledQuery, Kysely } from 'kysely';
import type { Database, DecisionOutcomeRow, DecisionRow } from './schema.ts';

/** A decision with everything that came of it, the oldest first. */
export interface DecisionRecord extends DecisionRow {
  readonly outcomes: readonly DecisionOutcomeRow[];
}

/** The decisions about the targets of a plan, the newest first: all, or those recorded by then. */
export async function decisionsOf(
  db: Kysely<Database>,
  plan: string,
  storedBy: string | null = null,
): Promise<DecisionRecord[]> {
  const recorded = (row: { readonly recorded_at: string }): boolean => storedBy === null || row.recorded_at <= storedBy;
  const decisions = await db
    .selectFrom('decision')
    .selectAll()
    .where('plan', '=', plan)
    .orderBy('decided_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute();
  const outcomes = await db
    .selectFrom('decision_outcome')
    .selectAll()
    .where('decision_id', 'in', (eb) => eb.selectFrom('decision').select('id').where('plan', '=', plan))
    .orderBy('seq')
    .execute();
  return decisions
    .filter(recorded)
    .map((d) => ({ ...d, outcomes: outcomes.filter((o) => o.decision_id === d.id && recorded(o)) }));
}

export const addDecision = (db: Kysely<Database>, row: DecisionRow): CompiledQuery =>
  db.insertInto('decision').values(row).compile();

/** Appends what came of a decision; another one at the same place makes the commit fail. */
export const addOutcome = (db: Kysely<Database>, row: DecisionOutcomeRow): CompiledQuery =>
  db.insertInto('decision_outcome').values(row).compile();

/** The days on which the committee met about a plan, the newest first. */
export async function meetingsOf(db: Kysely<Database>, plan: string): Promise<string[]> {
  const rows = await db
    .selectFrom('meeting')
    .select('held_on')
    .where('plan', '=', plan)
    .orderBy('held_on', 'desc')
    .execute();
  return rows.map((row) => row.held_on);
}

/** Records a meeting; the same day twice is one. */
export const addMeeting = (db: Kysely<Database>, row: Database['meeting']): CompiledQuery =>
  db
    .insertInto('meeting')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .compile();
