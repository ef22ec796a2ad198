import { readFileSync } from 'node:fs';
import { readScorecard } from '../../src/services/read-scorecard.ts';
import { scorecardDocument } from '../../src/services/scorecard-document.ts';
import { openPorts } from './database.ts';
import { lastPeriod, planId } from './synthetic.ts';

/**
 * A scorecard of a database that nobody has opened: of the first file by a process that has just been started, of the
 * second by one that has served before. `node scorecard-child.mjs <database> <another> <instant it was started>`
 */
const [, , first = '', second = '', startedAt = ''] = process.argv;
let cells = 0;
async function scorecardOf(file: string): Promise<void> {
  const ports = openPorts(file);
  const read = await readScorecard(ports, { plan: planId, period: lastPeriod });
  if (!read.ok) throw new Error(read.problem.message.en);
  cells = scorecardDocument(read.value, null).rows.length;
  await ports.db.destroy();
}

await scorecardOf(first);
const startedMs = performance.timeOrigin + performance.now() - Number(startedAt);
const from = performance.now();
const cpu = process.cpuUsage();
await scorecardOf(second);
const ms = performance.now() - from;
const { user, system } = process.cpuUsage(cpu);
const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
const peakMb = Number(peak ?? process.resourceUsage().maxRSS) / 1024;
console.log(JSON.stringify({ startedMs, ms, cpuMs: (user + system) / 1000, peakMb, cells }));
