import { Hono } from 'hono';
import { z } from 'zod';
import type { Text } from '../../domain/text.ts';
import { allow } from '../allow.ts';
import { page, problem } from '../answer.tsx';
import { apiProblem } from '../api-problem.ts';
import type { Assets } from '../assets.ts';
import type { Web, WebContext } from '../language.ts';
import { reportPath } from '../links.ts';
import { ReportFormPage } from '../pages/report-form.tsx';
import { ReportReviewPage } from '../pages/report-review.tsx';
import type { ReportView } from '../report-services.ts';
import type { Problem, Services } from '../services.ts';
import { reportText } from '../texts/report.ts';
import { type Attempt, mostTyped, typedIn } from '../view/report-form.ts';
import { savedDocument } from '../view/saved-document.ts';
import { unreadableAt } from '../view/unreadable.ts';
import { askedReport } from './asked-report.ts';
import { attachTyped } from './attach-typed.ts';
import { smallDocument, smallForm } from './small-form.ts';

/** All fields of a report and the evidence chosen for some. */
const mostBytes = 60 * 1024 * 1024;
const mostDraftBytes = 512 * 1024;

const field = z.string().max(mostTyped);

const typed = z.object({
  indicator: z.string().max(200),
  state: z.enum(['figure', 'none-arose', 'not-applicable', 'no-data']),
  numerator: field,
  denominator: field,
  value: field,
  note: field,
  explanation: field,
  basedOn: z.number().int().min(0).max(1_000_000),
});

const noForm: Text = {
  vi: 'Báo cáo gửi lên phải là một biểu mẫu (multipart/form-data), như trang báo cáo gửi.',
  en: 'A report is sent as a form (multipart/form-data), as its page sends it.',
};

const draft = z.object({ entries: z.array(typed).max(200) });

/** Somebody was faster: perhaps the same form, sent twice. */
const overtaken: readonly Problem['code'][] = ['report-moved', 'report-closed'];

/** What a page may say was just done. */
const doneQuery = z.enum([
  'saved',
  'submitted',
  'returned',
  'verified',
  'corrected',
  'reopened',
  'attached',
  'removed',
]);

/** The report of a unit: its form where it can be filled in, else everything in it. */
export function reportRoutes({ reports }: Services, assets: Assets): Hono<Web> {
  const refuse = (c: WebContext, { code, message }: Problem): Promise<Response> =>
    problem(c, assets, code, { detail: message });

  const drawn = (c: WebContext, view: ReportView, attempt: Attempt | null = null, refusal?: string) => {
    const s = c.get('screen');
    const said = doneQuery.safeParse(c.req.query('done'));
    const words = { ...reportText.done, saved: reportText.saved, submitted: reportText.submitted };
    const done = said.success && attempt === null ? s.say(words[said.data]) : undefined;
    const body = view.may.fill ? (
      <ReportFormPage s={s} assets={assets} view={view} attempt={attempt} refusal={refusal} done={done} />
    ) : (
      <ReportReviewPage s={s} assets={assets} view={view} done={done} />
    );
    return page(c, body, attempt === null ? 200 : 422);
  };

  return new Hono<Web>()
    .get('/:plan/:period/:unit', allow('read-reports'), async (c) => {
      const asked = askedReport(c);
      const found = await reports.read(asked);
      if (!found.ok) return refuse(c, found.problem);
      const { key } = found.value.at;
      if (key.period !== asked.period) return c.redirect(reportPath(key), 302);
      return drawn(c, found.value);
    })
    .post('/:plan/:period/:unit', allow('fill-report'), smallForm(assets, mostBytes, 'report'), async (c) => {
      const asked = askedReport(c);
      const language = c.get('screen').language;
      const form = await c.req.formData().catch(() => null);
      if (!form) return problem(c, assets, 'bad-body', { detail: noForm });
      const entries = typedIn(form);
      const submitting = form.get('act') === 'submit';
      const request = { ...asked, entries, language, thenSubmit: submitting };
      const toSubmitted = () => c.redirect(`${reportPath(asked)}?done=submitted`, 303);
      const sentTwice = async ({ code }: Problem): Promise<boolean> =>
        submitting && overtaken.includes(code) && reports.handedInAlike(request);
      const filled = await reports.fillTyped(request);
      if (!filled.ok) return (await sentTwice(filled.problem)) ? toSubmitted() : refuse(c, filled.problem);
      const files = await attachTyped(reports, asked, form);
      const { refused, conflicts } = filled.value;
      const submits = submitting && !files.changed;
      const handedIn =
        submits && refused.length + conflicts.length === 0 && files.refusal === null
          ? await reports.submit(asked)
          : null;
      if (handedIn?.ok) return toSubmitted();
      if (handedIn && !['incomplete-report', 'unexplained'].includes(handedIn.problem.code)) {
        if (await sentTwice(handedIn.problem)) return toSubmitted();
        const { code } = handedIn.problem;
        return refuse(c, code === 'report-moved' ? { code, message: reportText.savedNotSubmitted } : handedIn.problem);
      }
      const wrong = refused.length + conflicts.length > 0 || handedIn !== null || files.refusal !== null;
      if (!wrong) return c.redirect(`${reportPath(asked)}?done=saved`, 303);
      const after = await reports.read(asked);
      if (!after.ok) return refuse(c, after.problem);
      const { missing, unexplained } = after.value.lacking;
      const attempt: Attempt = {
        typed: entries,
        filled: filled.value,
        missing: handedIn ? [...missing, ...unexplained.map((f) => f.indicator)] : [],
      };
      const refusal = handedIn?.problem.message ?? files.refusal;
      return drawn(c, after.value, attempt, refusal ? c.get('screen').say(refusal) : undefined);
    })
    .post('/:plan/:period/:unit/drafts', allow('fill-report'), smallDocument(mostDraftBytes, 'draft'), async (c) => {
      const asked = askedReport(c);
      const s = c.get('screen');
      const body = draft.safeParse(await c.req.json().catch(() => null));
      if (!body.success) return apiProblem(c, 'bad-body', unreadableAt(body.error));
      const filled = await reports.fillTyped({ ...asked, entries: body.data.entries, language: s.language });
      if (!filled.ok) return apiProblem(c, filled.problem.code, filled.problem.message);
      const standing = await reports.readDrafts(asked);
      if (!standing.ok) return apiProblem(c, standing.problem.code, standing.problem.message);
      return c.json(savedDocument(s, filled.value, standing.value), 200, { 'Cache-Control': 'no-store' });
    });
}
