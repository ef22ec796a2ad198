import type { Text } from '../domain/text.ts';
import type { Assets } from './assets.ts';
import type { WebContext } from './language.ts';
import { ProblemPage } from './pages/problem.tsx';
import { answers, type ProblemCode } from './problems.ts';

/** A page as an answer; hono's JSX writes everything but the doctype. */
export const page = async (c: WebContext, body: unknown, status: 200 | 400 | 422 | 429 = 200): Promise<Response> =>
  c.html(`<!doctype html>${await (body as Promise<string>)}`, status);

/** The page of a problem, with the status the table gives it. */
export async function problem(
  c: WebContext,
  assets: Assets,
  code: ProblemCode,
  more: { readonly detail?: Text; readonly plan?: string | undefined } = {},
): Promise<Response> {
  const body = <ProblemPage s={c.get('screen')} assets={assets} code={code} detail={more.detail} plan={more.plan} />;
  return c.html(`<!doctype html>${await (body as unknown as Promise<string>)}`, answers[code].status);
}
