import { Hono } from 'hono';
import { readCorrections } from '../../services/typed-correction.ts';
import { allow } from '../allow.ts';
import { page, problem } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import type { RefusedAct } from '../components/review-actions.tsx';
import type { Web, WebContext } from '../language.ts';
import { reportPath } from '../links.ts';
import { ReportReviewPage } from '../pages/report-review.tsx';
import type { Correction } from '../report-services.ts';
import type { Problem, Result, Services } from '../services.ts';
import { askedReport } from './asked-report.ts';
import { smallForm } from './small-form.ts';

/** Refusals that are mended on the page they came from. */
const mendable: readonly Problem['code'][] = ['no-reason', 'long-reason', 'bad-correction', 'bad-end'];

/** What a coordinator does to a report: send it back, verify it, correct it, open it again. */
export function reportActRoutes({ reports }: Services, assets: Assets): Hono<Web> {
  const act =
    (name: RefusedAct['act'], done: string, does: (c: WebContext, form: FormData) => Promise<Result<null>>) =>
    async (c: WebContext): Promise<Response> => {
      const form = await c.req.formData().catch(() => new FormData());
      const result = await does(c, form);
      if (result.ok) return c.redirect(`${reportPath(askedReport(c))}?done=${done}`, 303);
      const { code, message } = result.problem;
      if (!mendable.includes(code)) return problem(c, assets, code, { detail: message });
      const found = await reports.read(askedReport(c));
      if (!found.ok) return problem(c, assets, found.problem.code, { detail: found.problem.message });
      const s = c.get('screen');
      const written = Object.fromEntries([...form].map(([key, value]) => [key, String(value)]));
      const refused = { act: name, words: s.say(message), written };
      return page(c, <ReportReviewPage s={s} assets={assets} view={found.value} refused={refused} />, 422);
    };

  const text = (form: FormData, name: string): string => String(form.get(name) ?? '').slice(0, 4_000);

  const corrections = (c: WebContext, form: FormData): Result<Correction[]> => {
    const indicators = [...new Set([...form.keys()].flatMap((key) => /^(.+)\.reason$/.exec(key)?.[1] ?? []))];
    const typed = indicators.map((indicator) => ({
      indicator,
      numerator: text(form, `${indicator}.numerator`),
      denominator: text(form, `${indicator}.denominator`),
      value: text(form, `${indicator}.value`),
      reason: text(form, `${indicator}.reason`),
    }));
    return readCorrections(typed, c.get('screen').language);
  };

  return new Hono<Web>()
    .post(
      '/:plan/:period/:unit/return',
      allow('review-report'),
      smallForm(assets),
      act('return', 'returned', (c, form) => reports.sendBack({ ...askedReport(c), comment: text(form, 'comment') })),
    )
    .post(
      '/:plan/:period/:unit/verify',
      allow('review-report'),
      smallForm(assets),
      act('verify', 'verified', async (c, form) => {
        const read = corrections(c, form);
        if (!read.ok) return read;
        return reports.verify({ ...askedReport(c), comment: text(form, 'comment'), corrections: read.value });
      }),
    )
    .post(
      '/:plan/:period/:unit/correct',
      allow('review-report'),
      smallForm(assets),
      act('correct', 'corrected', async (c, form) => {
        const read = corrections(c, form);
        return read.ok ? reports.correct({ ...askedReport(c), corrections: read.value }) : read;
      }),
    )
    .post(
      '/:plan/:period/:unit/reopen',
      allow('reopen-report'),
      smallForm(assets),
      act('reopen', 'reopened', (c, form) =>
        reports.reopen({ ...askedReport(c), reason: text(form, 'reason'), until: text(form, 'until') }),
      ),
    );
}
