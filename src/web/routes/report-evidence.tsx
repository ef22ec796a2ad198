import { Hono } from 'hono';
import { allow } from '../allow.ts';
import { problem } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import { attachment } from '../attachment.ts';
import type { Web } from '../language.ts';
import { reportPath } from '../links.ts';
import type { Services } from '../services.ts';
import { askedReport } from './asked-report.ts';
import { formBytes, smallForm } from './small-form.ts';

/** A file a unit attaches, and the frame of its form. */
const mostBytes = 11 * 1024 * 1024 + formBytes;

/** Files attached to a report: the signed report, and evidence to be saved, never shown. */
export function reportEvidenceRoutes({ reports }: Services, assets: Assets): Hono<Web> {
  return new Hono<Web>()
    .post('/:plan/:period/:unit/signed', allow('fill-report'), smallForm(assets, mostBytes, 'signed'), async (c) => {
      const asked = askedReport(c);
      const form = await c.req.formData().catch(() => null);
      const file = form?.get('file');
      const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
      const name = file instanceof File ? file.name : '';
      const done = await reports.attach({ ...asked, indicator: null, kind: 'signed', file: name, bytes });
      if (!done.ok) return problem(c, assets, done.problem.code, { detail: done.problem.message });
      return c.redirect(`${reportPath(asked)}?done=attached#signed`, 303);
    })
    .get('/:plan/:period/:unit/evidence/:id', allow('read-reports'), async (c) => {
      const found = await reports.readEvidence({ ...askedReport(c), id: c.req.param('id') });
      if (!found.ok) return problem(c, assets, found.problem.code, { detail: found.problem.message });
      const { content, file, type } = found.value;
      return c.body(new Uint8Array(content), 200, attachment(file, type));
    });
}
