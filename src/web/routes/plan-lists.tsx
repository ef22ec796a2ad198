import { Hono } from 'hono';
import type { z } from 'zod';
import { allowPlan } from '../allow.ts';
import { page, problem } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import type { Web, WebContext } from '../language.ts';
import { linksOf } from '../links.ts';
import { IndicatorsPage } from '../pages/indicators.tsx';
import type { PlanPageProps } from '../pages/plan-page.tsx';
import { TargetsPage } from '../pages/targets.tsx';
import { UnitsPage } from '../pages/units.tsx';
import { indicatorsQuery, instantOf, type PlanQuery, targetsQuery, unitsQuery } from '../query.ts';
import { refuseQuery } from '../refuse-query.ts';
import type { Services } from '../services.ts';

/** What a plan's query must at least be read as. */
interface QuerySchema<Q extends PlanQuery> {
  safeParse(
    query: unknown,
  ): { readonly success: true; readonly data: Q } | { readonly success: false; readonly error: z.ZodError };
}

/** The lists of one plan: its targets, its indicators, its units. */
export function planLists(services: Services, assets: Assets): Hono<Web> {
  const list =
    <Q extends PlanQuery>(schema: QuerySchema<Q>, draw: (around: PlanPageProps, query: Q) => unknown) =>
    async (c: WebContext): Promise<Response> => {
      const plan = c.req.param('plan') ?? '';
      const query = schema.safeParse(c.req.query());
      if (!query.success) return refuseQuery(c, assets, query.error, plan);
      const { period, asOf } = query.data;
      const found = await services.readScorecard({ plan, period, asOf: instantOf(asOf) });
      if (!found.ok) return problem(c, assets, found.problem.code, { detail: found.problem.message, plan });
      const view = found.value;
      return page(c, draw({ s: c.get('screen'), assets, view, links: linksOf(view, query.data) }, query.data));
    };
  const reader = allowPlan(services);

  return new Hono<Web>()
    .get(
      '/:plan/targets',
      reader,
      list(targetsQuery, (around, { kind }) => <TargetsPage {...around} kind={kind} />),
    )
    .get(
      '/:plan/indicators',
      reader,
      list(indicatorsQuery, (around, { having }) => <IndicatorsPage {...around} having={having} />),
    )
    .get(
      '/:plan/units',
      reader,
      list(unitsQuery, (around, { sort, show, block }) => (
        <UnitsPage {...around} order={sort ?? 'worst'} show={show} only={block} />
      )),
    );
}
