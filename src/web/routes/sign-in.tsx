import { Hono } from 'hono';
import { z } from 'zod';
import { allow } from '../allow.ts';
import { page, problem } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import type { FieldError } from '../components/form-page.tsx';
import { line, readForm } from '../form.ts';
import type { Web, WebContext } from '../language.ts';
import { CodePage, ForgottenPage, LinkSentPage, SetPasswordPage, SignInPage } from '../pages/sign-in.tsx';
import { returnAddress } from '../return-address.ts';
import { address } from '../screen.ts';
import type { Problem, Services } from '../services.ts';
import { dropSession, keepSession, type SessionCookie } from '../session-cookie.ts';
import { neverKept } from './never-kept.ts';
import { smallForm } from './small-form.ts';

const fields = z.object({ email: line, password: line, code: line, to: line });
const noticed = z.enum(['passwordSet', 'signedOut']).optional().catch(undefined);

/** Signing in, and the links of mails. */
export function signInRoutes({ accounts }: Services, assets: Assets, cookie: SessionCookie): Hono<Web> {
  const small = smallForm(assets);
  const read = async (c: WebContext) => (await readForm(c, fields)) ?? fields.parse({});
  const from = (c: WebContext) => ({ address: c.get('address'), agent: c.req.header('User-Agent') ?? '' });
  const around = (c: WebContext) => ({ s: c.get('screen'), assets });
  const at = (c: WebContext, field: string, { message }: Problem): FieldError => ({
    field,
    message: c.get('screen').say(message),
  });
  const statusOf = ({ code }: Problem): 422 | 429 => (code === 'too-many-tries' ? 429 : 422);

  return new Hono<Web>()
    .use(neverKept)
    .get('/', allow('sign-in'), async (c) => {
      const to = returnAddress(c.req.query('to') ?? '/');
      const { role } = c.get('actor');
      // Nobody has an account yet: this page of the operator says how to begin.
      if (role === 'operator') return c.redirect('/people', 302);
      if (role !== 'public') return c.redirect(to, 302);
      return page(c, <SignInPage {...around(c)} to={to} notice={noticed.parse(c.req.query('done'))} />);
    })
    .post('/', allow('sign-in'), small, async (c) => {
      const { email, password, to: asked } = await read(c);
      const to = returnAddress(asked);
      const done = await accounts.signIn({ email, password, from: from(c) });
      if (!done.ok) {
        const body = <SignInPage {...around(c)} to={to} email={email} error={at(c, 'email', done.problem)} />;
        return page(c, body, statusOf(done.problem));
      }
      keepSession(c, cookie, done.value.session);
      return c.redirect(done.value.needsCode ? address('/sign-in/code', { to }) : to, 303);
    })
    .get('/code', allow('sign-in'), (c) =>
      page(c, <CodePage {...around(c)} to={returnAddress(c.req.query('to') ?? '/')} />),
    )
    .post('/code', allow('sign-in'), small, async (c) => {
      const { code, to: asked } = await read(c);
      const to = returnAddress(asked);
      const done = await accounts.confirmCode({ session: c.get('session') ?? '', code, from: from(c) });
      if (!done.ok) {
        if (done.problem.code === 'sign-in-again') return c.redirect(address('/sign-in', { to }), 303);
        const body = <CodePage {...around(c)} to={to} error={at(c, 'code', done.problem)} />;
        return page(c, body, statusOf(done.problem));
      }
      keepSession(c, cookie, done.value.session);
      return c.redirect(to, 303);
    })
    .get('/forgotten', allow('sign-in'), (c) => page(c, <ForgottenPage {...around(c)} />))
    .post('/forgotten', allow('sign-in'), small, async (c) => {
      const { email } = await read(c);
      const done = await accounts.askReset({ email, address: c.get('address') });
      if (done.ok) return page(c, <LinkSentPage {...around(c)} />);
      return page(c, <ForgottenPage {...around(c)} error={at(c, 'email', done.problem)} />, statusOf(done.problem));
    })
    .get('/link/:token', allow('sign-in'), async (c) => {
      const { token } = c.req.param();
      const link = await accounts.readLink(token);
      if (!link.ok) return problem(c, assets, link.problem.code, { detail: link.problem.message });
      return page(c, <SetPasswordPage {...around(c)} token={token} email={link.value.email} />);
    })
    .post('/link/:token', allow('sign-in'), small, async (c) => {
      const { token } = c.req.param();
      const { password } = await read(c);
      const done = await accounts.setPassword({ token, password });
      if (done.ok) {
        dropSession(c, cookie);
        return c.redirect(address('/sign-in', { done: 'passwordSet' }), 303);
      }
      const link = await accounts.readLink(token);
      if (!link.ok) return problem(c, assets, done.problem.code, { detail: done.problem.message });
      const error = at(c, 'password', done.problem);
      return page(c, <SetPasswordPage {...around(c)} token={token} email={link.value.email} error={error} />, 422);
    });
}

/** Signing out: also without a session, so that the button never fails. */
export const signOutRoutes = ({ accounts }: Services, assets: Assets, cookie: SessionCookie): Hono<Web> =>
  new Hono<Web>().post('/', allow('sign-in'), smallForm(assets), async (c) => {
    const session = c.get('session');
    if (session !== null) await accounts.signOut(session);
    dropSession(c, cookie);
    return c.redirect(address('/sign-in', { done: 'signedOut' }), 303);
  });
