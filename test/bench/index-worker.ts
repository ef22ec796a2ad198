import { parentPort, workerData } from 'node:worker_threads';
import { rankIntervals } from '../../src/domain/index/robustness.ts';
import { scoreTable } from '../../src/domain/index/score.ts';
import type { Work } from './index.ts';

const { definition, table, variations } = workerData as Work;
const from = performance.now();
const intervals = rankIntervals(scoreTable(definition, table), { variations, seed: 1 });
parentPort?.postMessage({ ms: performance.now() - from, ranked: intervals.filter((i) => i !== null).length });
