import { Hono } from 'hono';
import { z } from 'zod';
import { allow } from '../allow.ts';
import { page, problem } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import type { FieldError } from '../components/form-page.tsx';
import { line, readForm } from '../form.ts';
import type { Web, WebContext } from '../language.ts';
import { AccountPage } from '../pages/account.tsx';
import {
  CodesPage,
  FactorPage,
  KeyMadePage,
  NewFactorPage,
  NewKeyPage,
  PasswordPage,
} from '../pages/account-forms.tsx';
import { address } from '../screen.ts';
import type { Problem, Services } from '../services.ts';
import { dropSession, type SessionCookie } from '../session-cookie.ts';
import { neverKept } from './never-kept.ts';
import { smallForm } from './small-form.ts';

const fields = z.object({
  current: line,
  password: line,
  code: line,
  setup: line,
  name: line,
  days: z.coerce.number().catch(0),
  act: z.enum(['codes', 'off']).catch('codes'),
});
const noticed = z.enum(['passwordChanged', 'turnedOff']).optional().catch(undefined);

/** One's own account: password, second factor, sessions, keys. */
export function accountRoutes({ accounts }: Services, assets: Assets, cookie: SessionCookie): Hono<Web> {
  const small = smallForm(assets);
  const read = async (c: WebContext) => (await readForm(c, fields)) ?? fields.parse({});
  const own = (c: WebContext): string => c.get('session') ?? '';
  const around = (c: WebContext) => ({ s: c.get('screen'), assets });
  const refuse = (c: WebContext, { code, message }: Problem) => problem(c, assets, code, { detail: message });
  /** What can be said beside a field; anything else is a page of its own. */
  const at = (c: WebContext, { code, message }: Problem, fieldOf: Partial<Record<Problem['code'], string>>) => {
    const field = fieldOf[code];
    return field === undefined ? null : ({ field, message: c.get('screen').say(message) } satisfies FieldError);
  };

  return new Hono<Web>()
    .use(neverKept)
    .get('/', allow('own-account'), async (c) => {
      const found = await accounts.readOwn(own(c));
      if (!found.ok) return refuse(c, found.problem);
      return page(c, <AccountPage {...around(c)} account={found.value} notice={noticed.parse(c.req.query('done'))} />);
    })
    .get('/password', allow('own-account'), (c) => page(c, <PasswordPage {...around(c)} />))
    .post('/password', allow('own-account'), small, async (c) => {
      const { current, password } = await read(c);
      const done = await accounts.changePassword({ session: own(c), current, password });
      if (done.ok) return c.redirect(address('/account', { done: 'passwordChanged' }), 303);
      const error = at(c, done.problem, { 'wrong-password': 'current', 'weak-password': 'password' });
      return error ? page(c, <PasswordPage {...around(c)} error={error} />, 422) : refuse(c, done.problem);
    })
    .get('/second-factor', allow('own-account'), async (c) => {
      const found = await accounts.readOwn(own(c));
      if (!found.ok) return refuse(c, found.problem);
      if (found.value.secondFactor) return page(c, <FactorPage {...around(c)} />);
      const factor = await accounts.startSecondFactor(own(c));
      return factor.ok ? page(c, <NewFactorPage {...around(c)} factor={factor.value} />) : refuse(c, factor.problem);
    })
    .post('/second-factor', allow('own-account'), small, async (c) => {
      const { setup, code } = await read(c);
      const done = await accounts.confirmSecondFactor({ session: own(c), setup, code });
      if (done.ok) return page(c, <CodesPage {...around(c)} codes={done.value} />);
      const error = at(c, done.problem, { 'wrong-code': 'code' });
      const factor = error && (await accounts.sameSecondFactor(own(c), setup));
      if (!error) return refuse(c, done.problem);
      // The picture was left open for more than an hour.
      if (!factor) return c.redirect('/account/second-factor', 303);
      return page(c, <NewFactorPage {...around(c)} factor={factor} error={error} />, 422);
    })
    .post('/second-factor/change', allow('own-account'), small, async (c) => {
      const { password, act } = await read(c);
      const asked = { session: own(c), password };
      const done = act === 'off' ? await accounts.removeSecondFactor(asked) : await accounts.renewRecoveryCodes(asked);
      if (!done.ok) {
        const error = at(c, done.problem, { 'wrong-password': 'password' });
        return error ? page(c, <FactorPage {...around(c)} error={error} />, 422) : refuse(c, done.problem);
      }
      if (done.value === null) return c.redirect(address('/account', { done: 'turnedOff' }), 303);
      return page(c, <CodesPage {...around(c)} codes={done.value} />);
    })
    .post('/sign-out-everywhere', allow('own-account'), small, async (c) => {
      await accounts.signOutEverywhere(own(c));
      dropSession(c, cookie);
      return c.redirect(address('/sign-in', { done: 'signedOut' }), 303);
    })
    .post('/keys', allow('own-account'), small, async (c) => {
      const { name, days } = await read(c);
      const made = await accounts.makeKey({ session: own(c), name, days });
      if (made.ok) return page(c, <KeyMadePage {...around(c)} apiKey={made.value} />);
      const error = at(c, made.problem, { 'bad-key': 'name' });
      return error ? page(c, <NewKeyPage {...around(c)} name={name} error={error} />, 422) : refuse(c, made.problem);
    })
    .post('/keys/:id/revoke', allow('own-account'), small, async (c) => {
      const done = await accounts.revokeKey({ session: own(c), id: c.req.param('id') });
      return done.ok ? c.redirect('/account#keys', 303) : refuse(c, done.problem);
    });
}
