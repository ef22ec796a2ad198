import type { Text } from '../domain/text.ts';
import type { WebContext } from './language.ts';
import { answers, type ProblemCode } from './problems.ts';

/**
 * A problem for machines (RFC 9457), from the table that pages take theirs from. `code` is stable, `message` says in both
 * languages what `detail` says in one.
 */
export function apiProblem(
  c: WebContext,
  code: ProblemCode,
  detail?: Text,
  more: Readonly<Record<string, unknown>> = {},
): Response {
  const { status } = answers[code];
  if (status === 401) c.header('WWW-Authenticate', 'Bearer');
  return c.body(JSON.stringify(problemDocument(c, code, detail, more)), status, {
    'Content-Type': 'application/problem+json',
  });
}

/** The same as JSON. */
export function problemDocument(
  c: WebContext,
  code: ProblemCode,
  detail?: Text,
  more: Readonly<Record<string, unknown>> = {},
) {
  const s = c.get('screen');
  const { status, title, help } = answers[code];
  const message = detail ?? help;
  return { type: 'about:blank', title: s.say(title), status, detail: s.say(message), code, message, ...more };
}
