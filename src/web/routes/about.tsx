import { Hono } from 'hono';
import { mayRead } from '../../domain/access.ts';
import { allow } from '../allow.ts';
import { page } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import type { Web } from '../language.ts';
import { AboutPage } from '../pages/about.tsx';
import type { Services } from '../services.ts';

/** What Mốc is, how it judges, and where its figures come from. */
export const aboutRoutes = (services: Services, assets: Assets): Hono<Web> =>
  new Hono<Web>().get('/', allow('read-published'), async (c) => {
    const catalogue = await services.readCatalogue();
    const plans = catalogue.plans.filter((plan) => mayRead(c.get('actor'), plan));
    return page(c, <AboutPage s={c.get('screen')} assets={assets} catalogue={{ ...catalogue, plans }} />);
  });
