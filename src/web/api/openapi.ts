import { z } from 'zod';
import * as schemas from './schemas.ts';

const description = `Mốc: figures in, campaigns and scorecards out. With accounts set up, send an API key as
\`Authorization: Bearer …\`; it may what its person may. Errors are problem+json (RFC 9457) with a stable \`code\` and a
\`message\` in Vietnamese and English; \`?lang=en\` makes \`title\` and \`detail\` English.`;

type Json = Readonly<Record<string, unknown>>;

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const content = (type: string, schema: Json): Json => ({ [type]: { schema } });
const answer = (said: string, name: string): Json => ({
  description: said,
  content: content('application/json', ref(name)),
});
const problem = (said: string): Json => ({
  description: said,
  content: content('application/problem+json', ref('Problem')),
});
const refused = { 401: problem('No key, or one that is not valid'), 403: problem('The key may not do this') };
const path = (name: string, example: string): Json => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string' },
  example,
});
const query = (name: string, said: string, example: string): Json => ({
  name,
  in: 'query',
  description: said,
  schema: { type: 'string' },
  example,
});

const observations: Json = {
  operationId: 'postObservations',
  summary: 'Hand in figures',
  description:
    'Good observations are taken, each bad one is a finding. The key of a coordinator stores them at once; that of a reporter or approver fills the reports of their own units, which then still have to be handed in.',
  parameters: [
    {
      name: 'Idempotency-Key',
      in: 'header',
      description: 'Names the request: made again within 30 days it is answered alike, and does nothing twice',
      schema: { type: 'string', minLength: 1, maxLength: 200 },
    },
  ],
  requestBody: {
    required: true,
    content: {
      ...content('application/json', ref('Observations')),
      ...content('text/csv', {
        type: 'string',
        description: 'The CSV of observations, English or Vietnamese headers, UTF-8',
      }),
    },
  },
  responses: {
    200: answer('Taken, all of them or some', 'Taken'),
    400: problem('JSON or key that cannot be read'),
    ...refused,
    409: problem('The key was used for another request, or this one is still being answered'),
    413: problem(`More than 5 MB or ${schemas.mostRows} observations`),
    415: problem('Neither JSON nor CSV'),
    422: problem('None was taken; `findings` says why'),
  },
};

const get = (operationId: string, summary: string, name: string, parameters: readonly Json[] = []): Json => ({
  operationId,
  summary,
  parameters,
  responses: {
    200: answer(summary, name),
    ...refused,
    ...(parameters.length > 0 && { 400: problem('A parameter that cannot be read'), 404: problem('No such thing') }),
  },
});

/** Every address of the API, as `/api/v1` puts them together. */
const paths = {
  '/observations': { post: observations },
  '/campaigns': { get: get('getCampaigns', 'Campaigns that have opened, by plan, newest first', 'Campaigns') },
  '/campaigns/{plan}/{period}': {
    get: get('getCampaign', 'One campaign with the report of every unit', 'Campaign', [
      path('plan', 'minh-hoa-2026'),
      path('period', '2026-09'),
    ]),
  },
  '/scorecards/{plan}': {
    get: get('getScorecard', 'A plan judged for a period with what was known at an instant', 'Scorecard', [
      path('plan', 'minh-hoa-2026'),
      query('period', '2026, 2026-S1, 2026-Q3 or 2026-09; default: the last with figures', '2026-Q3'),
      query('asOf', 'A day or an instant; default: now', '2026-09-20'),
    ]),
  },
  '/openapi.json': {
    get: {
      operationId: 'getDescription',
      summary: 'This document',
      security: [],
      responses: { 200: { description: 'OpenAPI 3.1', content: content('application/json', { type: 'object' }) } },
    },
  },
} as const;

/** The schemas by their ids, each once: zod's draft 2020-12 is what OpenAPI 3.1 takes. */
function components(): Json {
  const registry = z.registry<{ id: string }>();
  for (const schema of [
    schemas.offered,
    schemas.taken,
    schemas.problem,
    schemas.campaigns,
    schemas.campaign,
    schemas.scorecard,
  ]) {
    const { id } = schema.meta() ?? {};
    if (id) registry.add(schema, { id });
  }
  const all = z.toJSONSchema(registry, {
    target: 'draft-2020-12',
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
  });
  return all.schemas as Json;
}

/** The description of the API (OpenAPI 3.1), from the schemas that read and test what goes in and out. */
export const openApi = (baseUrl: string) => ({
  openapi: '3.1.0',
  info: { title: 'Mốc', version: '1', description, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
  servers: [{ url: `${baseUrl}/api/v1` }],
  security: [{ key: [] }],
  paths,
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'An API key' } },
    schemas: components(),
  },
});
