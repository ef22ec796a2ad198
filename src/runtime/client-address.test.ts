import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { Web } from '../web/language.ts';
import { clientAddress } from './client-address.ts';

const addressBehind = async (proxies: number, told?: string): Promise<string> => {
  const app = new Hono<Web>().get('/', (c) => c.text(clientAddress(proxies)(c)));
  const headers: Record<string, string> = told === undefined ? {} : { 'X-Forwarded-For': told };
  const bindings = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
  return (await app.request('http://localhost/', { headers }, bindings)).text();
};

test.each([
  ['without a proxy what a sender writes is not believed', 0, '1.2.3.4', '127.0.0.1'],
  ['behind one proxy it is what that proxy wrote', 1, '6.6.6.6, 1.2.3.4', '1.2.3.4'],
  ['behind two it is what the outer one wrote', 2, '6.6.6.6, 1.2.3.4, 10.0.0.1', '1.2.3.4'],
  ['a proxy that wrote nothing leaves the connection', 1, undefined, '127.0.0.1'],
  ['fewer than configured leave the connection', 2, '1.2.3.4', '127.0.0.1'],
])('%s', async (_, proxies, told, expected) => {
  expect(await addressBehind(proxies, told)).toBe(expected);
});
