import { problem } from './answer.tsx';
import { apiProblem } from './api-problem.ts';
import type { Assets } from './assets.ts';
import { isForMachines } from './identify.ts';
import type { WebContext } from './language.ts';
import { address } from './screen.ts';

/** Answers who may not do something: to sign in and come back, or that their account does not allow it. */
export function refuse(c: WebContext, assets: Assets): Response | Promise<Response> {
  const code = c.get('actor').role === 'public' ? 'sign-in-first' : 'forbidden';
  if (isForMachines(c.req.path)) return apiProblem(c, code);
  if (code === 'sign-in-first' && c.req.method === 'GET') {
    return c.redirect(address('/sign-in', { to: c.get('screen').here }), 302);
  }
  return problem(c, assets, code);
}
