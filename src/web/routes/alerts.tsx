import { Hono } from 'hono';
import { allow } from '../allow.ts';
import { page, problem } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import { pageOf } from '../components/pager.tsx';
import type { Web } from '../language.ts';
import { AlertsPage } from '../pages/alerts.tsx';
import { MailsPage } from '../pages/mails.tsx';
import { WarningsPage } from '../pages/warnings.tsx';
import { mailsQuery, warningsQuery } from '../query.ts';
import { refuseQuery } from '../refuse-query.ts';
import type { Services } from '../services.ts';

/** Warnings on a page. */
const onPage = 50;

/** Alerts of the plans that are running, and the mails about them. */
export const alertRoutes = (services: Services, assets: Assets): Hono<Web> =>
  new Hono<Web>()
    .get('/', allow('read-alerts'), async (c) => {
      const views = await services.readAlerts();
      const failed = await services.readMails({ state: 'failed', page: 1 });
      return page(c, <AlertsPage s={c.get('screen')} assets={assets} views={views} failed={failed} />);
    })
    .get('/mails', allow('read-alerts'), async (c) => {
      const query = mailsQuery.safeParse(c.req.query());
      if (!query.success) return refuseQuery(c, assets, query.error);
      const { plan: id, state, page: number } = query.data;
      const { plans } = await services.readCatalogue();
      const plan = plans.find((p) => p.id === id);
      if (!plan) return problem(c, assets, 'unknown-plan');
      const mails = await services.readMails({ plan: id, state, page: number });
      return page(c, <MailsPage s={c.get('screen')} assets={assets} plan={plan} state={state} of={mails} />);
    })
    .get('/warnings', allow('read-alerts'), async (c) => {
      const query = warningsQuery.safeParse(c.req.query());
      if (!query.success) return refuseQuery(c, assets, query.error);
      const { plan, page: number } = query.data;
      const found = await services.readWarningScores(plan);
      if (!found.ok) return problem(c, assets, found.problem.code, { detail: found.problem.message });
      const paging = pageOf(found.value.warnings.length, onPage, number ?? 1);
      return page(c, <WarningsPage s={c.get('screen')} assets={assets} of={found.value} paging={paging} />);
    });
