import { createHash } from 'node:crypto';
import type { Instant } from '../domain/day.ts';
import type { Store } from '../store/engines/store.ts';
import { appliedMigrations } from '../store/migrate.ts';
import { rowsOf, tables } from '../store/tables.ts';

export interface Exported {
  readonly rows: number;
  /** Of all lines but the last, which says it. */
  readonly sha256: string;
}

/**
 * Writes a whole database with all its history as lines of text, as it stood at one instant: a head, each table with its
 * columns and rows, and an end that tells whether anything is missing (docs/export.md).
 */
export function exportDatabase(
  store: Store,
  exportedAt: Instant,
  write: (text: string) => Promise<void>,
): Promise<Exported> {
  const hash = createHash('sha256');
  const lines = (values: readonly unknown[]): Promise<void> => {
    const text = values.map((value) => `${lineOf(value)}\n`).join('');
    hash.update(text);
    return write(text);
  };
  return store.snapshot(async (db) => {
    let rows = 0;
    await lines([{ moc: 1, exportedAt, migrations: await appliedMigrations(db) }]);
    for (const table of tables) {
      let columns: readonly string[] = [];
      for await (const some of rowsOf(db, table)) {
        if (columns.length === 0) {
          columns = Object.keys(some[0] ?? {});
          await lines([{ table, columns }]);
        }
        await lines(some.map((row) => columns.map((column) => row[column] ?? null)));
        rows += some.length;
      }
    }
    const sha256 = hash.digest('hex');
    await write(`${JSON.stringify({ end: true, rows, sha256 })}\n`);
    return { rows, sha256 };
  });
}

/** JSON on one line, also for readers to whom these two end a line. */
const lineOf = (value: unknown): string =>
  JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
