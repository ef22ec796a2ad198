import { Hono } from 'hono';
import { z } from 'zod';
import { allow } from '../allow.ts';
import { page, problem } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import type { FieldError } from '../components/form-page.tsx';
import type { Typed } from '../components/person-fields.tsx';
import { line, readForm } from '../form.ts';
import type { Web, WebContext } from '../language.ts';
import { InvitePage, type PeopleNotice, PeoplePage, PersonPage } from '../pages/people.tsx';
import { address } from '../screen.ts';
import { type Problem, personRoles, type Result, type Services } from '../services.ts';
import { neverKept } from './never-kept.ts';
import { smallForm } from './small-form.ts';

const fields = z.object({
  name: line,
  email: line,
  role: z.enum(personRoles).catch('reporter'),
  unit: line.transform((id) => (id === '' ? null : id)),
});

const noticed = z.enum(['invited', 'linkAsked', 'saved', 'closed', 'factorReset']).optional().catch(undefined);

/** Beside which field a problem stands; any other is a page of its own. */
const fieldOf: Partial<Record<Problem['code'], string>> = {
  'bad-email': 'email',
  'email-taken': 'email',
  'no-name': 'name',
  'unit-needed': 'unit',
  'first-is-admin': 'role',
  'last-admin': 'role',
};

/** Who has an account, and what an administrator does about it. */
export function peopleRoutes({ accounts }: Services, assets: Assets): Hono<Web> {
  const small = smallForm(assets);
  const read = async (c: WebContext): Promise<Typed> => (await readForm(c, fields)) ?? fields.parse({});
  const around = async (c: WebContext) => ({ s: c.get('screen'), assets, units: await accounts.unitsToChoose() });
  const refuse = (c: WebContext, { code, message }: Problem) => problem(c, assets, code, { detail: message });
  const at = (c: WebContext, { code, message }: Problem): FieldError | null => {
    const field = fieldOf[code];
    return field === undefined ? null : { field, message: c.get('screen').say(message) };
  };

  const personPage = async (c: WebContext, more: { error?: FieldError; typed?: Typed } = {}) => {
    const people = await accounts.readPeople(c.get('actor'));
    if (!people.ok) return refuse(c, people.problem);
    const person = people.value.find((p) => p.id === c.req.param('id'));
    if (!person) return problem(c, assets, 'not-found');
    const { error, typed = person } = more;
    const notice = noticed.parse(c.req.query('done'));
    const body = (
      <PersonPage {...(await around(c))} person={person} typed={typed} notice={notice} error={error ?? null} />
    );
    return page(c, body, error ? 422 : 200);
  };

  /** An act on one person: back to their page with a word on what was done, or what stands against it. */
  const act =
    (todo: (c: WebContext, id: string) => Promise<Result<string>>, notice: PeopleNotice) =>
    async (c: WebContext): Promise<Response> => {
      const id = c.req.param('id') ?? '';
      const done = await todo(c, id);
      return done.ok
        ? c.redirect(address(`/people/${encodeURIComponent(id)}`, { done: notice }), 303)
        : refuse(c, done.problem);
    };

  return new Hono<Web>()
    .use(neverKept)
    .get('/', allow('read-people'), async (c) => {
      const people = await accounts.readPeople(c.get('actor'));
      if (!people.ok) return refuse(c, people.problem);
      const notice = noticed.parse(c.req.query('done'));
      return page(c, <PeoplePage s={c.get('screen')} assets={assets} people={people.value} notice={notice} />);
    })
    .get('/new', allow('manage-people'), async (c) =>
      page(c, <InvitePage {...(await around(c))} typed={fields.parse({})} />),
    )
    .post('/', allow('manage-people'), small, async (c) => {
      const typed = await read(c);
      const done = await accounts.invite(c.get('actor'), typed);
      if (done.ok) return c.redirect(address('/people', { done: 'invited' }), 303);
      const error = at(c, done.problem);
      if (!error) return refuse(c, done.problem);
      return page(c, <InvitePage {...(await around(c))} typed={typed} error={error} />, 422);
    })
    .get('/:id', allow('manage-people'), (c) => personPage(c))
    .post('/:id', allow('manage-people'), small, async (c) => {
      const typed = await read(c);
      const id = c.req.param('id');
      const done = await accounts.change(c.get('actor'), id, typed);
      if (done.ok) return c.redirect(address(`/people/${encodeURIComponent(id)}`, { done: 'saved' }), 303);
      const error = at(c, done.problem);
      return error ? personPage(c, { error, typed }) : refuse(c, done.problem);
    })
    .post(
      '/:id/link',
      allow('manage-people'),
      small,
      act((c, id) => accounts.sendNewLink(c.get('actor'), id), 'linkAsked'),
    )
    .post(
      '/:id/second-factor',
      allow('manage-people'),
      small,
      act((c, id) => accounts.resetSecondFactor(c.get('actor'), id), 'factorReset'),
    )
    .post(
      '/:id/close',
      allow('manage-people'),
      small,
      act((c, id) => accounts.close(c.get('actor'), id), 'closed'),
    );
}
