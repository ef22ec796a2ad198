import { Hono } from 'hono';
import { allow } from '../allow.ts';
import { page } from '../answer.tsx';
import { answerObservations } from '../api/observations.ts';
import { mostBytes } from '../api/routes.ts';
import type { Assets } from '../assets.ts';
import type { Web } from '../language.ts';
import { ApiPage } from '../pages/api.tsx';
import { triedQuery } from '../query.ts';
import { refuseQuery } from '../refuse-query.ts';
import { address } from '../screen.ts';
import type { Services } from '../services.ts';
import { formBytes, smallForm } from './small-form.ts';

/** The page of the API, and what its forms call. */
export function apiPage(services: Services, assets: Assets): Hono<Web> {
  return new Hono<Web>()
    .get('/', allow('read-published'), (c) => page(c, <ApiPage s={c.get('screen')} assets={assets} />))
    .get('/try', allow('read-published'), (c) => {
      const query = triedQuery.safeParse(c.req.query());
      if (!query.success) return refuseQuery(c, assets, query.error);
      const { call, plan, period = '', asOf } = query.data;
      const of = encodeURIComponent(plan);
      return c.redirect(
        call === 'getCampaign'
          ? `/api/v1/campaigns/${of}/${encodeURIComponent(period)}`
          : address(`/api/v1/scorecards/${of}`, { period, asOf }),
        302,
      );
    })
    .post('/try', allow('fill-report'), smallForm(assets, mostBytes + formBytes, 'machine'), async (c) => {
      const form = await c.req.formData().catch(() => null);
      const field = (name: string): string => String(form?.get(name) ?? '');
      const tried = { type: field('type') === 'csv' ? 'csv' : 'json', body: field('body'), key: field('key') } as const;
      const sent = { type: tried.type, bytes: new TextEncoder().encode(tried.body), key: tried.key || null };
      const told = await answerObservations(c, services.machines, sent);
      return page(c, <ApiPage s={c.get('screen')} assets={assets} tried={tried} told={told} />);
    });
}
