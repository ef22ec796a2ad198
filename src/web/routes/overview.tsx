import { Hono } from 'hono';
import { allow } from '../allow.ts';
import { page } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import type { Web } from '../language.ts';
import { OverviewPage } from '../pages/overview.tsx';
import type { Services } from '../services.ts';

/** Where the province stands over all its plans. */
export const overviewRoutes = (services: Services, assets: Assets): Hono<Web> =>
  new Hono<Web>().get('/', allow('read-published'), async (c) =>
    page(c, <OverviewPage s={c.get('screen')} assets={assets} of={await services.readOverview(c.get('actor'))} />),
  );
