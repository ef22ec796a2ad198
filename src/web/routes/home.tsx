import { Hono } from 'hono';
import { page } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import type { Web } from '../language.ts';
import { HomePage, type PlanLine } from '../pages/home.tsx';
import type { Services } from '../services.ts';

/** All plans, each with where it stands. */
export function homeRoutes(services: Services, assets: Assets): Hono<Web> {
  return new Hono<Web>().get('/', async (c) => {
    const lines: PlanLine[] = [];
    for (const summary of await services.readPlans()) {
      const read = await services.readScorecard({ plan: summary.plan.id });
      lines.push({ summary, view: read.ok ? read.value : null });
    }
    return page(c, <HomePage s={c.get('screen')} assets={assets} lines={lines} />);
  });
}
