import { Hono } from 'hono';
import { compress } from 'hono/compress';
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
    .all('/*', async (c) => {
      made += 1;
      const seen = state;
      await new Promise((resolve) => setImmediate(resolve));
      if (c.req.path === '/missing') return c.text('none', 404);
      return c.html(`<p>${seen} ${c.get('screen').language} ${c.req.url} ${made}`, 200, { 'X-Own': 'y' });
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

test('ten at once are answered by one, and an error is nobody else’s answer', async () => {
  const ten = (path: string) => Promise.all(Array.from({ length: 10 }, () => get(app, path)));
  const app = appWith();
  const texts = (await ten('/x')).map((one) => one.text);
  expect([new Set(texts).size, made]).toEqual([1, 1]);
  expect((await ten('/missing')).map((one) => one.status)).toEqual(Array(10).fill(404));
  await get(app, '/missing');
  expect(made).toBe(12);
});

test('who waits is not given what was made before a change', async () => {
  const app = appWith();
  const before = get(app, '/x');
  await new Promise((resolve) => setImmediate(resolve));
  state = 'b';
  expect((await get(app, '/x')).text).toContain('<p>b');
  expect((await before).text).toContain('<p>a');
});

test('a 304 has no body and says nothing of its coding', async () => {
  const app = new Hono<Web>()
    .use(language)
    .use(answeredBefore(async () => state))
    .use(compress())
    .get('/', (c) => c.html('<p>xin chào'.repeat(500), 200, { 'Cache-Control': 'private, no-cache' }));
  const coded = { 'Accept-Encoding': 'gzip' };
  const first = await app.request('http://localhost/', { headers: coded });
  const tag = first.headers.get('etag') ?? '';
  expect(first.headers.get('content-encoding')).toBe('gzip');
  const again = await app.request('http://localhost/', { headers: { ...coded, 'If-None-Match': tag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect([...again.headers.keys()].filter((name) => /^content-/.test(name))).toEqual([]);
  expect([again.headers.get('etag'), again.headers.get('cache-control')]).toEqual([tag, 'private, no-cache']);
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
