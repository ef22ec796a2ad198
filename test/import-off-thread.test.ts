import { afterAll, beforeAll, expect, test } from 'vitest';
import { manyRows } from './support/many-rows.ts';
import { emptyMachine, type Served, serve } from './support/moc.ts';

let server: Served;
beforeAll(async () => {
  server = await serve(emptyMachine());
});
afterAll(() => server.stop());

test('pages go on answering while a file is read and stored', async () => {
  const form = new FormData();
  form.set('file', new File([manyRows(10_000)], 'many.csv', { type: 'text/csv' }));
  let stored = false;
  const upload = fetch(`${server.url}/imports`, {
    method: 'POST',
    body: form,
    headers: { origin: server.url },
    redirect: 'manual',
  }).then((response) => {
    stored = true;
    return response;
  });
  let answeredMeanwhile = 0;
  while (!stored) {
    const page = await fetch(`${server.url}/plans/gia-lai-2019`);
    expect(page.status).toBe(200);
    if (!stored) answeredMeanwhile += 1;
  }
  const response = await upload;
  expect(response.status).toBe(303);
  expect(answeredMeanwhile).toBeGreaterThan(3);
  const findings = await (await fetch(new URL(response.headers.get('location') ?? '', server.url))).text();
  expect(findings).toContain('10.000');
});
