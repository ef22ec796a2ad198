import { Hono } from 'hono';
import { csvFile } from '../../domain/csv-file.ts';
import { allow } from '../allow.ts';
import { page, problem } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import { attachment } from '../attachment.ts';
import { Card } from '../components/published/card.tsx';
import type { Web, WebContext } from '../language.ts';
import { DictionaryPage } from '../pages/published/dictionary.tsx';
import { PublishedIndicatorPage } from '../pages/published/indicator.tsx';
import { PublishedListPage } from '../pages/published/list.tsx';
import { PublicationPage } from '../pages/published/publication.tsx';
import { RestatementsPage } from '../pages/published/restatements.tsx';
import { PublishedUnitPage } from '../pages/published/unit.tsx';
import { PublishedLinks } from '../published-links.ts';
import { type Published, publishedDocument, publishedListDocument, restatementRows } from '../published-services.ts';
import { publishedQuery } from '../query.ts';
import { refuseQuery } from '../refuse-query.ts';
import type { Services } from '../services.ts';
import { Publication } from '../view/publication.ts';

interface Options {
  readonly baseUrl: string | undefined;
  /** Whether any portal may show the card. */
  readonly embeddable: boolean;
}

/** For any site to read: it is public, and nobody is known by it. */
const open = { 'Access-Control-Allow-Origin': '*' };

/** What was published, for everybody: pages of bundles, the restatements since, and a card for portals. */
export function publishedRoutes(
  { published }: Pick<Services, 'published'>,
  assets: Assets,
  options: Options,
): Hono<Web> {
  const baseOf = (c: WebContext): string => options.baseUrl ?? new URL(c.req.url).origin;

  const missing = (c: WebContext): Promise<Response> => problem(c, assets, 'no-publication');

  /** One publication; a quarter is sent to the month it is published with. */
  const one =
    (answer: (c: WebContext, of: Published) => Response | Promise<Response>) =>
    async (c: WebContext): Promise<Response> => {
      const { plan = '', period = '' } = c.req.param() as Record<string, string>;
      const found = await published.read({ plan, period });
      if (found.ok) return answer(c, found.value);
      const own = await published.periodOf({ plan, period });
      if (own === null || own === period || !(await published.read({ plan, period: own })).ok) return missing(c);
      const at = new PublishedLinks(plan, own).page();
      const rest = c.req.path.slice(new PublishedLinks(plan, period).page().length);
      return c.redirect(`${at}${rest}`, 302);
    };

  const reader = allow('read-published');

  return new Hono<Web>()
    .get('/', reader, async (c) =>
      page(c, <PublishedListPage s={c.get('screen')} assets={assets} all={await published.list()} />),
    )
    .get('/index.json', reader, async (c) =>
      c.json(publishedListDocument(await published.list(), baseOf(c)), 200, open),
    )
    .get('/dictionary', reader, (c) => page(c, <DictionaryPage s={c.get('screen')} assets={assets} />))
    .get('/:plan', reader, async (c) => {
      const plan = c.req.param('plan');
      const period = await published.latest(plan);
      return period === null ? missing(c) : c.redirect(new PublishedLinks(plan, period).page(), 302);
    })
    .get('/:plan/card', reader, async (c) => {
      const plan = c.req.param('plan');
      const period = await published.latest(plan);
      const found = period === null ? null : await published.read({ plan, period });
      if (!found?.ok) return missing(c);
      const { latest, restatements } = found.value;
      const of = new Publication(latest);
      return page(c, <Card s={c.get('screen')} of={of} baseUrl={baseOf(c)} restatements={restatements.length} />);
    })
    .get(
      '/:plan/:period',
      reader,
      one((c, of) => {
        const embedding = { baseUrl: baseOf(c), allowed: options.embeddable };
        return page(c, <PublicationPage s={c.get('screen')} assets={assets} one={of} embedding={embedding} />);
      }),
    )
    .get(
      '/:plan/:period/publication.json',
      reader,
      one((c, of) => c.json(publishedDocument(of, baseOf(c)), 200, open)),
    )
    .get(
      '/:plan/:period/restatements',
      reader,
      one((c, of) => page(c, <RestatementsPage s={c.get('screen')} assets={assets} one={of} />)),
    )
    .get(
      '/:plan/:period/restatements.csv',
      reader,
      one((c, { latest, restatements }) => {
        const { plan, campaign } = latest.scorecard;
        const file = attachment(`${plan.id}-${campaign}-restatements.csv`, 'text/csv; charset=utf-8');
        return c.body(csvFile(restatementRows(restatements)), 200, { ...file, ...open });
      }),
    )
    .get(
      '/:plan/:period/units/:unit',
      reader,
      one((c, { latest }) => {
        const of = new Publication(latest);
        const unit = c.req.param('unit') ?? '';
        if (of.unit(unit) === null) return problem(c, assets, 'unknown-unit');
        return page(c, <PublishedUnitPage s={c.get('screen')} assets={assets} of={of} unit={unit} />);
      }),
    )
    .get(
      '/:plan/:period/indicators/:indicator',
      reader,
      one((c, { latest }) => {
        const query = publishedQuery.safeParse(c.req.query());
        if (!query.success) return refuseQuery(c, assets, query.error);
        const of = new Publication(latest);
        const found = of.indicator(c.req.param('indicator') ?? '');
        if (!found) return problem(c, assets, 'unknown-indicator');
        const { status } = query.data;
        return page(
          c,
          <PublishedIndicatorPage s={c.get('screen')} assets={assets} of={of} one={found} status={status} />,
        );
      }),
    );
}
