import { Hono } from 'hono';
import { beforeEach, expect, test } from 'vitest';
import { answeredBefore } from './answered-before.ts';
import { language, type Web } from './language.ts';

let state: string;
let made: number;
beforeEach(() => {
  state = 'a';
  made = 0;
});

const appWith = (most?: number) =>
  new Hono<Web>()
    .use(language)
    .use(answeredBefore(async () => state, most))
    .all('/*', (c) => {
      made += 1;
      if (c.req.path === '/missing') return c.text('none', 404);
      return c.html(`<p>${state} ${c.get('screen').language} ${c.req.url} ${made}`, 200, { 'X-Own': 'y' });
    });

const get = async (app: ReturnType<typeof appWith>, path: string, headers: Record<string, string> = {}) => {
  const response = await app.request(`http://localhost${path}`, { headers });
  return { status: response.status, text: await response.text(), headers: response.headers };
};

test('the same question is answered once, with the same bytes and headers', async () => {
  const app = appWith();
  const first = await get(app, '/x?a=1');
  const second = await get(app, '/x?a=1');
  expect([second.text, made]).toEqual([first.text, 1]);
  expect([...second.headers].sort()).toEqual([...first.headers].sort());
  expect(second.headers.get('x-own')).toBe('y');
});

test('another address, language or encoding is another question', async () => {
  const app = appWith();
  for (const path of ['/x', '/y', '/x?a=1']) await get(app, path);
  await get(app, '/x', { Cookie: 'lang=en' });
  await get(app, '/x', { 'Accept-Encoding': 'gzip' });
  expect(made).toBe(5);
  expect((await get(app, '/x', { Cookie: 'lang=en' })).text).toContain(' en ');
});

test('nothing is given again after a change, also when the old state comes back', async () => {
  const app = appWith();
  await get(app, '/x');
  state = 'b';
  expect((await get(app, '/x')).text).toContain('<p>b');
  state = 'a';
  await get(app, '/x');
  expect(made).toBe(3);
});

test('what changed while an answer was made is not kept under the new state', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const app = new Hono<Web>()
    .use(language)
    .use(answeredBefore(async () => state))
    .get('/:name', async (c) => {
      const seen = state;
      if (c.req.param('name') === 'slow') await held;
      return c.text(seen);
    });
  const slow = app.request('http://localhost/slow');
  await new Promise((resolve) => setImmediate(resolve));
  state = 'b';
  await app.request('http://localhost/other');
  release();
  expect(await (await slow).text()).toBe('a');
  expect(await (await app.request('http://localhost/slow')).text()).toBe('b');
});

test('who has the answer already hears so, and only as long as it holds', async () => {
  const app = appWith();
  const etag = (await get(app, '/x')).headers.get('etag') ?? '';
  const again = await get(app, '/x', { 'If-None-Match': `"other", W/${etag}` });
  expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
  state = 'b';
  expect((await get(app, '/x', { 'If-None-Match': etag })).status).toBe(200);
});

test('errors, forms and answers that set a cookie are made anew', async () => {
  const app = appWith();
  for (const path of ['/missing', '/missing', '/x?lang=en', '/x?lang=en']) await get(app, path);
  await app.request('http://localhost/x', { method: 'POST' });
  expect(made).toBe(5);
});

test('the oldest is forgotten where all take too much memory', async () => {
  const app = appWith(150);
  for (const path of ['/1', '/2', '/3', '/1', '/4', '/5', '/6', '/7', '/8']) await get(app, path);
  const before = made;
  await get(app, '/8');
  expect(made).toBe(before);
  await get(app, '/2');
  expect(made).toBe(before + 1);
});
