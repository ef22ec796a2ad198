import { Hono } from 'hono';
import { inspectRoutes } from 'hono/dev';
import { describe, expect, test } from 'vitest';
import { type Act, access, may } from '../domain/access.ts';
import { type Actor, anyone, operator, type Role } from '../domain/actor.ts';
import { allow, type Guard } from './allow.ts';
import { createApp } from './app.ts';
import type { Web } from './language.ts';
import { testServices } from './services.fixture.ts';

interface Route {
  readonly method: string;
  readonly path: string;
  /** Null: it does not say before all else who may use it. */
  readonly act: Act | null;
}

/** Every address of an app that answers, with the act its first handler states. */
function routesOf(app: Hono<Web>): Route[] {
  const shown = inspectRoutes(app);
  const at = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;
  const answering = new Set(shown.filter((r) => !r.isMiddleware).map(at));
  return [...answering].map((address) => {
    const [method = '', path = ''] = address.split(' ');
    const first = app.routes.find((r) => at(r) === address);
    return { method, path, act: (first?.handler as Partial<Guard> | undefined)?.act ?? null };
  });
}

const people: Readonly<Record<Role, Actor>> = {
  operator,
  public: anyone,
  ...(Object.fromEntries(
    (['admin', 'coordinator', 'approver', 'reporter', 'committee'] as const).map((role) => [
      role,
      { id: role, name: role, role, unit: 'tinh.xa-a' },
    ]),
  ) as Record<Exclude<Role, 'operator' | 'public'>, Actor>),
};

const appFor = (actor: Actor) => createApp(testServices({ identify: async () => actor }));
const routes = routesOf(appFor(operator));
/** A plan that anybody may read: the strictest plan has a test of its own. */
const filled = (path: string): string => path.replace(':plan', 'cu-2019').replace(/:\w+/g, 'x');

test('every route states who may use it, before anything else', () => {
  expect(routes.filter((r) => r.act === null || !(r.act in access))).toEqual([]);
  expect(routes.length).toBeGreaterThan(20);
});

test('a route that states nothing is found', () => {
  const app = new Hono<Web>()
    .get('/open', (c) => c.text('x'))
    .get(
      '/late',
      async (_, next) => next(),
      allow('sign-in'),
      (c) => c.text('x'),
    );
  expect(routesOf(app)).toMatchObject([{ act: null }, { act: null }]);
});

describe.each(Object.values(people))('$role', (actor) => {
  const app = appFor(actor);
  test.each(routes)('$method $path', async ({ method, path, act }) => {
    const response = await app.request(`http://localhost${filled(path)}`, {
      method,
      headers: { Origin: 'http://localhost' },
    });
    const refused =
      response.status === 401 ||
      response.status === 403 ||
      response.headers.get('location')?.startsWith('/sign-in?to=');
    expect(refused ?? false).toBe(act !== null && !may(actor, act));
    if (actor.role !== 'public') expect(response.status === 403).toBe(act !== null && !may(actor, act));
  });
});

describe('what is not yet published', () => {
  const pages = routes.filter((r) => r.method === 'GET' && r.path.startsWith('/plans/:plan'));
  test.each(pages)('$path of a running plan is for people with an account', async ({ path, act }) => {
    const running = `http://localhost${path.replace(':plan', 'mau-2026').replace(/:\w+/g, 'x')}`;
    const response = await appFor(anyone).request(`${running}?period=2026-Q1`);
    expect(response.status).toBe(302);
    const to = new URLSearchParams(response.headers.get('location')?.split('?')[1]).get('to');
    expect(`http://localhost${to}`).toBe(`${running}?period=2026-Q1`);
    const refused = (await appFor(people.reporter).request(running)).status === 403;
    expect(refused).toBe(act !== null && !may(people.reporter, act));
  });
});

test('a change without a session is refused on a page, and nothing is kept from it', async () => {
  const response = await appFor(anyone).request('http://localhost/imports', {
    method: 'POST',
    headers: { Origin: 'http://localhost' },
  });
  expect(response.status).toBe(401);
  expect(await response.text()).toContain('Cần đăng nhập');
});

test('what one was shown is never given to another', async () => {
  let actor: Actor = operator;
  const app = createApp(testServices({ identify: async () => actor, stateNow: async () => 'same' }));
  const read = async (path: string) => (await app.request(`http://localhost${path}`)).status;
  expect(await read('/plans/mau-2026')).toBe(200);
  expect(await read('/alerts')).toBe(200);
  actor = anyone;
  expect([await read('/plans/mau-2026'), await read('/alerts')]).toEqual([302, 302]);
  actor = people.reporter;
  expect([await read('/plans/mau-2026'), await read('/alerts')]).toEqual([200, 403]);
  expect(await (await app.request('http://localhost/plans/mau-2026')).text()).not.toContain('href="/alerts"');
});

describe('people of one role', () => {
  const person = (id: string, unit: string | null = null): Actor => ({
    id,
    name: `Tên ${id} <i>`,
    role: unit === null ? 'committee' : 'reporter',
    unit,
  });

  /** An app whose reader can be changed, and how often a scorecard was judged. */
  function judging() {
    const services = testServices();
    const seen = { actor: operator, judged: 0 };
    const app = createApp({
      ...services,
      identify: async () => seen.actor,
      stateNow: async () => 'same',
      readScorecard: (question) => {
        seen.judged += 1;
        return services.readScorecard(question);
      },
    });
    const read = async (actor: Actor, headers: Record<string, string> = {}) => {
      seen.actor = actor;
      return app.request('http://localhost/plans/mau-2026', { headers });
    };
    return { seen, read };
  }

  test('are judged for once, and each sees their own name', async () => {
    const { seen, read } = judging();
    for (const id of ['a', 'b', 'a']) {
      const page = await (await read(person(id))).text();
      expect(page).toContain(`Tên ${id} &lt;i&gt;`);
      expect(page).not.toContain(`Tên ${id === 'a' ? 'b' : 'a'}`);
      expect(page).not.toContain('<!--');
    }
    expect(seen.judged).toBe(1);
  });

  test('of different units are not given each other’s page', async () => {
    const { seen, read } = judging();
    await read(person('a', 'tinh.xa-a'));
    await read(person('b', 'tinh.xa-im'));
    expect(seen.judged).toBe(2);
  });

  test('are told that nothing changed by their own page only', async () => {
    const { read } = judging();
    const tag = (await read(person('a'))).headers.get('ETag') ?? '';
    expect(tag).toMatch(/^"[^",]+"$/);
    expect((await read(person('a'), { 'If-None-Match': tag })).status).toBe(304);
    expect((await read(person('b'), { 'If-None-Match': tag })).status).toBe(200);
  });
});
