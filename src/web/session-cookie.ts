import { deleteCookie, setCookie } from 'hono/cookie';
import type { WebContext } from './language.ts';

/** How the session stands in a browser: sent with nothing from other sites, out of reach of scripts. */
export interface SessionCookie {
  readonly name: string;
  readonly secure: boolean;
}

/**
 * The cookie of an installation.
 *
 * @param base the address Mốc is reached at from outside; over HTTPS the name alone makes a browser take the cookie from
 *   this host only, and securely
 */
export function sessionCookie(base: string | undefined): SessionCookie {
  const secure = base?.startsWith('https:') ?? false;
  return { name: secure ? '__Host-moc' : 'moc', secure };
}

/** Lax, not strict: a link in a mail opens with the session. It ends with the browser, and by the clock before. */
export const keepSession = (c: WebContext, { name, secure }: SessionCookie, session: string): void =>
  setCookie(c, name, session, { path: '/', httpOnly: true, sameSite: 'Lax', secure });

export const dropSession = (c: WebContext, { name, secure }: SessionCookie): void => {
  deleteCookie(c, name, { path: '/', httpOnly: true, sameSite: 'Lax', secure });
};
