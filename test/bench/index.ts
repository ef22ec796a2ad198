import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { IndexDefinition } from '../../src/domain/index/definition.ts';
import type { FigureTable } from '../../src/domain/index/figure-table.ts';
import { ranksOf } from '../../src/domain/index/rank.ts';
import { scoreTable } from '../../src/domain/index/score.ts';
import { bareScores } from './bare-index.ts';
import { median } from './database.ts';
import { definition, figureTable, indexSize } from './synthetic-index.ts';

/** What a robustness run is handed. */
export interface Work {
  readonly definition: IndexDefinition;
  readonly table: FigureTable;
  readonly variations: number;
}

const repeats = 7;
const { units, components, variations } = indexSize;
const table = figureTable();

const timed = (act: () => unknown): number => {
  const from = performance.now();
  act();
  return performance.now() - from;
};
const rounded = (ms: number): number => Math.round(ms * 10) / 10;

const scored = Array.from({ length: repeats }, () => timed(() => ranksOf(scoreTable(definition, table))));
const bare = Array.from({ length: repeats }, () => timed(() => bareScores(definition, table, 1)));
console.log(
  JSON.stringify({
    bench: 'index-score',
    units,
    components,
    repeats,
    firstMs: rounded(scored[0] ?? 0),
    ms: rounded(median(scored)),
    reference: 'a bare loop: one weighted sum a unit, one sort',
    referenceMs: rounded(median(bare)),
    ratio: rounded(median(scored) / median(bare)),
  }),
);

/** The longest the main thread was kept from its next turn: pages answer in the meantime. */
let longest = 0;
let last = performance.now();
const beat = setInterval(() => {
  longest = Math.max(longest, performance.now() - last - 5);
  last = performance.now();
}, 5);
const workerData: Work = { definition, table, variations };
const worker = new Worker(join(import.meta.dirname, 'index-worker.mjs'), { workerData });
const { ms, ranked } = await new Promise<{ ms: number; ranked: number }>((resolve, reject) => {
  worker.once('message', resolve);
  worker.once('error', reject);
});
clearInterval(beat);
const bareMs = timed(() => bareScores(definition, table, variations));
console.log(
  JSON.stringify({
    bench: 'index-robustness',
    units,
    components,
    variations,
    ranked,
    ms: Math.round(ms),
    mainThreadHeldMs: Math.round(longest),
    reference: 'a bare loop over the same numbers, as many times',
    referenceMs: Math.round(bareMs),
    ratio: rounded(ms / bareMs),
  }),
);
