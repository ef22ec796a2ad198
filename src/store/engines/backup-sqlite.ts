import SQLite from 'better-sqlite3';

/** Copies a database to a new file as it stands at one instant, while others go on reading and writing it. */
export function backupSqlite(from: string, to: string): void {
  const database = new SQLite(from, { fileMustExist: true });
  try {
    database.pragma('busy_timeout = 10000');
    database.prepare('vacuum into ?').run(to);
  } finally {
    database.close();
  }
}

/** What is broken in a database file; none where it is sound. Throws where it is no database at all. */
export function faultsOf(file: string): readonly string[] {
  const database = new SQLite(file, { readonly: true, fileMustExist: true });
  try {
    const pages = database.pragma('integrity_check') as { integrity_check: string }[];
    const references = database.pragma('foreign_key_check') as { table: string; parent: string }[];
    return [
      ...pages.map((row) => row.integrity_check).filter((said) => said !== 'ok'),
      ...references.map(({ table, parent }) => `${table} → ${parent}`),
    ];
  } finally {
    database.close();
  }
}
