import { type Kysely, sql } from 'kysely';
import type { HeldObservation, Provenance, RecordedObservation } from '../domain/observation.ts';
import { each } from './engines/json-rows.ts';
import type { Database } from './schema.ts';

interface Row extends Omit<Provenance, 'sample'> {
  readonly id: number;
  readonly sample: number;
}

/** Where figures come from, by their ids. */
export async function sourcesOf(db: Kysely<Database>, ids: readonly number[]): Promise<Map<number, Provenance>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Row>`
    select o.id, o.sample, o.revision, o.recorded_at as "recordedAt", o.recorded_by as "recordedBy", o.file, o.line,
      i.sha256, o.published_on as "publishedOn", o.source, o.quote
    from ${each(JSON.stringify(ids), 'integer')} asked cross join observation o
    join import i on i.id = coalesce(o.first_import_id, o.import_id) where o.id = asked.value`.execute(db);
  return new Map(rows.map(({ id, sample, ...from }) => [id, { ...from, sample: sample === 1 }]));
}

/** The figures of a judgement with where each comes from. */
export async function recordedAs(
  db: Kysely<Database>,
  observations: readonly HeldObservation[],
): Promise<RecordedObservation[]> {
  const sources = await sourcesOf(
    db,
    observations.map((o) => o.id),
  );
  return observations.flatMap((o) => {
    const from = sources.get(o.id);
    return from ? [{ ...o, ...from }] : [];
  });
}
