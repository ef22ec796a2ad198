import { insertTold, numberOn } from '../store/engines/insert-told.ts';
import type { Store } from '../store/engines/store.ts';
import { appliedMigrations } from '../store/migrate.ts';
import { isEmpty } from '../store/tables.ts';
import type { Exported } from './export-database.ts';
import { readExport } from './read-export.ts';
import { done, failed, type Result } from './result.ts';

/**
 * Brings an export into an empty database, whole or not at all: every row as it was, with its history. One of an earlier
 * release goes into a database of this one.
 *
 * @param lines of the file, without their ends
 */
export async function restoreDatabase(store: Store, lines: AsyncIterable<string>): Promise<Result<Exported>> {
  if (!(await isEmpty(store.db))) {
    return failed(
      'bad-export',
      'Cơ sở dữ liệu đích đã có dữ liệu; chỉ khôi phục vào cơ sở dữ liệu trống.',
      'The database is not empty; an export is restored into an empty one only.',
    );
  }
  const read = await readExport(lines);
  if (!read.ok) return read;
  const { migrations, parts, rows, sha256 } = read.value;
  const known = await appliedMigrations(store.db);
  const newer = migrations.filter((name) => !known.includes(name)).join(', ');
  if (newer !== '') {
    return failed(
      'bad-export',
      `Tệp do bản Mốc mới hơn xuất ra (${newer}); hãy cài bản mới hơn.`,
      `The file was exported by a newer Mốc (${newer}); install the newer release.`,
    );
  }
  const inserts = parts.map((part) =>
    insertTold(part.table, part.columns, `[${part.rows.join(',')}]`).compile(store.db),
  );
  await store.commit([...inserts, numberOn.compile(store.db)]);
  return done({ rows, sha256 });
}
