import { Hono } from 'hono';
import { z } from 'zod';
import { visibleText } from '../../domain/visible-text.ts';
import type { RuleChange } from '../alert-services.ts';
import { allow } from '../allow.ts';
import { page, problem } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import type { Web } from '../language.ts';
import { DryRunPage } from '../pages/dry-run.tsx';
import { dryRunQuery, ruleChange } from '../query.ts';
import { address } from '../screen.ts';
import type { Services } from '../services.ts';
import { smallForm } from './small-form.ts';

/** What a limit says in hundredths, as a share. */
const changeOf = ({ condition, severity, hold, limit }: z.infer<typeof ruleChange>): RuleChange => ({
  condition,
  severity,
  hold,
  limit: limit === undefined ? undefined : limit / 100,
});

const keeping = ruleChange.extend({ plan: z.string().max(200), reason: z.string().max(5000).transform(visibleText) });

/** Who would get what, when: a question with an address, that changes nothing; and the change it shows, kept. */
export const dryRunRoutes = (services: Services, assets: Assets): Hono<Web> =>
  new Hono<Web>()
    .post('/dry-run', allow('manage-alerts'), smallForm(assets), async (c) => {
      const form = await c.req.formData().catch(() => null);
      const read = keeping.safeParse(Object.fromEntries(form?.entries() ?? []));
      if (!read.success) return problem(c, assets, 'bad-query');
      const { plan, reason } = read.data;
      const done = await services.keepRuleChange({ plan, reason, change: changeOf(read.data), by: c.get('actor') });
      if (!done.ok) return problem(c, assets, done.problem.code, { detail: done.problem.message });
      return c.redirect(`${address('/alerts/dry-run', { plan })}#kept`, 303);
    })
    .get('/dry-run', allow('read-alerts'), async (c) => {
      const query = dryRunQuery.safeParse(c.req.query());
      if (!query.success) return problem(c, assets, 'bad-query');
      const { plan, from, to, condition } = query.data;
      const change = condition && changeOf({ ...query.data, condition });
      const found = await services.dryRun({ plan, from, to, change });
      if (!found.ok) return problem(c, assets, found.problem.code, { detail: found.problem.message });
      return page(c, <DryRunPage s={c.get('screen')} assets={assets} of={found.value} />);
    });
