import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problem } from '../answer.tsx';
import { apiProblem } from '../api-problem.ts';
import type { Assets } from '../assets.ts';
import type { Web, WebContext } from '../language.ts';
import { type SizedContent, tooLarge } from '../texts/too-large.ts';

/** Bytes of a form without a file, and of the frame around one of a form with a file. */
export const formBytes = 64 * 1024;

/** Refuses a form of more than `most` bytes before it is read, on a page that says how much it may hold. */
export const smallForm = (assets: Assets, most = formBytes, content: SizedContent = 'form'): MiddlewareHandler<Web> =>
  bodyLimit({
    maxSize: most,
    onError: (c) => problem(c as WebContext, assets, 'too-large', { detail: tooLarge[content] }),
  });

/** The same of what a script sends, which is told as JSON. */
export const smallDocument = (most: number, content: SizedContent): MiddlewareHandler<Web> =>
  bodyLimit({ maxSize: most, onError: (c) => apiProblem(c as WebContext, 'too-large', tooLarge[content]) });
