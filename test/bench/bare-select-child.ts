import SQLite from 'better-sqlite3';

/** The last figure of each unit and indicator, straight from the table: `node bare-select-child.mjs <database>`. */
const [, , file = ''] = process.argv;
const from = performance.now();
const db = new SQLite(file, { readonly: true });
const rows = db
  .prepare(
    `select indicator, unit, max(ends_on || revision) as last, numerator, denominator, value, qualifier from observation
     where sample = 0 group by indicator, unit`,
  )
  .all();
console.log(JSON.stringify({ ms: performance.now() - from, cells: rows.length }));
