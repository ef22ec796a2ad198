import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { page, problem } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import type { Web, WebContext } from '../language.ts';
import { type FileError, ImportForm } from '../pages/import-form.tsx';
import { ImportResultPage } from '../pages/import-result.tsx';
import { ImportsPage } from '../pages/imports.tsx';
import type { Services } from '../services.ts';
import { common } from '../texts/common.ts';

const mostBytes = 20 * 1024 * 1024;
/** Room for the multipart frame around a file of exactly the limit. */
const frame = 64 * 1024;

/** Until there is sign-in everything is handed in by the operator. */
const operator = common.operator.vi.toLowerCase();

/** Upload of a file of figures, what it did, and what was imported before. */
export function importRoutes(services: Services, assets: Assets): Hono<Web> {
  const again = (c: WebContext, error: FileError): Promise<Response> =>
    page(c, <ImportForm s={c.get('screen')} assets={assets} error={error} />, 422);

  return new Hono<Web>()
    .get('/', async (c) =>
      page(c, <ImportsPage s={c.get('screen')} assets={assets} imports={await services.readImports()} />),
    )
    .get('/new', (c) => page(c, <ImportForm s={c.get('screen')} assets={assets} />))
    .post(
      '/',
      bodyLimit({ maxSize: mostBytes + frame, onError: (c) => problem(c as WebContext, assets, 'too-large') }),
      async (c) => {
        const form = await c.req.formData().catch(() => null);
        const file = form?.get('file');
        if (!(file instanceof File) || (file.name === '' && file.size === 0)) return again(c, 'missing');
        if (file.size === 0) return again(c, 'empty');
        if (file.size > mostBytes) return again(c, 'large');
        const bytes = new Uint8Array(await file.arrayBuffer());
        const dryRun = form?.get('mode') === 'check';
        const result = await services.importFigures({ bytes, file: file.name, by: operator, dryRun });
        if (result.id !== null && !dryRun) return c.redirect(`/imports/${encodeURIComponent(result.id)}`, 303);
        const body = <ImportResultPage s={c.get('screen')} assets={assets} result={result} outcome={result} />;
        return page(c, body, dryRun ? 200 : 422);
      },
    )
    .get('/:id', async (c) => {
      const found = await services.readImport(c.req.param('id'));
      if (!found.ok) return problem(c, assets, found.problem.code, { detail: found.problem.message });
      const { value } = found;
      return page(c, <ImportResultPage s={c.get('screen')} assets={assets} result={value} stored={value} />);
    });
}
