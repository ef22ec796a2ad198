import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { problem } from './answer.tsx';
import { answeredBefore } from './answered-before.ts';
import { type Assets, readAssets } from './assets.ts';
import { language, type Web, type WebContext } from './language.ts';
import { aboutRoutes } from './routes/about.tsx';
import { alertRoutes } from './routes/alerts.tsx';
import { answerRoutes } from './routes/answer.tsx';
import { assetRoutes } from './routes/assets.ts';
import { changeRoutes } from './routes/changes.tsx';
import { committeeRoutes } from './routes/committee.tsx';
import { dryRunRoutes } from './routes/dry-run.tsx';
import { importRoutes } from './routes/imports.tsx';
import { overviewRoutes } from './routes/overview.tsx';
import { planLists } from './routes/plan-lists.tsx';
import { planRoutes } from './routes/plans.tsx';
import { searchRoutes } from './routes/search.tsx';
import { silenceRoutes } from './routes/silences.tsx';
import { headers, ownPagesOnly } from './security.ts';
import { ImportEnded, type Services } from './services.ts';

export interface Options {
  readonly assets?: Assets;
  /** The address Mốc is reached at from outside, e.g. `https://moc.tinh.gov.vn`. */
  readonly baseUrl?: string;
  /** Hears of what broke, with the path it broke on; the page itself says nothing of the cause. */
  readonly onError?: (error: unknown, path: string) => void;
}

/** Every page of the service over one object of acts. */
export function createApp(services: Services, { assets = readAssets(), baseUrl, onError }: Options = {}): Hono<Web> {
  const app = new Hono<Web>();
  app.use(headers);
  app.use(ownPagesOnly(baseUrl));
  app.get('/healthz', async (c) => {
    const health = await services.healthy();
    return c.json(health, health.ok ? 200 : 503, { 'Cache-Control': 'no-store' });
  });
  app.get('/metrics', async (c) => {
    const { text, contentType } = await services.metrics();
    return c.body(text, 200, { 'Content-Type': contentType, 'Cache-Control': 'no-store' });
  });
  app.use('/assets/*', compress());
  app.route('/assets', assetRoutes(assets));
  app.use(language);
  const again = answeredBefore(services.stateNow);
  for (const path of ['/', '/plans/*', '/alerts']) app.use(path, again);
  app.use(compress());
  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'private, no-cache');
    c.res.headers.append('Vary', 'Cookie');
  });
  app.use(csrf({ origin: (origin, c) => origin === new URL(c.req.url).origin || origin === baseUrl }));
  app.route('/', overviewRoutes(services, assets));
  app.route('/about', aboutRoutes(services, assets));
  app.route('/search', searchRoutes(services, assets));
  app.route('/plans', changeRoutes(services, assets));
  app.route('/plans', planRoutes(services, assets));
  app.route('/plans', planLists(services, assets));
  app.route('/plans', committeeRoutes(services, assets));
  app.route('/imports', importRoutes(services, assets));
  app.route('/alerts', alertRoutes(services, assets));
  app.route('/alerts', silenceRoutes(services, assets));
  app.route('/alerts', dryRunRoutes(services, assets));
  app.route('/answer', answerRoutes(services, assets));
  app.notFound((c) => problem(c as WebContext, assets, 'no-page'));
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 403) return problem(c, assets, 'foreign-form');
    onError?.(error, c.req.path);
    if (error instanceof ImportEnded) return problem(c, assets, 'import-ended');
    return problem(c, assets, 'broken');
  });
  return app;
}
