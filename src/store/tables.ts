import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';

type Table = Exclude<keyof Database, 'migration'>;

/** Every table with what orders its rows: a row comes after those it refers to, in this order of tables too. */
const orders = {
  catalogue_version: ['applied_at'],
  import: ['recorded_at', 'id'],
  observation: ['id'],
  said_again: ['observation_id', 'import_id'],
  audit_log: ['seq'],
  person: ['invited_at', 'id'],
  session: ['token_hash'],
  sign_in_link: ['id'],
  recovery_code: ['person', 'code_hash'],
  api_key: ['id'],
  used_once: ['what'],
  attempt: ['id'],
  answered_request: ['actor', 'key'],
  report_event: ['plan', 'period', 'unit', 'seq'],
  draft_figure: ['plan', 'period', 'unit', 'indicator', 'revision'],
  reviewed_figure: ['plan', 'period', 'unit', 'seq', 'indicator'],
  publication: ['plan', 'period', 'seq'],
  publication_bundle: ['plan', 'period', 'seq'],
  bundle_file: ['sha256', 'part'],
  evidence: ['at', 'id'],
  report_file: ['at', 'id'],
  mail: ['message_id'],
  mail_try: ['message_id', 'attempt'],
  alert_run: ['id'],
  alert_change: ['plan', 'condition', 'unit', 'subject', 'seq'],
  alert_answer: ['plan', 'condition', 'unit', 'subject', 'at'],
  silence: ['id'],
  silence_lifted: ['silence_id'],
  rule_change: ['plan', 'seq'],
  decision: ['recorded_at', 'id'],
  decision_outcome: ['decision_id', 'seq'],
  meeting: ['plan', 'held_on'],
  heartbeat: ['day'],
  job: ['name', 'due_at'],
} satisfies Record<Table, readonly string[]>;

export const tables = Object.keys(orders) as readonly Table[];

export const isTable = (name: string): name is Table => Object.hasOwn(orders, name);

export type Row = Readonly<Record<string, string | number | null>>;

/** Rows read at once. */
const stretch = 2_000;

/** All rows of a table in their order, some thousands at a time. */
export async function* rowsOf(db: Kysely<Database>, table: Table): AsyncGenerator<readonly Row[]> {
  const order: readonly string[] = orders[table];
  const by = sql.join(order.map((column) => sql.ref(column)));
  const [key = ''] = order;
  let last: Row | undefined;
  for (let offset = 0; ; offset += stretch) {
    // A table of one key goes on after the last row; the others are short.
    const from =
      order.length > 1
        ? sql`order by ${by} limit ${stretch} offset ${offset}`
        : sql`${last ? sql`where ${sql.ref(key)} > ${last[key]}` : sql``} order by ${by} limit ${stretch}`;
    const { rows } = await sql<Row>`select * from ${sql.table(table)} ${from}`.execute(db);
    if (rows.length > 0) yield rows;
    last = rows.at(-1);
    if (rows.length < stretch) return;
  }
}

/** Whether nothing has ever been stored. */
export async function isEmpty(db: Kysely<Database>): Promise<boolean> {
  for (const table of tables) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
    if (rows.length > 0) return false;
  }
  return true;
}
