import { Hono } from 'hono';
import { fileName } from '../../domain/visible-text.ts';
import { allow } from '../allow.ts';
import { page, problem } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import { attachment, workbookType } from '../attachment.ts';
import type { Web, WebContext } from '../language.ts';
import { reportFilePath, reportPath } from '../links.ts';
import { ReportFilePage } from '../pages/report-file.tsx';
import type { NamedFile, ReportFileServices } from '../report-file-services.ts';
import type { Result } from '../services.ts';
import { formBytes, smallForm } from './small-form.ts';

/** A report's workbook is small; what is bigger is not one. */
const mostBytes = 5 * 1024 * 1024;
/** A file whose name has nothing to be seen. */
const unnamed = 'so-lieu';

/** The workbook of a report: out to be filled in, back, and back again with its findings. Mounted at `/campaigns`. */
export function reportFileRoutes(services: ReportFileServices, assets: Assets): Hono<Web> {
  const asked = (c: WebContext) => ({
    plan: c.req.param('plan') ?? '',
    period: c.req.param('period') ?? '',
    unit: c.req.param('unit') ?? '',
    by: c.get('actor'),
  });
  const one = (c: WebContext) => ({ ...asked(c), id: c.req.param('id') ?? '' });
  const given = (c: WebContext, found: Result<NamedFile>, type: string): Response | Promise<Response> => {
    if (!found.ok) return problem(c, assets, found.problem.code, { detail: found.problem.message });
    const { bytes, file } = found.value;
    return c.body(new Uint8Array(bytes), 200, attachment(file, type));
  };

  return new Hono<Web>()
    .get('/:plan/:period/:unit/template.xlsx', allow('fill-report'), async (c) =>
      given(c, await services.makeTemplate(asked(c)), workbookType),
    )
    .post(
      '/:plan/:period/:unit/files',
      allow('fill-report'),
      smallForm(assets, mostBytes + formBytes, 'workbook'),
      async (c) => {
        const { by, ...report } = asked(c);
        const form = await c.req.formData().catch(() => null);
        const file = form?.get('file');
        // Nothing chosen: the page is as it was.
        if (!(file instanceof File) || file.size === 0) return c.redirect(reportPath(report), 303);
        const bytes = new Uint8Array(await file.arrayBuffer());
        const name = fileName(file.name) || unnamed;
        const taken = await services.takeWorkbook({ bytes, file: name, by, report, dryRun: false });
        if (!taken) return problem(c, assets, 'not-found');
        if (!taken.ok) return problem(c, assets, taken.problem.code, { detail: taken.problem.message });
        return c.redirect(reportFilePath({ ...taken.value.report, id: taken.value.id ?? '' }), 303);
      },
    )
    .get('/:plan/:period/:unit/files/:id', allow('read-reports'), async (c) => {
      const found = await services.readReportFile(one(c));
      if (!found.ok) return problem(c, assets, found.problem.code, { detail: found.problem.message });
      return page(c, <ReportFilePage s={c.get('screen')} assets={assets} record={found.value} />);
    })
    .get('/:plan/:period/:unit/files/:id/file', allow('read-reports'), async (c) =>
      given(c, await services.readReportFileBytes(one(c)), 'application/octet-stream'),
    )
    .get('/:plan/:period/:unit/files/:id/annotated.xlsx', allow('read-reports'), async (c) =>
      given(c, await services.annotateReportFile(one(c)), workbookType),
    );
}
