import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Web } from './language.ts';
import type { Services } from './services.ts';

/** The key of `Authorization: Bearer …`. */
const bearer = /^Bearer +([\w-]+)$/i;

/** Puts who asks into the context: the holder of a key or of a session, the operator until there are accounts, else the public. */
export const identify =
  ({ identify: actorOf }: Pick<Services, 'identify'>, cookie: string): MiddlewareHandler<Web> =>
  async (c, next) => {
    const authorization = c.req.header('Authorization');
    const key = authorization === undefined ? null : (bearer.exec(authorization)?.[1] ?? '');
    c.set('actor', await actorOf({ key, session: getCookie(c, cookie) ?? null }));
    await next();
  };
