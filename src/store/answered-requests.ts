import { type CompiledQuery, type Kysely, sql } from 'kysely';
import type { AnsweredRequestRow, Database } from './schema.ts';

/** A request that names itself. */
export interface NamedRequest {
  readonly actor: string;
  readonly key: string;
  /** Checksum of all that was asked. */
  readonly sha256: string;
}

/**
 * Claims a request: whoever's claim stands afterwards answers it. One that was left unanswered since `staleBefore`
 * may be claimed again, and those from before `forgetBefore` are forgotten.
 */
export const claimRequest = (
  db: Kysely<Database>,
  { actor, key, sha256 }: NamedRequest,
  at: { readonly claim: string; readonly now: string; readonly staleBefore: string; readonly forgetBefore: string },
): CompiledQuery[] => [
  sql`delete from answered_request where at < ${at.forgetBefore}`.compile(db),
  sql`insert into answered_request (actor, key, sha256, at, claim) values (${actor}, ${key}, ${sha256}, ${at.now}, ${at.claim})
    on conflict (actor, key) do update set claim = excluded.claim, at = excluded.at
    where answered_request.status is null and answered_request.at < ${at.staleBefore}
      and answered_request.sha256 = excluded.sha256`.compile(db),
];

export const requestOf = (
  db: Kysely<Database>,
  { actor, key }: Pick<NamedRequest, 'actor' | 'key'>,
): Promise<AnsweredRequestRow | undefined> =>
  db.selectFrom('answered_request').selectAll().where('actor', '=', actor).where('key', '=', key).executeTakeFirst();

/** Keeps the answer for whoever asks the same again. */
export const keepAnswer = (
  db: Kysely<Database>,
  { actor, key }: Pick<NamedRequest, 'actor' | 'key'>,
  answer: { readonly status: number; readonly body: string },
): CompiledQuery =>
  db.updateTable('answered_request').set(answer).where('actor', '=', actor).where('key', '=', key).compile();

/** Gives a claim up, so that the request may be made again. */
export const dropRequest = (db: Kysely<Database>, { actor, key }: Pick<NamedRequest, 'actor' | 'key'>): CompiledQuery =>
  db
    .deleteFrom('answered_request')
    .where('actor', '=', actor)
    .where('key', '=', key)
    .where('status', 'is', null)
    .compile();
