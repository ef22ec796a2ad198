import { Hono } from 'hono';
import { allowPlan } from '../allow.ts';
import { page, problem } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import type { Web } from '../language.ts';
import { ChangesPage } from '../pages/changes.tsx';
import { changesQuery, instantOf } from '../query.ts';
import { refuseQuery } from '../refuse-query.ts';
import type { Services } from '../services.ts';

/** What moved in a plan since the period before. */
export const changeRoutes = (services: Services, assets: Assets): Hono<Web> =>
  new Hono<Web>().get('/:plan/changes', allowPlan(services), async (c) => {
    const query = changesQuery.safeParse(c.req.query());
    const { plan } = c.req.param();
    if (!query.success) return refuseQuery(c, assets, query.error, plan);
    const { period, asOf, ...only } = query.data;
    const found = await services.readChanges({ plan, period, asOf: instantOf(asOf) });
    if (!found.ok) return problem(c, assets, found.problem.code, { detail: found.problem.message, plan });
    return page(c, <ChangesPage s={c.get('screen')} assets={assets} of={found.value} only={only} asOf={asOf} />);
  });
