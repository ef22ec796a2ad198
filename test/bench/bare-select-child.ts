import SQLite from 'better-sqlite3';

/** The last figure of each unit and indicator, straight from the table: `node bare-select-child.mjs <database> <started>`. */
const [, , file = '', startedAt = ''] = process.argv;
const db = new SQLite(file, { readonly: true });
const from = performance.now();
const rows = db
  .prepare(
    `select indicator, unit, max(ends_on || revision) as last, numerator, denominator, value, qualifier from observation
     where sample = 0 group by indicator, unit`,
  )
  .all();
const readMs = performance.now() - from;
const totalMs = performance.timeOrigin + performance.now() - Number(startedAt);
console.log(JSON.stringify({ totalMs, readMs, cells: rows.length }));
