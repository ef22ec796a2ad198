import { expect, test } from 'vitest';
import { anyone, operator } from '../domain/actor.ts';
import { createApp } from './app.ts';
import { testServices } from './services.fixture.ts';

const person = { id: 'c', name: 'C', role: 'coordinator', unit: null } as const;

/** An installation with accounts: the key of one of them is `moc_key`. */
const app = createApp(
  testServices({
    identify: async ({ key }) => (key === 'moc_key' ? person : anyone),
    metrics: async () => ({ text: 'moc_problems 0\n', contentType: 'text/plain; version=0.0.4' }),
  }),
);
const metrics = (headers: Record<string, string> = {}) => app.request('http://localhost/metrics', { headers });

test('numbers about runs and mails are given to who shows a key, and nobody else once there are accounts', async () => {
  const refused = await metrics();
  expect([refused.status, refused.headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer']);
  expect((await metrics({ Authorization: 'Bearer other' })).status).toBe(401);
  const given = await metrics({ Authorization: 'Bearer moc_key' });
  expect([given.status, await given.text()]).toEqual([200, 'moc_problems 0\n']);
});

test('before there are accounts they are the operator’s', async () => {
  const own = createApp(testServices({ identify: async () => operator }));
  expect((await own.request('http://localhost/metrics')).status).toBe(200);
});

test('anybody hears whether all is well and what is not, without numbers', async () => {
  const problems = [{ vi: 'Thư bị ùn.', en: 'Mails queue up.' }];
  const health = await testServices().healthy();
  const open = createApp(
    testServices({ identify: async () => anyone, healthy: async () => ({ ...health, problems }) }),
  );
  const answer = await open.request('http://localhost/healthz');
  expect([answer.status, await answer.json()]).toEqual([200, { ok: true, database: 'sqlite', problems }]);
});
