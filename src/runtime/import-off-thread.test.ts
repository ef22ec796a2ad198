import { once } from 'node:events';
import { BroadcastChannel } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { operator } from '../domain/actor.ts';
import { ImportsOffThread } from './import-off-thread.ts';

/** Says that it has begun, and is never done. */
const endless = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { BroadcastChannel, workerData } from 'node:worker_threads';
    new BroadcastChannel('imports').postMessage(workerData.request.file);
    for (;;);`)}`,
);

let heard: BroadcastChannel & EventTarget;
beforeEach(() => {
  heard = new BroadcastChannel('imports') as BroadcastChannel & EventTarget;
});
afterEach(() => heard.close());

const file = (name: string) =>
  ({ bytes: new Uint8Array(), file: name, by: operator, origin: 'page', dryRun: true }) as const;
const begun = async (): Promise<string> => (await once(heard, 'message'))[0].data;

test('an import that takes too long makes room for the next, which can be ended in turn', async () => {
  const imports = new ImportsOffThread({ databaseUrl: 'file:', kept: '' }, 1_000, endless);
  const first = begun();
  const [long, next] = [imports.run(file('long')), imports.run(file('next'))];
  const ends = [
    expect(long).rejects.toMatchObject({ why: 'too-long' }),
    expect(next).rejects.toMatchObject({ why: 'stopping' }),
  ];
  expect(await first).toBe('long');
  expect(await begun()).toBe('next');
  await imports.end();
  await Promise.all(ends);
  await expect(imports.run(file('last'))).rejects.toMatchObject({ why: 'stopping' });
});
