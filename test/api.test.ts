import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { campaign, campaigns, problem, scorecard, taken } from '../src/web/api/schemas.ts';
import { emptyMachine, root, type Served, serve } from './support/moc.ts';

let served: Served;
beforeAll(async () => {
  served = await serve(emptyMachine());
}, 120_000);
afterAll(() => served.stop());

const run = promisify(execFile);

/** Runs a command of the documentation as its reader would. */
async function asWritten(command: string): Promise<unknown> {
  const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', command], {
    env: { PATH: process.env.PATH, MOC: served.url },
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout);
}

const documented = [...readFileSync(join(root, 'docs', 'api.md'), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)].map(
  ([, command = '']) => command.trim(),
);

/** The one example that holds a text. */
function example(text: string | RegExp): string {
  const found = documented.filter((command) => command.search(text) !== -1);
  expect(found, String(text)).toHaveLength(1);
  return found[0] ?? '';
}

const shaped = <T>(schema: z.ZodType<T>, answer: unknown): T => schema.parse(answer);

describe('the examples of docs/api.md', () => {
  test('JSON: good figures are taken, the bad one is a finding with its place', async () => {
    const answer = shaped(taken, await asWritten(example('Idempotency-Key')));
    expect(answer).toMatchObject({ accepted: 2, rejected: 1 });
    expect(answer.findings.find((f) => f.severity === 'error')).toMatchObject({
      code: 'unknown-unit',
      line: 3,
      pointer: '/observations/2/unit',
    });
    expect(shaped(taken, await asWritten(example('Idempotency-Key')))).toEqual(answer);
  });

  test('CSV', async () => {
    expect(shaped(taken, await asWritten(example('text/csv')))).toMatchObject({
      accepted: 1,
      rejected: 0,
      findings: [],
    });
  });

  test('campaigns, one campaign, a scorecard, the description, an error', async () => {
    const all = shaped(campaigns, await asWritten(example(/campaigns$/)));
    expect(all.plans[0]?.campaigns.length).toBeGreaterThan(3);
    const one = shaped(campaign, await asWritten(example('/campaigns/minh-hoa-2026')));
    expect(one.reports).toHaveLength(111);
    const card = shaped(scorecard, await asWritten(example('asOf=')));
    expect(card).toMatchObject({ plan: 'minh-hoa-2026', period: '2026-Q3', sample: true });
    expect(await asWritten(example('openapi.json'))).toMatchObject({ openapi: '3.1.0' });
    expect(shaped(problem, await asWritten(example('no-such-plan')))).toMatchObject({
      status: 404,
      code: 'unknown-plan',
      title: 'There is no such plan',
    });
  });

  test('are all run here', () => expect(documented).toHaveLength(7));
});

describe('what cannot be taken is refused with a problem', () => {
  const post = (
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = { 'Content-Type': 'application/json' },
  ) => fetch(`${served.url}/api/v1/observations`, { method: 'POST', body, headers });
  const one = { unit: 'quang-ngai.xa-ba-to', indicator: 'ho-so-truc-tuyen', period: '2026-09' };
  const rows = (count: number): string => JSON.stringify({ observations: Array.from({ length: count }, () => one) });

  test.each<[string, string, Record<string, string>, number, string]>([
    ['a form', 'unit=x', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415, 'unsupported-type'],
    ['another alphabet', '{}', { 'Content-Type': 'text/csv; charset=windows-1258' }, 415, 'unsupported-type'],
    ['no type', '', {}, 415, 'unsupported-type'],
    ['JSON cut off', '{"observations": [', { 'Content-Type': 'application/json' }, 400, 'bad-json'],
    ['JSON without observations', '{"rows": []}', { 'Content-Type': 'application/json' }, 400, 'bad-json'],
    ['no observation', '{"observations": []}', { 'Content-Type': 'application/json' }, 400, 'bad-json'],
    [
      'a key with a blank in it',
      '{}',
      { 'Content-Type': 'text/csv', 'Idempotency-Key': 'a b' },
      400,
      'bad-idempotency-key',
    ],
    ['a header without rows', 'unit,indicator,period\n', { 'Content-Type': 'text/csv' }, 422, 'nothing-taken'],
    ['too many', rows(10_001), { 'Content-Type': 'application/json' }, 413, 'too-many-rows'],
  ])('%s', async (_, body, headers, status, code) => {
    const response = await post(body, headers);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([status, 'application/problem+json']);
    const told = shaped(problem, await response.json());
    expect([told.status, told.code]).toEqual([status, code]);
    expect(told.message.vi).not.toBe(told.message.en);
  });

  test('too much, before all of it was sent', async () => {
    const sent = `head -c 6000000 /dev/zero | curl -s $MOC/api/v1/observations -H 'Content-Type: text/csv' --data-binary @-`;
    expect(shaped(problem, await asWritten(sent))).toMatchObject({ status: 413, code: 'body-too-large' });
  });

  test('observations of the wrong shape, each with its place, and what was sent is not said back', async () => {
    const secret = 'bi-mat-trong-noi-dung';
    const response = await post(
      JSON.stringify({
        observations: [
          { ...one, numerator: secret, denominator: 4 },
          7,
          { ...one, comment: secret },
          { ...one, qualifier: secret },
        ],
      }),
    );
    const body = await response.text();
    expect(body).not.toContain(secret);
    const told = shaped(problem, JSON.parse(body));
    expect([response.status, told.code]).toEqual([422, 'nothing-taken']);
    expect((told.findings as { code: string; pointer: string }[]).map((f) => `${f.code} ${f.pointer}`)).toEqual([
      ...['wrong-property /observations/0/numerator', 'no-observation /observations/1'],
      ...['unknown-property /observations/2', 'wrong-property /observations/3/qualifier'],
    ]);
  });

  test('another request under a key that was used', async () => {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': 'k-1' };
    const of = (numerator: number) => JSON.stringify({ observations: [{ ...one, numerator, denominator: 400 }] });
    const first = await post(of(320), headers);
    expect([first.status, first.headers.get('Idempotency-Replayed')]).toEqual([200, null]);
    const again = await post(of(320), headers);
    expect([again.status, again.headers.get('Idempotency-Replayed')]).toEqual([200, 'true']);
    expect(await again.text()).toBe(await first.text());
    expect((await post(of(321), headers)).status).toBe(409);
  });

  test('an address that is not there', async () => {
    const response = await fetch(`${served.url}/api/v1/nothing`);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([404, 'application/problem+json']);
  });

  test('a page elsewhere that sends JSON', async () => {
    const headers = { 'Content-Type': 'application/json', Origin: 'https://elsewhere.example' };
    expect((await post(rows(1), headers)).status).toBe(403);
  });
});
