import { type Kysely, sql } from 'kysely';
import type { NewObservation } from './observations.ts';
import type { Database } from './schema.ts';
import type { Appended } from './to-append.ts';

/** Rows read at once. */
const stretch = 5_000;

type Row = Omit<NewObservation, 'sample'> & Omit<Appended, 'row'> & { readonly id: number; readonly sample: number };

/** The observations an import appended, in the order it did, some thousands at a time. */
export async function* appendedBy(db: Kysely<Database>, importId: string): AsyncGenerator<readonly Appended[]> {
  for (let after = 0; ; ) {
    const { rows } = await sql<Row>`
      select o.id, o.sample, o.indicator, o.unit, o.ends_on as "endsOn", o.period, o.revision,
        o.recorded_at as "recordedAt", o.recorded_by as "recordedBy", o.numerator, o.denominator, o.value, o.qualifier,
        o.state, o.note, o.file, o.line, o.published_on as "publishedOn", o.source, o.quote,
        o.first_import_id as "firstImportId"
      from observation o where o.import_id = ${importId} and o.id > ${after} order by o.id limit ${stretch}`.execute(
      db,
    );
    yield rows.map(toAppended);
    const last = rows.at(-1);
    if (!last || rows.length < stretch) return;
    after = last.id;
  }
}

/** A row of the table as what was appended. */
export const toAppended = <R extends Omit<Row, 'id'>>({ sample, revision, firstImportId, ...row }: R): Appended => ({
  row: { ...row, sample: sample === 1 },
  revision,
  firstImportId,
});
