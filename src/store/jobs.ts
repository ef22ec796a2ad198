import type { CompiledQuery, Kysely } from 'kysely';
import type { Database, JobRow } from './schema.ts';

/** A job of the clock at one of its times. */
export interface DueJob {
  readonly name: string;
  readonly dueAt: string;
}

/** Takes a job: one that is not done, and that nobody has for themselves any more. */
export const takeJob = (
  db: Kysely<Database>,
  { name, dueAt }: DueJob,
  { by, now, until }: { readonly by: string; readonly now: string; readonly until: string },
): CompiledQuery =>
  db
    .insertInto('job')
    .values({ name, due_at: dueAt, taken_by: by, taken_until: until, done_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(['name', 'due_at'])
        .doUpdateSet({ taken_by: by, taken_until: until })
        .where('job.done_at', 'is', null)
        .where('job.taken_until', '<=', now),
    )
    .compile();

/** How a job stands; undefined: nobody has taken it yet. */
export const jobOf = (db: Kysely<Database>, { name, dueAt }: DueJob): Promise<JobRow | undefined> =>
  db.selectFrom('job').selectAll().where('name', '=', name).where('due_at', '=', dueAt).executeTakeFirst();

/** A job is done, or (without an instant) may be taken again from `until` on; either by who holds it. */
export const leaveJob = (
  db: Kysely<Database>,
  { name, dueAt }: DueJob,
  { by, done, until }: { readonly by: string; readonly done: string | null; readonly until: string },
): CompiledQuery =>
  db
    .updateTable('job')
    .set({ done_at: done, taken_until: until })
    .where('name', '=', name)
    .where('due_at', '=', dueAt)
    .where('taken_by', '=', by)
    .compile();

/** Forgets jobs that no clock asks for any more. */
export const forgetJobs = (db: Kysely<Database>, before: string): CompiledQuery =>
  db.deleteFrom('job').where('due_at', '<', before).compile();
