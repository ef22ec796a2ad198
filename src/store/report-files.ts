import type { CompiledQuery, Kysely } from 'kysely';
import type { Database, ReportFileRow, ReportKey } from './schema.ts';

/** Records a file of figures that was handed in for a report. */
export const appendReportFile = (db: Kysely<Database>, row: ReportFileRow): CompiledQuery =>
  db.insertInto('report_file').values(row).compile();

/** One file of a report. */
export const reportFileById = (
  db: Kysely<Database>,
  { plan, period, unit }: ReportKey,
  id: string,
): Promise<ReportFileRow | undefined> =>
  db
    .selectFrom('report_file')
    .selectAll()
    .where('id', '=', id)
    .where('plan', '=', plan)
    .where('period', '=', period)
    .where('unit', '=', unit)
    .executeTakeFirst();
