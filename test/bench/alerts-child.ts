import { readFileSync } from 'node:fs';
import { keyText } from '../../src/domain/alerts/alert.ts';
import { usualRules } from '../../src/domain/alerts/condition.ts';
import { lookAt } from '../../src/domain/alerts/look.ts';
import { readingsOf } from '../../src/domain/alerts/readings.ts';
import type { HeldObservation } from '../../src/domain/observation.ts';
import { buildScorecard } from '../../src/domain/scorecard.ts';
import { manyUnits } from './many-units.ts';

/** Judging, readings and state machine over figures that are in memory: what a morning computes. */
const [units, targets] = [4000, 100];
const input = manyUnits(units, targets);
const from = performance.now();
const scorecard = buildScorecard<HeldObservation>(input);
const judged = performance.now();
const { readings } = readingsOf({
  scorecard,
  rules: usualRules,
  reports: new Map(),
  beforeDue: false,
  knownAt: () => '2026-06-16T03:00:00.000Z',
  outlookOf: () => null,
  publications: [],
  stands: () => false,
});
const { changes, alerts } = lookAt(new Map(), readings, '2026-07-10T00:30:00.000Z', usualRules);
const first = performance.now();
// The next morning everything stands as it did.
const again = readingsOf({
  scorecard,
  rules: usualRules,
  reports: new Map(),
  beforeDue: false,
  knownAt: () => '2026-06-16T03:00:00.000Z',
  outlookOf: () => null,
  publications: [],
  stands: (key) => alerts.has(keyText(key)),
});
const second = lookAt(alerts, again.readings, '2026-07-11T00:30:00.000Z', usualRules);
const done = performance.now();
const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
const ms = (a: number, b: number): number => Math.round(b - a);
console.log(
  JSON.stringify({
    bench: 'alerts',
    units,
    targets,
    cells: scorecard.cells.length,
    changes: changes.length,
    changesAgain: second.changes.length,
    judgeMs: ms(from, judged),
    firstMs: ms(judged, first),
    againMs: ms(first, done),
    totalMs: ms(from, first),
    peakMb: Math.round(Number(peak) / 1024),
  }),
);
