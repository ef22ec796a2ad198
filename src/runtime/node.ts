import { join } from 'node:path';
import { serve as listen } from '@hono/node-server';
import cron, { type ScheduledTask } from 'node-cron';
import { pino } from 'pino';
import type { Ports } from '../services/ports.ts';
import { runDue } from '../services/run-due.ts';
import { createApp } from '../web/app.ts';
import { clientAddress } from './client-address.ts';
import { FirmnessOffThread } from './firmness-off-thread.ts';
import { ImportsOffThread } from './import-off-thread.ts';
import { firstSampleRun, jobsOf } from './jobs.ts';
import { mayListen } from './listening.ts';
import type { Opened } from './open.ts';
import { type Surroundings, servicesOf } from './services-of.ts';
import type { Settings } from './settings.ts';
import { Uploads } from './uploads.ts';

const log = pino({ name: 'moc' }, pino.destination(2));

/** Serves the pages and keeps the clock until the process is told to stop. */
export async function serve({ ports: opened, loaded }: Opened, settings: Settings): Promise<void> {
  await mayListen(opened, settings);
  const firmness = new FirmnessOffThread((error) => log.error({ err: error }, 'rank intervals failed'));
  const ports: Ports = { ...opened, firmness: (work) => firmness.find(work) };
  if (loaded.applied) log.info({ files: loaded.files }, 'catalogue and figures loaded');
  const [imports, documents] = [new ImportsOffThread(settings), new ImportsOffThread(settings)];
  const app = createApp(servicesOf(ports, settings, beside(settings, imports, documents)), {
    baseUrl: settings.baseUrl,
    portals: settings.portals,
    addressOf: clientAddress(settings.proxies),
    onError: (error, path) => log.error({ err: error, path }, 'page failed'),
  });
  const server = listen({ fetch: app.fetch, port: settings.port, hostname: settings.host });
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    server.once('error', (error: NodeJS.ErrnoException) => {
      process.stderr.write(`${sentenceFor(error, settings.port)}\n`);
      process.exitCode = 1;
      resolve();
    });
  });
  let clock: ScheduledTask | null = null;
  server.once('listening', () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : settings.port;
    process.stderr.write(`Mốc: http://localhost:${port}\n`);
    clock = startClock(ports, settings);
    firstSampleRun(ports, settings).then(
      (sent) => sent !== null && log.info({ sent, outbox: settings.outbox }, 'sample digests written'),
      (error: unknown) => log.error({ err: error }, 'sample digests failed'),
    );
  });
  await ended;
  await (clock as ScheduledTask | null)?.stop();
  await Promise.all([imports.end(), documents.end(), firmness.end()]);
  if ('closeAllConnections' in server) server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

const sentenceFor = (error: NodeJS.ErrnoException, port: number): string =>
  error.code === 'EADDRINUSE'
    ? `Cổng ${port} đang được dùng; hãy đặt PORT. Port ${port} is taken; set PORT.`
    : error.message;

/** Asks every minute what is due. */
function startClock(ports: Ports, settings: Settings): ScheduledTask {
  const jobs = jobsOf(ports, settings);
  const tick = async (): Promise<void> => {
    for (const { name, outcome, error } of await runDue(ports, jobs)) {
      if (error === undefined) log.info({ outcome }, name);
      else log.error({ err: error }, `${name} failed`);
    }
  };
  const failed = (error: unknown): void => log.error({ err: error }, 'clock failed');
  return cron.schedule('* * * * *', () => tick().catch(failed), { noOverlap: true });
}

/** Files in a thread, documents in another, uploads in a folder. */
export const beside = (
  settings: Settings,
  files = new ImportsOffThread(settings),
  documents = new ImportsOffThread(settings),
): Surroundings => ({
  files,
  documents,
  uploads: new Uploads(join(settings.data, 'uploads')),
  onError: (error, what) => log.error({ err: error }, what),
});
