import type { CompiledQuery, Kysely } from 'kysely';
import type { Database, EvidenceRow, ReportKey } from './schema.ts';

/** The files attached to a report that have not been taken away, oldest first. */
export const evidenceOf = (db: Kysely<Database>, { plan, period, unit }: ReportKey): Promise<EvidenceRow[]> =>
  db
    .selectFrom('evidence as e')
    .leftJoin('evidence as r', 'r.removes', 'e.id')
    .selectAll('e')
    .where('e.plan', '=', plan)
    .where('e.period', '=', period)
    .where('e.unit', '=', unit)
    .where('e.kind', '<>', 'removal')
    .where('r.id', 'is', null)
    .orderBy('e.at')
    .orderBy('e.id')
    .execute();

/** Attaches a file, or takes one away; one that was taken away already makes the whole commit fail. */
export const appendEvidence = (db: Kysely<Database>, row: EvidenceRow): CompiledQuery =>
  db.insertInto('evidence').values(row).compile();
