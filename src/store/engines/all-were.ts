import { sql } from 'kysely';
import { type Worded, worded } from './wording.ts';

/**
 * JSON rows that are only there where the statement before changed fewer rows than so many. PostgreSQL cannot ask that,
 * and takes the rows in any case.
 */
export const unlessAllWere = (many: number, json: string): Worded =>
  worded({ sqlite: sql`case when changes() < ${many} then ${json} else '[]' end`, postgres: sql`${json}` });
