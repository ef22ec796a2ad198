import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { beside } from '../../src/runtime/node.ts';
import { open } from '../../src/runtime/open.ts';
import { servicesOf } from '../../src/runtime/services-of.ts';
import { readSettings } from '../../src/runtime/settings.ts';
import { createApp } from '../../src/web/app.ts';
import { inFolder, median } from './database.ts';

const path = '/plans/minh-hoa-2026';
const seconds = 1;
const repeats = 7;

interface Served {
  request(path: string): Response | Promise<Response>;
}

const bodyOf = async (app: Served): Promise<string> => (await app.request(`http://localhost${path}`)).text();

/** How many whole answers in a second, one after another. */
async function requestsPerSecond(app: Served, size: number): Promise<number> {
  const from = performance.now();
  let requests = 0;
  while (performance.now() - from < seconds * 1000) {
    const body = await (await app.request(`http://localhost${path}`)).arrayBuffer();
    if (body.byteLength !== size) throw new Error(`${body.byteLength} bytes in place of ${size}`);
    requests += 1;
  }
  return requests / ((performance.now() - from) / 1000);
}

await inFolder(async (folder) => {
  const data = join(folder, 'data');
  mkdirSync(data);
  const settings = readSettings({ MOC_DATA: data });
  // The minute stands still, so that no repeat begins with another one: what a new one costs is measured apart.
  let now = new Date().toISOString();
  const opened = await open(settings, () => now);
  const app = createApp(servicesOf(opened.ports, settings, beside(settings)));
  const body = await bodyOf(app);
  // Ready bytes: to write the page's letters as bytes is most of what a bare page costs.
  const bytes = new TextEncoder().encode(body);
  const bare = new Hono().get(path, (c) => c.body(bytes, 200, { 'Content-Type': 'text/html; charset=UTF-8' }));

  const made: number[] = [];
  for (let at = 0; at < repeats; at += 1) {
    now = new Date(Date.parse(now) + 60_000).toISOString();
    const from = performance.now();
    await bodyOf(app);
    made.push(performance.now() - from);
  }
  const [ours, reference]: [number[], number[]] = [[], []];
  for (let at = 0; at < repeats; at += 1) {
    ours.push(await requestsPerSecond(app, bytes.byteLength));
    reference.push(await requestsPerSecond(bare, bytes.byteLength));
  }
  console.log(
    JSON.stringify({
      bench: 'page',
      page: path,
      bytes: bytes.byteLength,
      repeats,
      firstMs: Math.round(median(made)),
      requestsPerSecond: Math.round(median(ours)),
      reference: 'bare Hono page of the same bytes, ready made',
      referenceRequestsPerSecond: Math.round(median(reference)),
      ratio: Number((median(ours) / median(reference)).toFixed(3)),
    }),
  );
  await opened.close();
});
