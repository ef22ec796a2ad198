import { Hono } from 'hono';
import { visibleText } from '../../domain/visible-text.ts';
import { allow } from '../allow.ts';
import { page, problem } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import { attachment, workbookType } from '../attachment.ts';
import { groupNamed } from '../components/finding-groups.tsx';
import { pageOf } from '../components/pager.tsx';
import type { Web, WebContext } from '../language.ts';
import { importPath } from '../links.ts';
import { ImportGroupPage, ImportPage } from '../pages/import.tsx';
import { type ReasonError, UndoPage } from '../pages/undo.tsx';
import { importQuery, pageQuery } from '../query.ts';
import { refuseQuery } from '../refuse-query.ts';
import type { Problem, Services } from '../services.ts';
import { findingsCsv } from '../view/findings-csv.ts';
import { smallForm } from './small-form.ts';

const onPage = 50;

/** One stored import: what it changed, its findings as a file, the file itself. */
export function importRecordRoutes(services: Services, assets: Assets): Hono<Web> {
  const refuse = (c: WebContext, { code, message }: Problem): Promise<Response> =>
    problem(c, assets, code, { detail: message });

  const undoPage = async (
    c: WebContext,
    { asked = 1, ...more }: { asked?: number; error?: ReasonError; reason?: string },
  ): Promise<Response> => {
    const offset = (asked - 1) * onPage;
    const found = await services.planUndo(c.req.param('id') ?? '', { limit: onPage, offset });
    if (!found.ok) return refuse(c, found.problem);
    const { back, withdrawn } = found.value.counts;
    const paging = pageOf(back + withdrawn, onPage, asked);
    if (paging.page !== asked) return problem(c, assets, 'not-found');
    const body = <UndoPage s={c.get('screen')} assets={assets} plan={found.value} paging={paging} {...more} />;
    return page(c, body, more.error ? 422 : 200);
  };

  return new Hono<Web>()
    .get('/:id', allow('read-imports'), async (c) => {
      const found = await services.readImport(c.req.param('id'));
      if (!found.ok) return refuse(c, found.problem);
      const record = found.value;
      const s = c.get('screen');
      const query = importQuery.safeParse(c.req.query());
      if (!query.success) return refuseQuery(c, assets, query.error);
      const { group: name, page: asked = 1 } = query.data;
      if (name !== undefined) {
        const group = groupNamed(record.findings, name);
        if (!group) return problem(c, assets, 'not-found');
        return page(c, <ImportGroupPage s={s} assets={assets} record={record} group={group} page={asked} />);
      }
      const paging = pageOf(record.accepted, onPage, asked);
      const changes = await services.readImportChanges(record.id, { limit: onPage, offset: paging.from });
      return page(c, <ImportPage s={s} assets={assets} record={record} changes={changes} paging={paging} />);
    })
    .get('/:id/findings.csv', allow('read-imports'), async (c) => {
      const found = await services.readImport(c.req.param('id'));
      if (!found.ok) return refuse(c, found.problem);
      const s = c.get('screen');
      const name = `${s.language === 'vi' ? 'loi' : 'findings'}-${found.value.file.replace(/\.[^.]*$/, '')}.csv`;
      return c.body(findingsCsv(s, found.value.findings), 200, attachment(name, 'text/csv; charset=utf-8'));
    })
    .get('/:id/annotated.xlsx', allow('read-imports'), async (c) => {
      const found = await services.annotateImport(c.req.param('id'));
      if (!found.ok) return refuse(c, found.problem);
      const { bytes, file } = found.value;
      return c.body(new Uint8Array(bytes), 200, attachment(file, workbookType));
    })
    .get('/:id/undo', allow('import-figures'), async (c) => {
      const query = pageQuery.safeParse(c.req.query());
      if (!query.success) return refuseQuery(c, assets, query.error);
      return undoPage(c, { asked: query.data.page ?? 1 });
    })
    .post('/:id/undo', allow('import-figures'), smallForm(assets), async (c) => {
      const form = await c.req.formData().catch(() => null);
      const reason = visibleText(String(form?.get('reason') ?? ''));
      const done = await services.undoImport({ id: c.req.param('id'), by: c.get('actor'), reason });
      if (done.ok) return c.redirect(importPath(done.value.id), 303);
      const { code } = done.problem;
      const again = code === 'no-reason' || code === 'long-reason';
      return again ? undoPage(c, { error: code, reason: reason.trim() }) : refuse(c, done.problem);
    })
    .get('/:id/file', allow('read-imports'), async (c) => {
      const found = await services.readImportFile(c.req.param('id'));
      if (!found.ok) return refuse(c, found.problem);
      const { bytes, file } = found.value;
      return c.body(new Uint8Array(bytes), 200, attachment(file, 'application/octet-stream'));
    });
}
