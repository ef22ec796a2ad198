import type { Actor } from '../domain/actor.ts';
import type { Day } from '../domain/day.ts';
import type { RecordedObservation } from '../domain/observation.ts';
import type { Catalogue } from '../domain/plan.ts';
import type { Status } from '../domain/status.ts';
import type { Language } from '../domain/text.ts';
import type { ExplainQuestion, Explanation } from '../services/explain.ts';
import { type FindingGroup, groupFindings } from '../services/group-findings.ts';
import { ImportEnded } from '../services/import-ended.ts';
import type { ImportRequest as FiguresRequest, ImportResult } from '../services/import-figures.ts';
import type { Accounts } from '../services/people/accounts.ts';
import type { Shown } from '../services/people/identify.ts';
import { personRoles } from '../services/people/manage-people.ts';
import type { OwnAccount } from '../services/people/own-account.ts';
import { keyDays } from '../services/people/own-keys.ts';
import type { NewFactor } from '../services/people/own-second-factor.ts';
import type { Person } from '../services/people/read-people.ts';
import type { UnitGroup } from '../services/people/units-to-choose.ts';
import type { AlertView } from '../services/read-alerts.ts';
import type { AuditEntry } from '../services/read-audit.ts';
import type { ChangesView } from '../services/read-changes.ts';
import type { ChangedFigure, FigureChange } from '../services/read-import-changes.ts';
import type { ImportRecord, ImportSummary } from '../services/read-imports.ts';
import type { League, Ranked } from '../services/read-leagues.ts';
import type { MailSummary, Mails, MailsQuestion } from '../services/read-mails.ts';
import type { Overview, RunningPlan } from '../services/read-overview.ts';
import type { PlanSummary } from '../services/read-plans.ts';
import type { ScorecardQuestion, ScorecardView } from '../services/read-scorecard.ts';
import type { SeriesQuestion } from '../services/read-series.ts';
import type { Place, TargetGain, UnitRanking } from '../services/read-unit-ranking.ts';
import type { Problem, Result } from '../services/result.ts';
import type { Found, FoundIn, SearchQuestion } from '../services/search-catalogue.ts';
import { isUnavailable } from '../services/unavailable.ts';
import type { UndoPlan } from '../services/undo-import.ts';
import type { AlertServices } from './alert-services.ts';
import type { MachineServices } from './api/machine-services.ts';
import type { DocumentServices } from './document-services.ts';
import type { PublishedServices } from './published-services.ts';
import type { ReportFileServices } from './report-file-services.ts';
import type { ReportServices } from './report-services.ts';

export type {
  Accounts,
  AlertView,
  AuditEntry,
  ChangedFigure,
  ChangesView,
  Explanation,
  FigureChange,
  FindingGroup,
  Found,
  FoundIn,
  ImportRecord,
  ImportResult,
  ImportSummary,
  League,
  MailSummary,
  Mails,
  NewFactor,
  Overview,
  OwnAccount,
  Person,
  Place,
  PlanSummary,
  Problem,
  Ranked,
  Result,
  RunningPlan,
  ScorecardView,
  TargetGain,
  UndoPlan,
  UnitGroup,
  UnitRanking,
};
export { groupFindings, ImportEnded, isUnavailable, keyDays, personRoles };

/** What was understood of one sheet of a workbook. */
export type UnderstoodSheet = NonNullable<ImportResult['understood']>[number];

/** A file handed in through the page. */
export type ImportRequest = Pick<FiguresRequest, 'bytes' | 'file' | 'by' | 'dryRun'>;

interface ChartFrame {
  readonly title: string;
  readonly unitLabel: string;
  readonly language: Language;
  readonly sample: boolean;
  /** Width of the picture in pixels: phones get one of their own. */
  readonly width?: number;
  readonly decimals?: number;
}

/** Values over time with the promise beside them. */
export interface IndicatorChartInput extends ChartFrame {
  readonly points: readonly { readonly period: string; readonly day: Day; readonly value: number | null }[];
  readonly path: readonly { readonly day: Day; readonly value: number }[];
  readonly deadlines: readonly { readonly day: Day; readonly value: number; readonly label: string }[];
}

/** One value a unit, with its status and the target they share. */
export interface SpreadChartInput extends ChartFrame {
  readonly values: readonly { readonly label: string; readonly value: number | null; readonly status: Status | null }[];
  readonly target: number | null;
}

/** One unit's rank over the periods, with how firm each rank is and where ranks do not compare. */
export interface RankChartInput extends Omit<ChartFrame, 'unitLabel' | 'decimals'> {
  readonly places: readonly {
    readonly period: string;
    readonly rank: number | null;
    readonly of: number;
    readonly interval: readonly [low: number, high: number] | null;
    readonly redefined: boolean;
  }[];
}

/** Charts as SVG text. */
export interface Charts {
  readonly indicatorChart: (input: IndicatorChartInput) => Promise<string>;
  readonly spreadChart: (input: SpreadChartInput) => Promise<string>;
  readonly rankChart: (input: RankChartInput) => Promise<string>;
}

/** Which of a long list: so many from a place on. */
interface Stretch {
  readonly limit: number;
  readonly offset: number;
}

/** Everything the pages ask of the house, already bound to its ports. */
export interface Services extends ReportFileServices, AlertServices, DocumentServices {
  /** Who asks: the operator until there are accounts, afterwards the holder of a session or key, else the public. */
  readonly identify: (shown: Shown) => Promise<Actor>;
  readonly accounts: Accounts;
  readonly readOverview: (by: Actor) => Promise<Overview>;
  readonly readChanges: (question: ScorecardQuestion) => Promise<Result<ChangesView>>;
  readonly search: (question: SearchQuestion) => Promise<Found>;
  /** Everything promised, as in force now. */
  readonly readCatalogue: () => Promise<Catalogue>;
  readonly readScorecard: (question: ScorecardQuestion) => Promise<Result<ScorecardView>>;
  /** The league tables of a plan that was judged; none where no index ranks its units. */
  readonly readLeagues: (view: ScorecardView) => Promise<readonly League[]>;
  /** One unit's place in its league, explained; null where it is not ranked there. */
  readonly readUnitRanking: (view: ScorecardView, league: League, unit: string) => Promise<UnitRanking | null>;
  readonly readSeries: (question: SeriesQuestion) => Promise<Result<readonly RecordedObservation[]>>;
  readonly explain: (question: ExplainQuestion) => Promise<Result<Explanation>>;
  readonly importFigures: (request: ImportRequest) => Promise<ImportResult>;
  /** Keeps a file until its preview is confirmed, and gives the name to store it by. */
  readonly keepUpload: (bytes: Uint8Array) => Promise<string>;
  /** Stores a kept file once: asked again, the import that was made of it; null where none is kept. */
  readonly storeUpload: (
    name: string,
    store: (bytes: Uint8Array) => Promise<ImportResult>,
  ) => Promise<ImportResult | { readonly id: string } | null>;
  readonly readImports: (
    stretch: Stretch,
  ) => Promise<{ readonly imports: readonly ImportSummary[]; readonly all: number }>;
  readonly readImport: (id: string) => Promise<Result<ImportRecord>>;
  readonly readImportChanges: (id: string, stretch: Stretch) => Promise<readonly FigureChange[]>;
  /** What taking an import back would change. */
  readonly planUndo: (id: string, stretch: Stretch) => Promise<Result<UndoPlan>>;
  readonly undoImport: (asked: { id: string; by: Actor; reason: string }) => Promise<Result<ImportRecord>>;
  /** The file of an import as it was handed in. */
  readonly readImportFile: (id: string) => Promise<Result<{ readonly file: string; readonly bytes: Uint8Array }>>;
  readonly reports: ReportServices;
  readonly published: PublishedServices;
  readonly machines: MachineServices;
  /** What was done, newest first. */
  readonly readAudit: (stretch: Stretch) => Promise<{ readonly entries: readonly AuditEntry[]; readonly all: number }>;
  readonly readAlerts: () => Promise<readonly AlertView[]>;
  readonly readMails: (question: MailsQuestion) => Promise<Mails>;
  /** Differs whenever a page might say something else: after every change, and with every minute. */
  readonly stateNow: () => Promise<string>;
  readonly charts: Charts;
}
