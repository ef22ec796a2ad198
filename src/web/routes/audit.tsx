import { Hono } from 'hono';
import { allow } from '../allow.ts';
import { page, problem } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import { pageOf } from '../components/pager.tsx';
import type { Web } from '../language.ts';
import { AuditPage } from '../pages/audit.tsx';
import { pageQuery } from '../query.ts';
import { refuseQuery } from '../refuse-query.ts';
import type { Services } from '../services.ts';

const onPage = 50;

/** Who did what. */
export function auditRoutes(services: Pick<Services, 'readAudit'>, assets: Assets): Hono<Web> {
  return new Hono<Web>().get('/', allow('read-audit'), async (c) => {
    const query = pageQuery.safeParse(c.req.query());
    if (!query.success) return refuseQuery(c, assets, query.error);
    const { page: asked = 1 } = query.data;
    const { entries, all } = await services.readAudit({ limit: onPage, offset: (asked - 1) * onPage });
    if (entries.length === 0 && asked > 1) return problem(c, assets, 'not-found');
    const paging = pageOf(all, onPage, asked);
    return page(c, <AuditPage s={c.get('screen')} assets={assets} entries={entries} paging={paging} />);
  });
}
