import { randomUUID } from 'node:crypto';
import { epoch, type Instant, toUtc } from '../domain/day.ts';
import { type DueJob, forgetJobs, jobOf, leaveJob, takeJob } from '../store/jobs.ts';
import type { Ports } from './ports.ts';

/** Something the clock does at certain times, by whichever process comes first. */
export interface Job {
  readonly name: string;
  /** The last time it was due by an instant. */
  readonly lastDue: (now: Instant) => Instant;
  /** For how many minutes after that it is still worth doing. */
  readonly patience: number;
  readonly run: () => Promise<unknown>;
}

/** What came of a job that was done here. */
export interface Ran extends DueJob {
  readonly outcome?: unknown;
  readonly error?: unknown;
}

/** For how long whoever takes a job has it for themselves, when one that failed is tried again, and how long jobs are kept. */
const leaseMinutes = 10;
const againMinutes = 5;
const keptDays = 40;

const later = (now: Instant, minutes: number): string => new Date(epoch(now) + minutes * 60_000).toISOString();

/**
 * Does what is due and nobody else has done or is doing. Any number of processes over one database may ask, as often as
 * they like: of each job at each of its times one gets it, and where that process is gone another does ten minutes later.
 */
export async function runDue(ports: Ports, jobs: readonly Job[]): Promise<readonly Ran[]> {
  const ran: Ran[] = [];
  for (const job of jobs) {
    const dueAt = toUtc(job.lastDue(ports.now()));
    if (epoch(ports.now()) - epoch(dueAt) > job.patience * 60_000) continue;
    const one = await runOne(ports, job, { name: job.name, dueAt });
    if (one) ran.push(one);
  }
  return ran;
}

async function runOne(ports: Ports, job: Job, due: DueJob): Promise<Ran | null> {
  const by = randomUUID();
  const now = toUtc(ports.now());
  const standing = await jobOf(ports.db, due);
  if (standing && (standing.done_at !== null || standing.taken_until > now)) return null;
  await ports.commit([
    takeJob(ports.db, due, { by, now, until: later(now, leaseMinutes) }),
    forgetJobs(ports.db, later(now, -keptDays * 24 * 60)),
  ]);
  if ((await jobOf(ports.db, due))?.taken_by !== by) return null;
  try {
    const outcome = await job.run();
    const done = toUtc(ports.now());
    await ports.commit([leaveJob(ports.db, due, { by, done, until: done })]);
    return { ...due, outcome };
  } catch (error) {
    // Where this cannot be written either, its time with us runs out by itself.
    await ports
      .commit([leaveJob(ports.db, due, { by, done: null, until: later(ports.now(), againMinutes) })])
      .catch(() => undefined);
    return { ...due, error };
  }
}
