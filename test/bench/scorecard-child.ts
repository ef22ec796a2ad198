import { readFileSync } from 'node:fs';
import { readScorecard } from '../../src/services/read-scorecard.ts';
import { scorecardDocument } from '../../src/services/scorecard-document.ts';
import { openPorts } from './database.ts';
import { lastPeriod, planId } from './synthetic.ts';

/** One scorecard in a process of its own: `node scorecard-child.mjs <database> <instant it was started>`. */
const [, , file = '', startedAt = ''] = process.argv;
const ports = openPorts(file);
const from = performance.now();
const read = await readScorecard(ports, { plan: planId, period: lastPeriod });
if (!read.ok) throw new Error(read.problem.message.en);
const readMs = performance.now() - from;
const { rows } = scorecardDocument(read.value, null);
const totalMs = performance.timeOrigin + performance.now() - Number(startedAt);
const { user, system } = process.cpuUsage();
const cpuMs = (user + system) / 1000;
const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
const peakMb = Number(peak ?? process.resourceUsage().maxRSS) / 1024;
console.log(JSON.stringify({ totalMs, readMs, cpuMs, peakMb, cells: rows.length }));
