import { type RawBuilder, sql } from 'kysely';

/** That two rows say the same figure, to the digit and the note. */
export const sameFigure = (one: string, other: string): RawBuilder<boolean> =>
  sql.join(
    (['numerator', 'denominator', 'value', 'qualifier', 'state', 'note'] as const).map(
      (column) => sql`${sql.ref(`${one}.${column}`)} is not distinct from ${sql.ref(`${other}.${column}`)}`,
    ),
    sql` and `,
  );
