import { Hono } from 'hono';
import { allow } from '../allow.ts';
import { page, problem } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import type { Web, WebContext } from '../language.ts';
import { campaignPath } from '../links.ts';
import { CampaignPage } from '../pages/campaign.tsx';
import { CampaignsPage } from '../pages/campaigns.tsx';
import type { Services } from '../services.ts';
import { reportActRoutes } from './report-acts.tsx';
import { reportEvidenceRoutes } from './report-evidence.tsx';
import { reportRoutes } from './reports.tsx';
import { smallForm } from './small-form.ts';

/** Campaigns, and the report of each unit below them. */
export function campaignRoutes(services: Services, assets: Assets): Hono<Web> {
  const { reports } = services;

  const one = async (c: WebContext, refusal?: string): Promise<Response> => {
    const { plan = '', period = '' } = c.req.param() as Record<string, string>;
    const found = await reports.readCampaign({ plan, period, by: c.get('actor') });
    if (!found.ok) return problem(c, assets, found.problem.code, { detail: found.problem.message });
    const { at } = found.value;
    // A quarter is reported with its last month: the campaign has one address.
    if (at.period !== period) return c.redirect(campaignPath(at.plan.id, at.period), 302);
    const body = <CampaignPage s={c.get('screen')} assets={assets} view={found.value} refusal={refusal} />;
    return page(c, body, refusal === undefined ? 200 : 422);
  };

  return new Hono<Web>()
    .get('/', allow('read-reports'), async (c) => {
      const plans = await reports.readCampaigns(c.get('actor'));
      return page(c, <CampaignsPage s={c.get('screen')} assets={assets} plans={plans} />);
    })
    .get('/:plan/:period', allow('read-reports'), (c) => one(c))
    .post('/:plan/:period/publish', allow('publish-campaign'), smallForm(assets), async (c) => {
      const { plan, period } = c.req.param();
      const form = await c.req.formData().catch(() => null);
      const comment = String(form?.get('comment') ?? '').slice(0, 500);
      const done = await reports.publish({ plan, period, by: c.get('actor'), comment });
      if (done.ok) return c.redirect(campaignPath(plan, period), 303);
      const { code, message } = done.problem;
      const stays = code === 'still-waiting' || code === 'nothing-ready' || code === 'report-moved';
      return stays ? one(c, c.get('screen').say(message)) : problem(c, assets, code, { detail: message });
    })
    .route('/', reportEvidenceRoutes(services, assets))
    .route('/', reportActRoutes(services, assets))
    .route('/', reportRoutes(services, assets));
}
