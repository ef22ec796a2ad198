import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { allow, NotAllowed } from './allow.ts';
import { problem } from './answer.tsx';
import { answeredBefore } from './answered-before.ts';
import { apiRoutes } from './api/routes.ts';
import { apiProblem } from './api-problem.ts';
import { type Assets, readAssets } from './assets.ts';
import { identify, isForMachines } from './identify.ts';
import { language, screenOf, type Web, type WebContext } from './language.ts';
import { named, sameRole } from './named.ts';
import { refuse } from './refuse.ts';
import { aboutRoutes } from './routes/about.tsx';
import { accountRoutes } from './routes/account.tsx';
import { alertRoutes } from './routes/alerts.tsx';
import { answerRoutes } from './routes/answer.tsx';
import { apiPage } from './routes/api-page.tsx';
import { assetRoutes } from './routes/assets.ts';
import { auditRoutes } from './routes/audit.tsx';
import { campaignRoutes } from './routes/campaigns.tsx';
import { changeRoutes } from './routes/changes.tsx';
import { committeeRoutes } from './routes/committee.tsx';
import { documentRoutes } from './routes/documents.ts';
import { dryRunRoutes } from './routes/dry-run.tsx';
import { importRoutes } from './routes/imports.tsx';
import { overviewRoutes } from './routes/overview.tsx';
import { peopleRoutes } from './routes/people.tsx';
import { planLists } from './routes/plan-lists.tsx';
import { planRoutes } from './routes/plans.tsx';
import { publishedRoutes } from './routes/published.tsx';
import { publishedFiles } from './routes/published-files.ts';
import { rankingRoutes } from './routes/ranking.tsx';
import { reportFileRoutes } from './routes/report-files.tsx';
import { searchRoutes } from './routes/search.tsx';
import { signInRoutes, signOutRoutes } from './routes/sign-in.tsx';
import { silenceRoutes } from './routes/silences.tsx';
import { headers, ownPagesOnly } from './security.ts';
import { ImportEnded, isUnavailable, type Services } from './services.ts';
import { sessionCookie } from './session-cookie.ts';

/** Pages that judge plans, or show what was judged. */
const judged = ['/', '/plans/*', '/alerts', '/published/*'];

export interface Options {
  readonly assets?: Assets;
  /** The address Mốc is reached at from outside, e.g. `https://moc.tinh.gov.vn`. */
  readonly baseUrl?: string;
  /** Origins of the portals that may show the card of a publication. */
  readonly portals?: readonly string[];
  /** The network address a request comes from, as the runtime knows it. */
  readonly addressOf?: (c: WebContext) => string;
  /** Hears of what broke, with the path it broke on; the page itself says nothing of the cause. */
  readonly onError?: (error: unknown, path: string) => void;
}

/** Every page of the service over one object of acts. */
export function createApp(services: Services, options: Options = {}): Hono<Web> {
  const { assets = readAssets(), baseUrl, portals = [], onError, addressOf = () => 'unknown' } = options;
  const app = new Hono<Web>();
  app.use(headers(baseUrl, portals));
  app.use(ownPagesOnly(baseUrl));
  app.get('/healthz', allow('read-published'), async (c) => {
    const { ok, database, problems } = await services.healthy();
    return c.json({ ok, database, problems }, ok ? 200 : 503, { 'Cache-Control': 'no-store' });
  });
  app.use('/assets/*', compress());
  app.route('/assets', assetRoutes(assets));
  app.use('/published/:plan/:period/:hash/*', compress());
  app.route('/published', publishedFiles(services));
  const cookie = sessionCookie(baseUrl);
  app.use(identify(services, { cookie, addressOf }));
  app.use(language);
  app.get('/metrics', allow('read-health'), async (c) => {
    const { text, contentType } = await services.metrics();
    return c.body(text, 200, { 'Content-Type': contentType, 'Cache-Control': 'no-store' });
  });
  const again = answeredBefore(services.stateNow);
  for (const path of judged) app.use(path, again);
  app.use(compress());
  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'private, no-cache');
    c.res.headers.append('Vary', 'Cookie');
  });
  app.route('/api/v1', apiRoutes(services, baseUrl));
  app.use(csrf({ origin: (origin, c) => origin === new URL(c.req.url).origin || origin === baseUrl }));
  app.use(named);
  // Judging a plan costs most: it is done once for everybody of a role, then finished for each.
  const shared = answeredBefore(services.stateNow, undefined, sameRole);
  for (const path of judged) app.use(path, shared);
  app.route('/', overviewRoutes(services, assets));
  app.route('/published', publishedRoutes(services, assets, { baseUrl, embeddable: portals.length > 0 }));
  app.route('/about', aboutRoutes(services, assets));
  app.route('/search', searchRoutes(services, assets));
  app.route('/plans', changeRoutes(services, assets));
  app.route('/plans', documentRoutes(services, assets));
  app.route('/plans', planRoutes(services, assets));
  app.route('/plans', planLists(services, assets));
  app.route('/campaigns', campaignRoutes(services, assets));
  app.route('/plans', rankingRoutes(services, assets));
  app.route('/plans', committeeRoutes(services, assets));
  app.route('/imports', importRoutes(services, assets));
  app.route('/campaigns', reportFileRoutes(services, assets));
  app.route('/alerts', alertRoutes(services, assets));
  app.route('/alerts', silenceRoutes(services, assets));
  app.route('/alerts', dryRunRoutes(services, assets));
  app.route('/answer', answerRoutes(services, assets));
  app.route('/sign-in', signInRoutes(services, assets, cookie));
  app.route('/sign-out', signOutRoutes(services, assets, cookie));
  app.route('/account', accountRoutes(services, assets, cookie));
  app.route('/people', peopleRoutes(services, assets));
  app.route('/api/v1', apiPage(services, assets));
  app.route('/audit', auditRoutes(services, assets));
  const isMachine = (c: Context): boolean => isForMachines(c.req.path);
  app.notFound((c) =>
    isMachine(c) ? apiProblem(c as WebContext, 'no-page') : problem(c as WebContext, assets, 'no-page'),
  );
  app.onError((error, c) => {
    if (error instanceof NotAllowed) return refuse(c, assets);
    if (error instanceof HTTPException && error.status === 403) return problem(c, assets, 'foreign-form');
    onError?.(error, withoutSecret(c.req.path));
    // Who asks, and in which language, is not known yet where already that question broke.
    if (!c.get('screen')) c.set('screen', screenOf(c));
    const code = codeOf(error);
    return isMachine(c) ? apiProblem(c, code) : problem(c, assets, code);
  });
  return app;
}

const codeOf = (error: unknown): 'import-ended' | 'database-unavailable' | 'broken' =>
  error instanceof ImportEnded ? 'import-ended' : isUnavailable(error) ? 'database-unavailable' : 'broken';

/** A path as it may stand in a log: the token of a link opens an account, or answers an alert. */
const withoutSecret = (path: string): string => path.replace(/^(\/sign-in\/link\/|\/answer\/).*/, '$1…');
