import { mayRead } from '../domain/access.ts';
import { operator } from '../domain/actor.ts';
import { nd09 } from '../domain/calendar.fixture.ts';
import { civil, windowOf } from '../domain/calendar.ts';
import { changesBetween } from '../domain/changes.ts';
import { coverageOf } from '../domain/coverage.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { RecordedObservation } from '../domain/observation.ts';
import { parsePeriod, periodText, shift } from '../domain/period.ts';
import { type Catalogue, eurostatThresholds, type Plan, type Target } from '../domain/plan.ts';
import { owedBy, type Report, reportState } from '../domain/reporting.ts';
import { buildScorecard, indicatorsOf } from '../domain/scorecard.ts';
import type { Register, Unit } from '../domain/unit.ts';
import { dueOf } from '../services/read-overview.ts';
import { findIn } from '../services/search-catalogue.ts';
import type { PublishedServices } from './published-services.ts';
import type { ReportServices } from './report-services.ts';
import type {
  Accounts,
  ChangesView,
  Explanation,
  Overview,
  PlanSummary,
  Result,
  ScorecardView,
  Services,
} from './services.ts';

const noCampaign = async () => {
  const message = { vi: 'Không có đợt báo cáo này.', en: 'No such campaign.' };
  return { ok: false as const, problem: { code: 'no-campaign' as const, message } };
};

/** A runtime that cannot set documents. */
const noDocument = async () => {
  const message = { vi: 'Máy chủ này không tạo được văn bản.', en: 'This server cannot make documents.' };
  return { ok: false as const, problem: { code: 'no-paper' as const, message } };
};

/** A province without campaigns. */
const noReports: ReportServices = {
  readCampaigns: async () => [],
  readCampaign: noCampaign,
  publish: noCampaign,
  read: noCampaign,
  readDrafts: noCampaign,
  fillTyped: noCampaign,
  handedInAlike: async () => false,
  submit: noCampaign,
  sendBack: noCampaign,
  verify: noCampaign,
  correct: noCampaign,
  reopen: noCampaign,
  attach: noCampaign,
  takeAway: noCampaign,
  readEvidence: noCampaign,
};

/** Nothing was published. */
const nothingPublished: PublishedServices = {
  list: async () => [],
  read: async () => failed('no-publication'),
  periodOf: async () => null,
  latest: async () => null,
  file: async () => failed('no-publication'),
};

/** A small invented world for tests of the pages: one sample plan with units, one closed plan of a document. */

const said = (vi: string, en = vi) => ({ vi, en });

const unit = (id: string, name: string, level: Unit['level'], block: string): Unit => ({
  id,
  register: 'tinh',
  level,
  block,
  names: [{ value: name, from: null, to: null }],
  aliases: [],
  codes: [],
  parent: level === 'province' ? null : 'tinh',
  from: null,
  to: null,
  mailbox: null,
  of: [],
});

const register: Register = {
  id: 'tinh',
  name: said('Tỉnh Mẫu', 'Sample province'),
  province: 'tinh',
  blocks: [
    { id: 'so', name: said('Sở, ban, ngành', 'Departments') },
    { id: 'xa', name: said('Xã, phường', 'Communes') },
  ],
  units: [
    unit('tinh', 'Tỉnh Mẫu', 'province', 'so'),
    unit('tinh.so-noi-vu', 'Sở Nội vụ', 'department', 'so'),
    unit('tinh.xa-a', 'Xã A', 'commune', 'xa'),
    unit('tinh.xa-script', '<script>alert(1)</script>', 'commune', 'xa'),
    unit('tinh.xa-im', 'Xã Im', 'commune', 'xa'),
  ],
  lineage: [],
  statedCounts: [],
};

const indicator = (of: Partial<Indicator> & Pick<Indicator, 'id' | 'family' | 'name'>): Indicator => ({
  short: of.name,
  definition: said('Số hồ sơ trực tuyến chia tổng số hồ sơ.', 'Online dossiers over all dossiers.'),
  kind: 'ratio',
  unit: said('%'),
  counts: said('hồ sơ', 'dossiers'),
  direction: 'up',
  measure: 'stock',
  frequency: 'quarter',
  rollup: 'sum',
  bounded: true,
  scale: 100,
  decimals: 1,
  ...of,
});

const target = (of: Partial<Target> & Pick<Target, 'id' | 'plan' | 'indicator'>): Target => ({
  kind: 'number',
  scope: 'each',
  levels: ['department', 'commune'],
  subject: null,
  lead: 'Sở Nội vụ',
  deadline: { raw: '31/12/2026', on: '2026-12-31', precision: 'day' },
  op: '>=',
  value: 80,
  limit: null,
  increment: null,
  baseline: null,
  path: 'line',
  quote: { text: 'Tối thiểu 80% hồ sơ trực tuyến.', reading: null, file: 'mau.txt', line: 7, section: 'II.1' },
  ...of,
});

const plan = (of: Partial<Plan> & Pick<Plan, 'id' | 'title' | 'state' | 'targets'>): Plan => ({
  short: of.title,
  register: 'tinh',
  calendar: nd09,
  document: { number: '01/KH', title: 'Kế hoạch', body: 'UBND', on: '2025-12-15', file: null },
  standsAt: '2026-09-20T10:12:00+07:00',
  thresholds: eurostatThresholds,
  tracks: [],
  statements: [],
  firstPeriod: '2026-Q1',
  lastPeriod: '2026-Q4',
  contact: null,
  ...of,
});

const old = {
  calendar: civil,
  standsAt: null,
  firstPeriod: '2018',
  lastPeriod: '2019',
  document: { number: '599/QĐ-UBND', title: 'Kế hoạch cũ', body: 'UBND', on: '2018-12-19', file: 'cu.txt' },
} as const;

const plans: Plan[] = [
  plan({
    id: 'mau-2026',
    title: said('Kế hoạch mẫu 2026', 'Sample plan 2026'),
    state: 'sample',
    targets: [
      target({ id: 't1', plan: 'mau-2026', indicator: 'truc-tuyen' }),
      target({ id: 't2', plan: 'mau-2026', indicator: 'dam-may', levels: ['department'], value: 50 }),
    ],
  }),
  plan({
    ...old,
    id: 'cu-2019',
    title: said('Kế hoạch cũ 2019', 'Old plan 2019'),
    state: 'closed',
    targets: [
      target({
        id: 'c1',
        plan: 'cu-2019',
        indicator: 'van-ban',
        scope: 'whole',
        levels: [],
        value: 95,
        deadline: { raw: '2019', on: '2019-12-31', precision: 'year' },
        baseline: { on: '2018-12-31', value: 90 },
      }),
    ],
  }),
  plan({
    ...old,
    id: 'lech-2019',
    title: said('Kế hoạch lệch 2019', 'Plan at odds 2019'),
    state: 'closed',
    targets: [
      target({
        id: 'l1',
        plan: 'lech-2019',
        indicator: 'van-ban',
        scope: 'whole',
        levels: [],
        op: '=',
        value: 100,
        deadline: { raw: 'trong năm 2019', on: '2019-12-31', precision: 'year' },
        quote: { text: '100%văn bản', reading: '100% văn bản', file: 'lech.txt', line: 12, section: 'III' },
      }),
      ...(['increase', 'milestone', 'recurring', 'reference'] as const).map((kind) =>
        target({
          id: `l-${kind}`,
          plan: 'lech-2019',
          indicator: 'dam-may',
          kind,
          levels: ['department'],
          op: kind === 'increase' ? '>' : null,
          value: null,
        }),
      ),
    ],
    statements: [
      ['19/19 sở', 19],
      ['18/21 sở', 21],
    ].map(([text, value], i) => ({
      subject: 'so-luong-so',
      name: said('Số sở của tỉnh', 'Departments'),
      level: 'department',
      value: Number(value),
      quote: { text: String(text), reading: null, file: 'lech.txt', line: 145 + i, section: 'II.1' },
    })),
  }),
];

const catalogue: Catalogue = {
  families: [
    { id: 'dvc', name: said('Dịch vụ công trực tuyến', 'Online public services'), order: 1 },
    { id: 'vb', name: said('Văn bản điện tử', 'E-documents'), order: 2 },
    { id: 'cloud', name: said('Điện toán đám mây', 'Cloud'), order: 4 },
  ],
  indicators: [
    indicator({ id: 'truc-tuyen', family: 'dvc', name: said('Hồ sơ trực tuyến', 'Online dossiers') }),
    indicator({ id: 'van-ban', family: 'vb', name: said('Văn bản điện tử', 'E-documents'), frequency: 'year' }),
    indicator({ id: 'dam-may', family: 'cloud', name: said('Lên đám mây', 'In the cloud') }),
  ],
  rules: [],
  registers: [register],
  plans,
  holidays: [],
};

type Row = [
  unit: string,
  indicator: string,
  period: string,
  n: number | null,
  d: number | null,
  more?: Partial<RecordedObservation>,
];

const rows: Row[] = [
  ['tinh.so-noi-vu', 'truc-tuyen', '2026-Q1', 40, 100],
  ['tinh.so-noi-vu', 'truc-tuyen', '2026-Q3', 70, 100],
  ['tinh.xa-a', 'truc-tuyen', '2026-Q1', 50, 100],
  ['tinh.xa-a', 'truc-tuyen', '2026-Q3', 52, 100, { revision: 2, note: 'Đính chính <b>' }],
  ['tinh.xa-script', 'truc-tuyen', '2026-Q1', 10, 100],
  ['tinh.xa-script', 'truc-tuyen', '2026-Q3', 0, 100],
  ['tinh.so-noi-vu', 'dam-may', '2026-Q3', null, null, { state: 'not-applicable' }],
  [
    'tinh',
    'van-ban',
    '2018',
    null,
    null,
    { value: 90, qualifier: '>', publishedOn: '2018-12-19', source: 'cu.txt:9', quote: 'trên 90%', sample: false },
  ],
];

const observations: RecordedObservation[] = rows.map(([unitId, indicatorId, period, n, d, more], i) => ({
  id: i + 1,
  unit: unitId,
  indicator: indicatorId,
  period,
  numerator: n,
  denominator: d,
  value: null,
  qualifier: '=',
  state: 'figure',
  note: null,
  revision: 1,
  recordedAt: '2026-09-16T08:00:00+07:00',
  recordedBy: 'người báo cáo',
  file: 'bao-cao.csv',
  line: i + 2,
  sha256: 'abcdef0123456789',
  publishedOn: null,
  source: null,
  quote: null,
  sample: true,
  ...more,
}));

function viewOf(chosen: Plan, periodAsked?: string, asOf?: string): ScorecardView | null {
  const period = parsePeriod(periodAsked ?? (chosen.state === 'sample' ? '2026-Q3' : '2018'));
  if (!period) return null;
  const calendar = chosen.calendar;
  const judgedOn = windowOf(calendar, period).to;
  const at = asOf ?? chosen.standsAt ?? '2026-11-01T00:00:00Z';
  const heldSince = '2026-04-01T00:00:00+07:00';
  const figures = new Map(
    indicatorsOf(chosen).map((id) => {
      const known = Date.parse(at) < Date.parse(heldSince) ? [] : observations.filter((o) => o.indicator === id);
      return [id, new Map(known.map((o) => [o.unit, known.filter((k) => k.unit === o.unit)]))];
    }),
  );
  const indicators = new Map(catalogue.indicators.map((i) => [i.id, i]));
  const scorecard = buildScorecard({
    plan: chosen,
    register,
    indicators,
    rules: [],
    calendar,
    holidays: [],
    period,
    judgedOn,
    figures,
  });
  const owing = chosen.state === 'sample' ? register.units.filter((u) => u.level !== 'province') : [];
  const reports = new Map<string, Report>(
    owing.map((u) => {
      const first = u.id === 'tinh.xa-im' ? null : '2026-09-16T08:00:00+07:00';
      return [u.id, reportState(u.id, calendar, period, [], first, at)];
    }),
  );
  const coverage = new Map(
    owing.map((u) => [
      u.id,
      coverageOf(owedBy(u, chosen, indicators, period), (id) => figures.get(id)?.get(u.id) ?? []),
    ]),
  );
  const periods = chosen.state === 'sample' ? ['2026-Q1', '2026-Q2', '2026-Q3'] : ['2018', '2019'];
  const around = { catalogue, plan: chosen, register, calendar, asOf: at, asOfChosen: asOf !== undefined };
  const sources = new Map(observations.map((o) => [o.id, o]));
  return { ...around, scorecard, sources, heldSince, periods, reports, coverage };
}

const summaries: PlanSummary[] = plans.map((p) => ({
  plan: p,
  latestPeriod: p.state === 'sample' ? '2026-Q3' : '2018',
  figures: 3,
}));

function changesOf(after: ScorecardView): ChangesView {
  const { plan: of, scorecard, asOf } = after;
  const before = shift(scorecard.period, -1);
  const view = after.periods.includes(periodText(before)) ? viewOf(of, periodText(before), asOf) : null;
  const changes = view && changesBetween(view.scorecard, scorecard);
  return { after, period: scorecard.period, earlier: view && changes && { view, period: before, changes } };
}

/** The overview of some of the plans. */
export function overviewOf(some: readonly PlanSummary[]): Overview {
  const judged = some.flatMap((summary) => {
    const view = viewOf(summary.plan);
    return view ? [{ summary, view }] : [];
  });
  return {
    running: judged
      .filter(({ view }) => view.plan.state !== 'closed')
      .map(({ summary, view }) => ({ summary, view, due: dueOf(view), changes: changesOf(view) })),
    closed: judged.filter(({ view }) => view.plan.state === 'closed'),
  };
}

const failed = (
  code: 'unknown-plan' | 'unknown-period' | 'unknown-unit' | 'not-found' | 'no-publication',
): Result<never> => ({
  ok: false,
  problem: { code, message: said('Không có.', 'There is none.') },
});

const noAccount = async (): Promise<Result<never>> => failed('not-found');

/** A world in which nobody has an account. */
const nobody: Accounts = {
  signIn: noAccount,
  confirmCode: noAccount,
  signOut: async () => undefined,
  askReset: noAccount,
  readLink: noAccount,
  setPassword: noAccount,
  renewed: () => null,
  readOwn: noAccount,
  changePassword: noAccount,
  startSecondFactor: noAccount,
  sameSecondFactor: async () => null,
  confirmSecondFactor: noAccount,
  removeSecondFactor: noAccount,
  renewRecoveryCodes: noAccount,
  signOutEverywhere: async () => undefined,
  makeKey: noAccount,
  revokeKey: noAccount,
  unitsToChoose: async () => [],
  readPeople: async () => ({ ok: true, value: [] }),
  invite: noAccount,
  change: noAccount,
  close: noAccount,
  resetSecondFactor: noAccount,
  sendNewLink: noAccount,
};

/** The services over the invented world; any of them can be replaced. */
export function testServices(instead: Partial<Services> = {}): Services {
  const readScorecard: Services['readScorecard'] = async ({ plan: id, period, asOf }) => {
    const chosen = plans.find((p) => p.id === id);
    if (!chosen) return failed('unknown-plan');
    const view = viewOf(chosen, period, asOf);
    return view ? { ok: true, value: view } : failed('unknown-period');
  };
  return {
    identify: async () => operator,
    accounts: nobody,
    published: nothingPublished,
    readOverview: async (by) => overviewOf(summaries.filter(({ plan }) => mayRead(by, plan))),
    readChanges: async ({ plan: id, period, asOf }) => {
      const read = await readScorecard({ plan: id, period, asOf });
      return read.ok ? { ok: true, value: changesOf(read.value) } : read;
    },
    search: async (question) => findIn(catalogue, summaries, '2026-11-01', question),
    readCatalogue: async () => catalogue,
    readScorecard,
    readLeagues: async () => [],
    readUnitRanking: async () => null,
    readSeries: async ({ indicator: id }) => ({ ok: true, value: observations.filter((o) => o.indicator === id) }),
    explain: async (question): Promise<Result<Explanation>> => {
      const read = await readScorecard(question);
      if (!read.ok) return read;
      const cell = read.value.scorecard.cells.find(
        (c) => c.unit.id === question.unit && c.indicator.id === question.indicator,
      );
      if (!cell) return failed('unknown-unit');
      const { expected = null, pace = null, attainment = null, progress = null } = cell.assessment ?? {};
      const recomputed = { value: cell.level?.value ?? null, expected, pace, attainment, progress };
      const superseded = observations
        .filter((o) => o.revision > 1)
        .map((o) => ({ ...o, revision: 1, numerator: 25, reason: null }));
      const replaced = question.unit === 'tinh.xa-a' ? superseded : [];
      return {
        ok: true,
        value: {
          cell,
          view: read.value,
          observations: (cell.level?.from ?? []).flatMap((o) => observations.find((r) => r.id === o.id) ?? []),
          reviewed: [],
          lackOfAll: null,
          superseded: replaced,
          answered: new Map(),
          recomputed,
        },
      };
    },
    importFigures: async ({ file, dryRun }) => ({
      id: dryRun ? null : 'x-1',
      file,
      accepted: 1,
      superseded: 0,
      unchanged: 0,
      repeated: 0,
      rejected: 1,
      findings: [],
      sample: true,
      dryRun,
      understood: null,
      template: null,
    }),
    readAlerts: async () => {
      const read = await readScorecard({ plan: plans.find((p) => p.state === 'sample')?.id ?? '' });
      return read.ok
        ? [{ ...read.value, reportsFor: read.value.scorecard.period, dueReports: read.value.reports }]
        : [];
    },
    keepUpload: async () => 'a'.repeat(64),
    storeUpload: async () => null,
    readImports: async () => ({ imports: [], all: 0 }),
    readImportChanges: async () => [],
    readImportFile: async () => failed('not-found'),
    planUndo: async () => failed('not-found'),
    undoImport: async () => failed('not-found'),
    readImport: async () => failed('not-found'),
    annotateImport: async () => failed('not-found'),
    makeTemplate: async () => failed('not-found'),
    takeWorkbook: async () => failed('not-found'),
    readReportFile: async () => failed('not-found'),
    readReportFileBytes: async () => failed('not-found'),
    annotateReportFile: async () => failed('not-found'),
    readMails: async () => ({ mails: [], total: 0, page: 1, onPage: 50, counts: [] }),
    stateNow: async () => '',
    now: async () => '2026-11-01T00:00:00Z',
    readAnswerSheet: async () => failed('not-found'),
    answerAlerts: async () => failed('not-found'),
    readSilences: async () => [],
    silenceAlerts: async () => failed('not-found'),
    liftSilence: async () => failed('not-found'),
    reviveMail: async () => failed('not-found'),
    dryRun: async () => failed('not-found'),
    readWarningScores: async () => failed('not-found'),
    keepRuleChange: async () => failed('not-found'),
    readCommittee: async () => failed('not-found'),
    decide: async () => failed('not-found'),
    recordOutcome: async () => failed('not-found'),
    recordMeeting: async () => failed('not-found'),
    healthy: async () => ({
      ok: true,
      database: 'sqlite',
      problems: [],
      alerts: { lastRun: null, expected: null, aside: 0 },
      mails: { waiting: 0, failing: 0, dead: 0, oldest: null },
    }),
    metrics: async () => ({ text: '', contentType: 'text/plain' }),
    reports: noReports,
    makeReport: noDocument,
    makeMeetingPaper: noDocument,
    charts: {
      indicatorChart: async () => '<svg></svg>',
      spreadChart: async () => '<svg></svg>',
      rankChart: async () => '<svg></svg>',
    },
    machines: {
      takeObservations: async () => ({
        ...{ importId: 'x-1', reports: [], accepted: 1, superseded: 0, unchanged: 0, rejected: 0, findings: [] },
      }),
      answerOnce: async (_, answer) => ({ ok: true, value: { ...(await answer()), again: false } }),
    },
    readAudit: async () => ({ entries: [], all: 0 }),
    ...instead,
  };
}
