import { Hono } from 'hono';
import { visibleText } from '../../domain/visible-text.ts';
import { allow } from '../allow.ts';
import { page, problem } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import type { Web } from '../language.ts';
import { AnsweredPage, AnswerPage } from '../pages/answer.tsx';
import type { Services } from '../services.ts';
import { neverKept } from './never-kept.ts';
import { smallForm } from './small-form.ts';

/** What the link of a mail opens. Mail scanners open links, so opening does nothing; sending the form does it, once. */
export const answerRoutes = (services: Services, assets: Assets): Hono<Web> =>
  new Hono<Web>()
    .use(neverKept)
    .get('/:link', allow('answer-alerts'), async (c) => {
      const found = await services.readAnswerSheet(c.req.param('link'));
      if (!found.ok) return problem(c, assets, found.problem.code, { detail: found.problem.message });
      return page(c, <AnswerPage s={c.get('screen')} assets={assets} sheet={found.value} />);
    })
    .post('/:link', allow('answer-alerts'), smallForm(assets), async (c) => {
      const link = c.req.param('link');
      const form = await c.req.formData().catch(() => null);
      const written = new Map([...(form?.entries() ?? [])].map(([key, value]) => [key, visibleText(String(value))]));
      const done = await services.answerAlerts(link, written);
      const s = c.get('screen');
      if (done.ok) return page(c, <AnsweredPage s={s} assets={assets} sheet={done.value.sheet} />);
      const { code, message } = done.problem;
      const sheet = await services.readAnswerSheet(link);
      if (!sheet.ok || (code !== 'no-answer' && code !== 'long-answer')) {
        return problem(c, assets, code, { detail: message });
      }
      const body = <AnswerPage s={s} assets={assets} sheet={sheet.value} error={code} written={written} />;
      return page(c, body, 422);
    });
