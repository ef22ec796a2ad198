import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Web, WebContext } from './language.ts';
import type { Services } from './services.ts';
import { keepSession, type SessionCookie } from './session-cookie.ts';

/** The key of `Authorization: Bearer …`. */
const bearer = /^Bearer +([\w-]+)$/i;

/** Addresses that machines ask for, with a key: what is refused there is told in a form they read. */
export const isForMachines = (path: string): boolean => path.startsWith('/api/') || path === '/metrics';

interface Options {
  readonly cookie: SessionCookie;
  /** The network address a request comes from. */
  readonly addressOf: (c: WebContext) => string;
}

/**
 * Puts who asks into the context: the holder of a session, or of a key where machines ask; the operator until there
 * are accounts, else the public. A session that is in use goes on.
 */
export const identify =
  (
    { identify: actorOf, accounts }: Pick<Services, 'identify' | 'accounts'>,
    { cookie, addressOf }: Options,
  ): MiddlewareHandler<Web> =>
  async (c, next) => {
    const session = getCookie(c, cookie.name) ?? null;
    const authorization = isForMachines(c.req.path) ? c.req.header('Authorization') : undefined;
    const key = authorization === undefined ? null : (bearer.exec(authorization)?.[1] ?? '');
    c.set('address', addressOf(c));
    c.set('session', session);
    c.set('actor', await actorOf({ key, session }));
    await next();
    const renewed = session === null || c.get('actor').role === 'public' ? null : accounts.renewed(session);
    // A page that sets or ends the session itself has the last word.
    if (renewed !== null && !c.res.headers.has('Set-Cookie')) keepSession(c, cookie, renewed);
  };
