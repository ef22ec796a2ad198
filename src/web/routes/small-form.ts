import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problem } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import type { Web, WebContext } from '../language.ts';

/** Bytes of a form without a file, and of the frame around one of a form with a file. */
export const formBytes = 64 * 1024;

/** Refuses a form of more than `most` bytes before it is read, on a page that says so. */
export const smallForm = (assets: Assets, most = formBytes): MiddlewareHandler<Web> =>
  bodyLimit({ maxSize: most, onError: (c) => problem(c as WebContext, assets, 'too-large') });
