import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { campaignDocument, campaignsDocument } from '../../services/campaign-document.ts';
import { scorecardDocument } from '../../services/scorecard-document.ts';
import { allow, allowPlan } from '../allow.ts';
import { apiProblem } from '../api-problem.ts';
import type { Web, WebContext } from '../language.ts';
import { instantOf, scorecardQuery } from '../query.ts';
import type { Problem, Services } from '../services.ts';
import { unreadable } from '../view/unreadable.ts';
import { answerObservations, type Sent, type Told } from './observations.ts';
import { openApi } from './openapi.ts';

export const mostBytes = 5 * 1024 * 1024;

const typeOf = (contentType: string | undefined): Sent['type'] | null => {
  const [type = '', ...parameters] = (contentType ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters
    .find((p) => p.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '');
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') return null;
  return type === 'application/json' ? 'json' : type === 'text/csv' ? 'csv' : null;
};

const refuse = (c: Context<Web>, { code, message }: Problem): Response => apiProblem(c, code, message);

/** An answer as it goes to a machine. */
function tell({ status, body, again }: Told): Response {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return new Response(body, {
    status,
    headers: { 'Content-Type': type, 'Cache-Control': 'no-store', ...(again && { 'Idempotency-Replayed': 'true' }) },
  });
}

/** Figures in, campaigns and scorecards out, for machines. Nothing here takes a form, so no page elsewhere can send one. */
export function apiRoutes(services: Services, baseUrl: string | undefined): Hono<Web> {
  const { machines, reports } = services;
  return new Hono<Web>()
    .get('/openapi.json', allow('read-published'), (c) => c.json(openApi(baseUrl ?? new URL(c.req.url).origin)))
    .post(
      '/observations',
      allow('fill-report'),
      bodyLimit({ maxSize: mostBytes, onError: (c) => apiProblem(c as WebContext, 'body-too-large') }),
      async (c) => {
        const type = typeOf(c.req.header('Content-Type'));
        if (type === null) return apiProblem(c, 'unsupported-type');
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        const key = c.req.header('Idempotency-Key') ?? null;
        return tell(await answerObservations(c, machines, { bytes, type, key }));
      },
    )
    .get('/campaigns', allow('read-reports'), async (c) =>
      c.json(campaignsDocument(await reports.readCampaigns(c.get('actor')))),
    )
    .get('/campaigns/:plan/:period', allow('read-reports'), async (c) => {
      const { plan, period } = c.req.param();
      const found = await reports.readCampaign({ plan, period, by: c.get('actor') });
      return found.ok ? c.json(campaignDocument(found.value)) : refuse(c, found.problem);
    })
    .get('/scorecards/:plan', allowPlan(services), async (c) => {
      const query = scorecardQuery.safeParse(c.req.query());
      if (!query.success) return apiProblem(c, 'bad-query', unreadable(query.error, c.req.query()));
      const { period, asOf } = query.data;
      const found = await services.readScorecard({ plan: c.req.param('plan'), period, asOf: instantOf(asOf) });
      return found.ok ? c.json(scorecardDocument(found.value, null)) : refuse(c, found.problem);
    });
}
