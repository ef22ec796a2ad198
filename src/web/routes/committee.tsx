import { Hono } from 'hono';
import { z } from 'zod';
import { visibleText } from '../../domain/visible-text.ts';
import { allow } from '../allow.ts';
import { page, problem } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import { pageOf } from '../components/pager.tsx';
import type { Web, WebContext } from '../language.ts';
import { PlanLinks } from '../links.ts';
import { CommitteePage } from '../pages/committee.tsx';
import { pageQuery } from '../query.ts';
import type { Result, Services } from '../services.ts';
import { smallForm } from './small-form.ts';

const onPage = 40;
const words = z.string().max(5000).transform(visibleText);
const id = z.string().max(200);

const decision = z.object({
  unit: id,
  target: id,
  text: words,
  dueOn: z.preprocess((v) => (v === '' || v === undefined ? null : v), z.string().max(20).nullable()),
});
const outcome = z.object({ decision: id, outcome: z.enum(['done', 'under-way', 'not-done']), text: words });
const meeting = z.object({ on: z.string().max(20) });

/** What the committee has before it, and what it decides. */
export function committeeRoutes(services: Services, assets: Assets): Hono<Web> {
  const small = smallForm(assets);
  const act = async <T,>(
    c: WebContext,
    schema: z.ZodType<T>,
    take: (plan: string, asked: T) => Promise<Result<unknown>>,
  ): Promise<Response> => {
    const plan = c.req.param('plan') ?? '';
    const form = await c.req.formData().catch(() => null);
    const read = schema.safeParse(Object.fromEntries(form?.entries() ?? []));
    if (!read.success) return problem(c, assets, 'bad-query', { plan });
    const done = await take(plan, read.data);
    if (!done.ok) return problem(c, assets, done.problem.code, { detail: done.problem.message, plan });
    return c.redirect(new PlanLinks(plan).committee(), 303);
  };

  return new Hono<Web>()
    .get('/:plan/committee', allow('read-committee'), async (c) => {
      const { plan } = c.req.param();
      const query = pageQuery.safeParse(c.req.query());
      if (!query.success) return problem(c, assets, 'bad-query', { plan });
      const found = await services.readCommittee(plan);
      if (!found.ok) return problem(c, assets, found.problem.code, { detail: found.problem.message, plan });
      const paging = pageOf(found.value.red.length, onPage, query.data.page ?? 1);
      return page(c, <CommitteePage s={c.get('screen')} assets={assets} of={found.value} paging={paging} />);
    })
    .post('/:plan/committee/decisions', allow('record-decisions'), small, (c) =>
      act(c, decision, (plan, asked) => services.decide({ plan, ...asked, by: c.get('actor') })),
    )
    .post('/:plan/committee/outcomes', allow('record-decisions'), small, (c) =>
      act(c, outcome, (plan, asked) => services.recordOutcome({ plan, ...asked, by: c.get('actor') })),
    )
    .post('/:plan/committee/meetings', allow('record-decisions'), small, (c) =>
      act(c, meeting, (plan, asked) => services.recordMeeting({ plan, ...asked, by: c.get('actor') })),
    );
}
