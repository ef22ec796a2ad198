import { Hono } from 'hono';
import { fileName } from '../../domain/visible-text.ts';
import { allow } from '../allow.ts';
import { page, problem } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import { pageOf } from '../components/pager.tsx';
import type { Web, WebContext } from '../language.ts';
import { importPath, reportFilePath } from '../links.ts';
import { type FileError, ImportForm } from '../pages/import-form.tsx';
import { ImportPreviewPage } from '../pages/import-preview.tsx';
import { ImportResultPage } from '../pages/import-result.tsx';
import { ImportsPage } from '../pages/imports.tsx';
import { CheckedFilePage } from '../pages/report-file.tsx';
import { pageQuery } from '../query.ts';
import { refuseQuery } from '../refuse-query.ts';
import type { WorkbookRequest } from '../report-file-services.ts';
import type { Services } from '../services.ts';
import { importRecordRoutes } from './import-record.tsx';
import { formBytes, smallForm } from './small-form.ts';

const mostBytes = 20 * 1024 * 1024;
const onPage = 50;
/** A file whose name has nothing to be seen. */
const unnamed = 'so-lieu';

/** A workbook is shown as it was understood before it is stored; whether it is one, its content decides. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Upload of a file of figures, what it did, and what was imported before. */
export function importRoutes(services: Services, assets: Assets): Hono<Web> {
  const again = (c: WebContext, error: FileError): Promise<Response> =>
    page(c, <ImportForm s={c.get('screen')} assets={assets} error={error} />, 422);

  /** A report's template goes to its report, wherever it is dropped. */
  const ofReport = async (c: WebContext, request: WorkbookRequest): Promise<Response> => {
    const found = await services.takeWorkbook(request);
    if (!found) return again(c, 'missing');
    if (!found.ok) return problem(c, assets, found.problem.code, { detail: found.problem.message });
    const taken = found.value;
    if (taken.id !== null) return c.redirect(reportFilePath({ ...taken.report, id: taken.id }), 303);
    return page(c, <CheckedFilePage s={c.get('screen')} assets={assets} taken={taken} />);
  };

  return new Hono<Web>()
    .get('/', allow('read-imports'), async (c) => {
      const query = pageQuery.safeParse(c.req.query());
      if (!query.success) return refuseQuery(c, assets, query.error);
      const { page: asked = 1 } = query.data;
      const { imports, all } = await services.readImports({ limit: onPage, offset: (asked - 1) * onPage });
      if (imports.length === 0 && asked > 1) return problem(c, assets, 'not-found');
      const paging = pageOf(all, onPage, asked);
      return page(c, <ImportsPage s={c.get('screen')} assets={assets} imports={imports} paging={paging} />);
    })
    .get('/new', allow('import-figures'), (c) => page(c, <ImportForm s={c.get('screen')} assets={assets} />))
    .post('/', allow('import-figures'), smallForm(assets, mostBytes + formBytes, 'figures'), async (c) => {
      const form = await c.req.formData().catch(() => null);
      const file = form?.get('file');
      if (!(file instanceof File) || (file.name === '' && file.size === 0)) return again(c, 'missing');
      if (file.size === 0) return again(c, 'empty');
      if (file.size > mostBytes) return again(c, 'large');
      const bytes = new Uint8Array(await file.arrayBuffer());
      const onlyCheck = form?.get('mode') === 'check';
      const dryRun = onlyCheck || isZip(bytes);
      const by = c.get('actor');
      const given = { bytes, file: fileName(file.name) || unnamed };
      const result = await services.importFigures({ ...given, by, dryRun });
      if (result.template !== null) return ofReport(c, { ...given, by, report: null, dryRun: onlyCheck });
      if (result.understood !== null) {
        const found = result.accepted + result.unchanged > 0;
        const upload = found && !onlyCheck ? await services.keepUpload(bytes) : null;
        const preview = <ImportPreviewPage s={c.get('screen')} assets={assets} result={result} upload={upload} />;
        return page(c, preview, found ? 200 : 422);
      }
      if (result.id !== null && !dryRun) return c.redirect(importPath(result.id), 303);
      const body = <ImportResultPage s={c.get('screen')} assets={assets} result={result} />;
      return page(c, body, dryRun ? 200 : 422);
    })
    .post('/confirm', allow('import-figures'), smallForm(assets), async (c) => {
      const form = await c.req.formData().catch(() => null);
      const file = fileName(String(form?.get('file') ?? '')) || unnamed;
      const result = await services.storeUpload(String(form?.get('upload') ?? ''), (bytes) =>
        services.importFigures({ bytes, file, by: c.get('actor'), dryRun: false }),
      );
      if (result === null) return again(c, 'gone');
      // Stored by an earlier click.
      if (!('file' in result)) return c.redirect(importPath(result.id), 303);
      if (result.id !== null) return c.redirect(importPath(result.id), 303);
      return page(c, <ImportResultPage s={c.get('screen')} assets={assets} result={result} />, 422);
    })
    .route('/', importRecordRoutes(services, assets));
}
