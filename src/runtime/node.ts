import { join } from 'node:path';
import { serve as listen } from '@hono/node-server';
import cron, { type ScheduledTask } from 'node-cron';
import { pino } from 'pino';
import { indicatorChart } from '../delivery/charts/indicator-chart.ts';
import { rankChart } from '../delivery/charts/rank-chart.ts';
import { spreadChart } from '../delivery/charts/spread-chart.ts';
import { answerOnce } from '../services/answer-once.ts';
import { catalogueAt } from '../services/catalogue-at.ts';
import { explain } from '../services/explain.ts';
import { accountsOf } from '../services/people/accounts.ts';
import { identify } from '../services/people/identify.ts';
import type { Ports } from '../services/ports.ts';
import { readAlerts } from '../services/read-alerts.ts';
import { readAudit } from '../services/read-audit.ts';
import { readChanges } from '../services/read-changes.ts';
import { readImportChanges } from '../services/read-import-changes.ts';
import { readImport, readImportFile, readImports } from '../services/read-imports.ts';
import { readLeagues } from '../services/read-leagues.ts';
import { readMails } from '../services/read-mails.ts';
import { readOverview } from '../services/read-overview.ts';
import { readScorecard } from '../services/read-scorecard.ts';
import { readSeries } from '../services/read-series.ts';
import { readUnitRanking } from '../services/read-unit-ranking.ts';
import { runDue } from '../services/run-due.ts';
import { searchCatalogue } from '../services/search-catalogue.ts';
import { takeObservations } from '../services/take-observations.ts';
import { planUndo, undoImport } from '../services/undo-import.ts';
import { stateOf } from '../store/state-of.ts';
import { createApp } from '../web/app.ts';
import type { Services } from '../web/services.ts';
import { alertServicesOf } from './alert-services.ts';
import { clientAddress } from './client-address.ts';
import { deliverLinks } from './deliver.ts';
import { fileServices } from './file-services.ts';
import { FirmnessOffThread } from './firmness-off-thread.ts';
import { ImportsOffThread } from './import-off-thread.ts';
import { firstSampleRun, jobsOf } from './jobs.ts';
import { mayListen } from './listening.ts';
import type { Opened } from './open.ts';
import { publishedServices } from './published-services.ts';
import { reportServices } from './report-services.ts';
import { secretOf } from './secret.ts';
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
  const app = createApp(servicesOf(ports, settings, imports, documents), {
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

/** Every act of the pages over one database and one folder of data. */
export const servicesOf = (
  ports: Ports,
  settings: Settings,
  imports = new ImportsOffThread(settings),
  documents = new ImportsOffThread(settings),
): Services => {
  const uploads = new Uploads(join(settings.data, 'uploads'));
  const accountPorts = { ...ports, secret: secretOf(settings) };
  const send = (): void => {
    deliverLinks(accountPorts, settings).catch((error: unknown) => log.error({ err: error }, 'links failed'));
  };
  return {
    identify: (shown) => identify(accountPorts, shown),
    accounts: accountsOf(accountPorts, send),
    readOverview: (by) => readOverview(ports, by),
    readChanges: (question) => readChanges(ports, question),
    search: (question) => searchCatalogue(ports, question),
    readCatalogue: () => catalogueAt(ports, ports.now()),
    readScorecard: (question) => readScorecard(ports, question),
    readLeagues: (view) => readLeagues(ports, view),
    readUnitRanking: (view, league, unit) => readUnitRanking(ports, view, league, unit),
    readSeries: (question) => readSeries(ports, question),
    explain: (question) => explain(ports, question),
    readImports: (stretch) => readImports(ports, stretch),
    readImportChanges: (id, stretch) => readImportChanges(ports, id, stretch),
    readImportFile: (id) => readImportFile(ports, id),
    planUndo: (id, stretch) => planUndo(ports, id, stretch),
    undoImport: (asked) => undoImport(ports, asked),
    readImport: (id) => readImport(ports, id),
    reports: reportServices(ports, { baseUrl: settings.baseUrl, from: settings.mailFrom }),
    published: publishedServices(ports),
    machines: {
      takeObservations: (offered) => takeObservations(ports, offered, (request) => imports.run(request)),
      answerOnce: (request, answer) => answerOnce(ports, request, answer),
    },
    readAudit: (stretch) => readAudit(ports, stretch),
    readAlerts: () => readAlerts(ports),
    readMails: (question) => readMails(ports, question),
    importFigures: (request) => imports.run({ ...request, origin: 'page' }),
    keepUpload: (bytes) => uploads.keep(bytes),
    storeUpload: (name, store) => uploads.storeOnce(name, store),
    stateNow: async () => `${await stateOf(ports.db)} ${ports.now().slice(0, 'YYYY-MM-DDTHH:MM'.length)}`,
    ...alertServicesOf(ports, settings),
    ...fileServices(ports, imports),
    makeReport: (asked) => documents.act('makeReport', { ...asked, baseUrl: settings.baseUrl }),
    makeMeetingPaper: (asked) => documents.act('makeMeetingPaper', { ...asked, baseUrl: settings.baseUrl }),
    charts: { indicatorChart, spreadChart, rankChart },
  };
};

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
