import type { Text } from '../domain/text.ts';
import type { WebContext } from './language.ts';
import { answers, type ProblemCode } from './problems.ts';

/** A problem for machines (RFC 9457), from the table that pages take theirs from. `code` is stable. */
export function apiProblem(c: WebContext, code: ProblemCode, detail?: Text): Response {
  const s = c.get('screen');
  const { status, title, help } = answers[code];
  const body = { type: 'about:blank', title: s.say(title), status, detail: s.say(detail ?? help), code };
  if (status === 401) c.header('WWW-Authenticate', 'Bearer');
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' });
}
