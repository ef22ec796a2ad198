import { Hono } from 'hono';
import type { z } from 'zod';
import { explainDocument } from '../../services/explain-document.ts';
import { allow, allowPlan } from '../allow.ts';
import { page, problem } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import type { Web, WebContext } from '../language.ts';
import { linksOf } from '../links.ts';
import { ExplainPage } from '../pages/explain.tsx';
import { IndicatorPage } from '../pages/indicator.tsx';
import { ScorecardPage } from '../pages/scorecard.tsx';
import { SlidesPage } from '../pages/slides.tsx';
import { UnitPage } from '../pages/unit.tsx';
import { explainQuery, instantOf, narrowedQuery, type PlanQuery, scorecardQuery } from '../query.ts';
import { refuseQuery } from '../refuse-query.ts';
import type { Services } from '../services.ts';
import { drawIndicator } from '../view/charts.ts';
import { trajectoryOf } from '../view/trajectory.ts';

/** The pages of one plan. */
export function planRoutes(services: Services, assets: Assets): Hono<Web> {
  const refuse = (c: WebContext, error: z.ZodError): Promise<Response> =>
    refuseQuery(c, assets, error, c.req.param('plan'));
  const read = (c: WebContext, query: PlanQuery, more: { indicator?: string } = {}) =>
    services.readScorecard({
      plan: c.req.param('plan') ?? '',
      period: query.period,
      asOf: instantOf(query.asOf),
      ...more,
    });
  const reader = allowPlan(services);

  return new Hono<Web>()
    .get('/', allow('read-published'), (c) => c.redirect('/', 302))
    .get('/:plan', reader, async (c) => {
      const query = scorecardQuery.safeParse(c.req.query());
      if (!query.success) return refuse(c, query.error);
      const found = await read(c, query.data);
      const plan = c.req.param('plan');
      if (!found.ok) return problem(c, assets, found.problem.code, { detail: found.problem.message, plan });
      const { block, family, status } = query.data;
      const view = found.value;
      if (block && !view.register.blocks.some((b) => b.id === block))
        return problem(c, assets, 'unknown-block', { plan });
      if (family && !view.catalogue.families.some((f) => f.id === family)) {
        return problem(c, assets, 'unknown-family', { plan });
      }
      const filters = { block, family, status };
      const links = linksOf(view, query.data);
      const around = { s: c.get('screen'), assets, view, filters, links };
      return page(c, <ScorecardPage {...around} leagues={await services.readLeagues(view)} />);
    })
    .get('/:plan/slides', reader, async (c) => {
      const query = narrowedQuery.safeParse(c.req.query());
      if (!query.success) return refuse(c, query.error);
      const found = await read(c, query.data);
      const plan = c.req.param('plan');
      if (!found.ok) return problem(c, assets, found.problem.code, { detail: found.problem.message, plan });
      const view = found.value;
      const around = { s: c.get('screen'), assets, view, links: linksOf(view, query.data) };
      return page(c, <SlidesPage {...around} leagues={await services.readLeagues(view)} />);
    })
    .get('/:plan/units/:unit', reader, async (c) => {
      const query = narrowedQuery.safeParse(c.req.query());
      if (!query.success) return refuse(c, query.error);
      const found = await read(c, query.data);
      const plan = c.req.param('plan');
      if (!found.ok) return problem(c, assets, found.problem.code, { detail: found.problem.message, plan });
      const view = found.value;
      const unit = view.register.units.find((u) => u.id === c.req.param('unit'));
      if (!unit) return problem(c, assets, 'unknown-unit', { plan });
      const links = linksOf(view, query.data);
      const { status } = query.data;
      const around = { s: c.get('screen'), assets, view, unit, status, links };
      return page(c, <UnitPage {...around} leagues={await services.readLeagues(view)} />);
    })
    .get('/:plan/indicators/:indicator', reader, async (c) => {
      const query = narrowedQuery.safeParse(c.req.query());
      if (!query.success) return refuse(c, query.error);
      const { plan, indicator } = c.req.param();
      const found = await read(c, query.data, { indicator });
      if (!found.ok) return problem(c, assets, found.problem.code, { detail: found.problem.message, plan });
      const view = found.value;
      const about = view.scorecard.indicators.find((i) => i.id === indicator);
      if (!about) return problem(c, assets, 'unknown-indicator', { plan });
      const series = await services.readSeries({ plan, indicator, asOf: instantOf(query.data.asOf) });
      if (!series.ok) return problem(c, assets, series.problem.code, { detail: series.problem.message, plan });
      const trajectory = trajectoryOf(view, about, series.value);
      const s = c.get('screen');
      const charts = await drawIndicator(services.charts, s, view, about, trajectory);
      const links = linksOf(view, query.data);
      return page(
        c,
        <IndicatorPage
          s={s}
          assets={assets}
          view={view}
          indicator={about}
          trajectory={trajectory}
          charts={charts}
          status={query.data.status}
          links={links}
        />,
      );
    })
    .get('/:plan/explain/:indicator/:unit', reader, async (c) => {
      const query = explainQuery.safeParse(c.req.query());
      if (!query.success) return refuse(c, query.error);
      const { plan, indicator, unit } = c.req.param();
      const { target, period, asOf, format } = query.data;
      const found = await services.explain({ plan, indicator, unit, target, period, asOf: instantOf(asOf) });
      if (!found.ok) return problem(c, assets, found.problem.code, { detail: found.problem.message, plan });
      if (format === 'json') return c.json(explainDocument(found.value));
      const links = linksOf(found.value.view, query.data);
      return page(c, <ExplainPage s={c.get('screen')} assets={assets} explanation={found.value} links={links} />);
    });
}
