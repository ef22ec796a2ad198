import type { MiddlewareHandler } from 'hono';
import type { Web } from '../language.ts';

/** Pages with secrets or personal data are kept by no browser and no proxy. */
export const neverKept: MiddlewareHandler<Web> = async (c, next) => {
  await next();
  c.res.headers.set('Cache-Control', 'no-store');
};
