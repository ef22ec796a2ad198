import SQLite from 'better-sqlite3';
import type { Figure } from './synthetic.ts';

/** What an import could be at best: ready values, one prepared statement, one transaction. Opens as openSqlite does. */
export function bareInsert(file: string, rows: Iterable<Figure>, recordedAt: (figure: Figure) => string): void {
  const db = new SQLite(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  const add = db.prepare(
    `insert into observation (sample, indicator, unit, ends_on, period, revision, recorded_at, recorded_by, numerator,
       denominator, value, qualifier, state, note, import_id, file, line, published_on, source, quote)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  db.transaction(() => {
    db.prepare(
      `insert into import (id, file, sha256, bytes, origin, imported_by, recorded_at, accepted, superseded, unchanged,
         rejected, sample, findings) values ('bare', 'figures.csv', '', 0, 'command', 'bench', '2026-07-10T08:00:00.000Z', 0, 0, 0, 0, 0, '[]')`,
    ).run();
    let line = 1;
    for (const f of rows) {
      line += 1;
      const { indicator, unit, endsOn, period, numerator, denominator, qualifier, note } = f;
      const figure = [numerator, denominator, null, qualifier, 'figure', note];
      const key = [0, indicator, unit, endsOn, period, 1, recordedAt(f), 'bench'];
      add.run(...key, ...figure, 'bare', 'figures.csv', line, null, null, null);
    }
  })();
  db.close();
}
