import { Hono } from 'hono';
import { allow } from '../allow.ts';
import { page, problem } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import type { Web } from '../language.ts';
import { DryRunPage } from '../pages/dry-run.tsx';
import { dryRunQuery } from '../query.ts';
import type { Services } from '../services.ts';

/** Who would get what, when: a question with an address, that changes nothing. */
export const dryRunRoutes = (services: Services, assets: Assets): Hono<Web> =>
  new Hono<Web>().get('/dry-run', allow('read-alerts'), async (c) => {
    const query = dryRunQuery.safeParse(c.req.query());
    if (!query.success) return problem(c, assets, 'bad-query');
    const { plan, from, to, condition, severity, hold, limit } = query.data;
    const change = condition && { condition, severity, hold, limit: limit === undefined ? undefined : limit / 100 };
    const found = await services.dryRun({ plan, from, to, change });
    if (!found.ok) return problem(c, assets, found.problem.code, { detail: found.problem.message });
    return page(c, <DryRunPage s={c.get('screen')} assets={assets} of={found.value} />);
  });
