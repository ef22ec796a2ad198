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
import { searchCatalogue } from '../services/search-catalogue.ts';
import { takeObservations } from '../services/take-observations.ts';
import { planUndo, undoImport } from '../services/undo-import.ts';
import { stateOf } from '../store/state-of.ts';
import type { Services } from '../web/services.ts';
import { alertServicesOf } from './alert-services.ts';
import { deliverLinks } from './deliver.ts';
import type { FileRunner } from './file-acts.ts';
import { fileServices } from './file-services.ts';
import { publishedServices } from './published-services.ts';
import { reportServices } from './report-services.ts';
import { secretOf } from './secret.ts';
import type { Settings } from './settings.ts';
import type { Uploads } from './uploads.ts';

/** What acts need of the runtime beside ports and settings. */
export interface Surroundings {
  readonly files: FileRunner;
  /** Documents are made where they keep no import waiting. */
  readonly documents: FileRunner;
  readonly uploads: Pick<Uploads, 'keep' | 'storeOnce'>;
  /** Hears what broke beside the pages. */
  readonly onError: (error: unknown, what: string) => void;
}

/** Every act of the pages over one database, on whichever runtime. */
export const servicesOf = (
  ports: Ports,
  settings: Settings,
  { files, documents, uploads, onError }: Surroundings,
): Services => {
  const accountPorts = { ...ports, secret: secretOf(settings) };
  const send = (): void => {
    deliverLinks(accountPorts, settings).catch((error: unknown) => onError(error, 'links failed'));
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
      takeObservations: (offered) => takeObservations(ports, offered, (request) => files.run(request)),
      answerOnce: (request, answer) => answerOnce(ports, request, answer),
    },
    readAudit: (stretch) => readAudit(ports, stretch),
    readAlerts: () => readAlerts(ports),
    readMails: (question) => readMails(ports, question),
    importFigures: (request) => files.run({ ...request, origin: 'page' }),
    keepUpload: (bytes) => uploads.keep(bytes),
    storeUpload: (name, store) => uploads.storeOnce(name, store),
    stateNow: async () => `${await stateOf(ports.db)} ${ports.now().slice(0, 'YYYY-MM-DDTHH:MM'.length)}`,
    ...alertServicesOf(ports, settings),
    ...fileServices(ports, files),
    makeReport: (asked) => documents.act('makeReport', { ...asked, baseUrl: settings.baseUrl }),
    makeMeetingPaper: (asked) => documents.act('makeMeetingPaper', { ...asked, baseUrl: settings.baseUrl }),
    charts: { indicatorChart, spreadChart, rankChart },
  };
};
