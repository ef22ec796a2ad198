import { Hono } from 'hono';
import { page } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import type { Web } from '../language.ts';
import { AlertsPage } from '../pages/alerts.tsx';
import type { Services } from '../services.ts';

/** Alerts of the plans that are running, and the mails about them. */
export function alertRoutes(services: Services, assets: Assets): Hono<Web> {
  return new Hono<Web>().get('/', async (c) => {
    const views = await services.readAlerts();
    const mails = await services.readMails();
    return page(c, <AlertsPage s={c.get('screen')} assets={assets} views={views} mails={mails} />);
  });
}
