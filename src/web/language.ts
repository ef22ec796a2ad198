import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { type Actor, anyone } from '../domain/actor.ts';
import type { Language } from '../domain/text.ts';
import { Screen } from './screen.ts';

export interface Variables {
  readonly screen: Screen;
  /** Who asks. */
  readonly actor: Actor;
  /** What the browser holds of a session, whether or not it counts. */
  readonly session: string | null;
  /** The network address the request comes from. */
  readonly address: string;
}

const known = (text: string | undefined): Language | undefined => (text === 'vi' || text === 'en' ? text : undefined);

/** Vietnamese unless asked otherwise: `?lang=en` switches, a cookie remembers. */
export const language: MiddlewareHandler<{ Variables: Variables }> = async (c, next) => {
  const asked = known(c.req.query('lang'));
  if (asked) setCookie(c, 'lang', asked, { path: '/', sameSite: 'Lax', httpOnly: true, maxAge: 31_536_000 });
  c.set('screen', screenOf(c));
  await next();
};

/** The screen a request asks for. */
export const screenOf = (c: Context): Screen =>
  new Screen(
    known(c.req.query('lang')) ?? known(getCookie(c, 'lang')) ?? 'vi',
    new URL(c.req.url),
    c.get('actor') ?? anyone,
  );

export type Web = { Variables: Variables };
export type WebContext = Context<Web>;
