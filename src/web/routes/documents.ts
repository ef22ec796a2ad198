import { Hono } from 'hono';
import { allow, allowPlan } from '../allow.ts';
import { problem } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import { attachment } from '../attachment.ts';
import { meetingPapers, reportKinds } from '../document-services.ts';
import type { Web, WebContext } from '../language.ts';
import { documentQuery, instantOf } from '../query.ts';
import { refuseQuery } from '../refuse-query.ts';
import type { Services } from '../services.ts';

/** The documents of a plan: its report for everybody who may read its page, the papers of a meeting for the committee. */
export function documentRoutes(services: Services, assets: Assets): Hono<Web> {
  const given = async (
    c: WebContext,
    make: (asked: {
      readonly plan: string;
      readonly period: string | undefined;
      readonly asOf: string | undefined;
      readonly unit: string | undefined;
    }) => ReturnType<Services['makeReport']>,
  ): Promise<Response> => {
    const plan = c.req.param('plan') ?? '';
    const query = documentQuery.safeParse(c.req.query());
    if (!query.success) return refuseQuery(c, assets, query.error, plan);
    const { period, asOf, unit } = query.data;
    const made = await make({ plan, period, asOf: instantOf(asOf), unit });
    if (!made.ok) return problem(c, assets, made.problem.code, { detail: made.problem.message, plan });
    const { bytes, file, type } = made.value;
    return c.body(new Uint8Array(bytes), 200, attachment(file, type));
  };
  const who = (c: WebContext) => {
    const { language, actor } = c.get('screen');
    return { language, by: { role: actor.role } };
  };
  const app = new Hono<Web>();
  for (const kind of reportKinds) {
    app.get(`/:plan/report.${kind}`, allowPlan(services), (c) =>
      given(c, ({ unit: _, ...asked }) => services.makeReport({ ...asked, ...who(c), kind })),
    );
  }
  for (const kind of meetingPapers) {
    app.get(`/:plan/papers/${kind}`, allow('read-committee'), (c) =>
      given(c, (asked) => services.makeMeetingPaper({ ...asked, ...who(c), kind })),
    );
  }
  return app;
}
