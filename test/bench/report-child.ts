import { readFileSync } from 'node:fs';
import { operator } from '../../src/domain/actor.ts';
import { paper } from '../../src/runtime/paper.ts';
import { makeReport, reportKinds } from '../../src/services/make-report.ts';
import { openPorts } from './database.ts';
import { lastPeriod, planId } from './synthetic.ts';

/** One document of a database that nobody has opened, from the start of the process. `node report-child.mjs <database> <kind>` */
const [, , file = '', asked = ''] = process.argv;
const kind = reportKinds.find((k) => k === asked) ?? 'pdf';
const from = performance.now();
const cpu = process.cpuUsage();
const ports = { ...openPorts(file), paper };
const made = await makeReport(ports, {
  ...{ plan: planId, period: lastPeriod, language: 'vi', by: operator, kind },
  baseUrl: 'http://localhost:8787',
});
if (!made.ok) throw new Error(made.problem.message.en);
const seconds = (performance.now() - from) / 1000;
const { user, system } = process.cpuUsage(cpu);
await ports.db.destroy();
const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
const peakMb = Number(peak ?? process.resourceUsage().maxRSS) / 1024;
console.log(
  JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6, peakMb, kilobytes: made.value.bytes.length / 1024 }),
);
