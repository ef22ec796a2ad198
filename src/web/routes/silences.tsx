import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { conditionKinds } from '../../domain/alerts/condition.ts';
import { isDay } from '../../domain/day.ts';
import { visibleText } from '../../domain/visible-text.ts';
import { allow } from '../allow.ts';
import { page, problem } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import type { Web, WebContext } from '../language.ts';
import { type SilenceError, SilencesPage } from '../pages/silences.tsx';
import { address } from '../screen.ts';
import type { Services } from '../services.ts';
import { smallForm } from './small-form.ts';

const empty = (schema: z.ZodType<string>) => z.preprocess((v) => (v === '' ? null : v), schema.nullable());

const asked = z.object({
  plan: z.string().max(200),
  unit: empty(z.string().max(200)),
  condition: z.preprocess((v) => (v === '' ? null : v), z.enum(conditionKinds).nullable()),
  until: z.string().refine(isDay),
  reason: z.string().max(5000).transform(visibleText),
});

const errors: readonly string[] = ['no-reason', 'long-reason', 'bad-last-day', 'unknown-unit'] satisfies SilenceError[];

/** Silences, and mails taken up again. */
export function silenceRoutes(services: Services, assets: Assets): Hono<Web> {
  const small = smallForm(assets);
  const show = async (
    c: WebContext,
    id: string,
    more: { error?: SilenceError; written?: { unit: string; condition: string; until: string; reason: string } } = {},
  ): Promise<Response> => {
    const { plans, registers } = await services.readCatalogue();
    const plan = plans.find((p) => p.id === id);
    const register = registers.find((r) => r.id === plan?.register);
    if (!plan || !register) return problem(c, assets, 'unknown-plan');
    const silences = await services.readSilences(id);
    const now = plan.standsAt ?? (await services.now());
    const of = { plan, register, silences, now, ...more };
    return page(c, <SilencesPage s={c.get('screen')} assets={assets} {...of} />, more.error ? 422 : 200);
  };
  const formOf = async (c: Context): Promise<Record<string, string>> => {
    const form = await c.req.formData().catch(() => null);
    return Object.fromEntries([...(form?.entries() ?? [])].map(([k, v]) => [k, String(v)]));
  };

  return new Hono<Web>()
    .get('/silences', allow('read-alerts'), (c) => show(c, c.req.query('plan') ?? ''))
    .post('/silences', allow('manage-alerts'), small, async (c) => {
      const form = await formOf(c);
      const read = asked.safeParse(form);
      const { plan = '', unit = '', condition = '', until = '', reason = '' } = form;
      const written = { unit, condition, until, reason };
      if (!read.success) {
        const onlyDay = read.error.issues.every((i) => i.path[0] === 'until');
        return onlyDay ? show(c, plan, { error: 'bad-last-day', written }) : problem(c, assets, 'bad-query');
      }
      const done = await services.silenceAlerts({ ...read.data, by: c.get('actor') });
      if (done.ok) return c.redirect(address('/alerts/silences', { plan }), 303);
      const { code, message } = done.problem;
      if (errors.includes(code)) return show(c, plan, { error: code as SilenceError, written });
      return problem(c, assets, code, { detail: message });
    })
    .post('/silences/:id/lift', allow('manage-alerts'), small, async (c) => {
      const { plan = '' } = await formOf(c);
      const done = await services.liftSilence({ plan, id: c.req.param('id'), by: c.get('actor') });
      if (!done.ok) return problem(c, assets, done.problem.code, { detail: done.problem.message });
      return c.redirect(address('/alerts/silences', { plan }), 303);
    })
    .post('/mails/again', allow('manage-alerts'), small, async (c) => {
      const { id = '' } = await formOf(c);
      const done = await services.reviveMail({ id, by: c.get('actor') });
      if (!done.ok) return problem(c, assets, done.problem.code, { detail: done.problem.message });
      return c.redirect(address('/alerts/mails', { plan: done.value.plan, state: 'dead' }), 303);
    });
}
