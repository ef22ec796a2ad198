import type { CompiledQuery, Kysely } from 'kysely';
import type { KeptRuleChange } from '../domain/alerts/rule-change.ts';
import type { Database } from './schema.ts';

/** What was changed in how a plan speaks, oldest first. */
export async function ruleChangesOf(db: Kysely<Database>, plan: string): Promise<KeptRuleChange[]> {
  const rows = await db.selectFrom('rule_change').selectAll().where('plan', '=', plan).orderBy('seq').execute();
  return rows.map(({ seq, at, changed_by, reason, change }) => ({
    seq,
    at,
    by: changed_by,
    reason,
    change: JSON.parse(change) as KeptRuleChange['change'],
  }));
}

/** Appends a change; one that stands at its place already makes the whole commit fail. */
export const appendRuleChange = (
  db: Kysely<Database>,
  plan: string,
  { seq, at, by, reason, change }: KeptRuleChange,
): CompiledQuery =>
  db
    .insertInto('rule_change')
    .values({ plan, seq, at, changed_by: by, reason, change: JSON.stringify(change) })
    .compile();
