import { describe, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { testServices } from '../services.fixture.ts';
import { openApi } from './openapi.ts';

const document = openApi('http://localhost:8787');
const app = createApp(testServices());
/** The page of the API and what its forms call are for people. */
const pages = ['/', '/try'];

describe('the description of the API', () => {
  test('names every address there is, and no other', () => {
    const served = app.routes
      .filter((r) => r.path.startsWith('/api/v1') && r.method !== 'ALL')
      .map((r) => `${r.method} ${r.path.replace('/api/v1', '').replace(/:(\w+)/g, '{$1}') || '/'}`)
      .filter((route) => !pages.includes(route.split(' ')[1] ?? ''));
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual([...new Set(served)].sort());
  });

  test('defines every schema it speaks of', () => {
    const text = JSON.stringify(document);
    const named = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? '');
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining([...new Set(named)]));
    expect(named.length).toBeGreaterThan(5);
  });

  test('says what an observation is, from the schema that reads it', () => {
    expect(JSON.stringify(document.components.schemas)).toContain('quang-ngai.xa-tra-bong');
  });

  test('is given to anybody', async () => {
    const response = await app.request('http://localhost/api/v1/openapi.json');
    expect([response.status, await response.json()]).toMatchObject([200, { openapi: '3.1.0' }]);
  });
});

describe('the page of the API', () => {
  test('shows the answer to what was tried, and keeps what was written', async () => {
    const form = new URLSearchParams({ type: 'csv', body: 'unit,indicator,period\nA,<b>,2026', key: '' });
    const response = await app.request('http://localhost/api/v1/try', {
      method: 'POST',
      body: form,
      headers: { Origin: 'http://localhost' },
    });
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain('HTTP 200');
    expect(html).toContain('A,&lt;b&gt;,2026');
  });

  test('leads a reading form to its address', async () => {
    const response = await app.request('http://localhost/api/v1/try?call=getScorecard&plan=a%2Fb&period=2026-Q3&asOf=');
    expect(response.headers.get('Location')).toBe('/api/v1/scorecards/a%2Fb?period=2026-Q3');
  });

  test('takes no form from elsewhere', async () => {
    const send = (headers: Record<string, string>) =>
      app.request('http://localhost/api/v1/try', { method: 'POST', body: new URLSearchParams({ body: 'x' }), headers });
    expect((await send({ Origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await send({})).status).toBe(403);
  });
});
