import { Hono } from 'hono';
import { page } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import type { Web } from '../language.ts';
import { AlertsPage } from '../pages/alerts.tsx';
import type { ScorecardView, Services } from '../services.ts';

/** Alerts of the plans that are running, and the mails about them. */
export function alertRoutes(services: Services, assets: Assets): Hono<Web> {
  return new Hono<Web>().get('/', async (c) => {
    const views: ScorecardView[] = [];
    for (const { plan } of await services.readPlans()) {
      if (plan.state === 'closed') continue;
      const read = await services.readScorecard({ plan: plan.id });
      if (read.ok) views.push(read.value);
    }
    const mails = await services.readMails();
    return page(c, <AlertsPage s={c.get('screen')} assets={assets} views={views} mails={mails} />);
  });
}
