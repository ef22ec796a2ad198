import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyMachine, moc, root, serve } from './support/moc.ts';

test('another address than this machine’s is refused until somebody has an account', async () => {
  const data = emptyMachine();
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, MOC_DATA: data, HOST: '0.0.0.0', PORT: '0' };
  const launcher = join(root, 'src', 'runtime', 'launch.mjs');
  const refused = spawnSync(process.execPath, [launcher, 'serve'], { encoding: 'utf8', env });
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('HOST=0.0.0.0 bị từ chối: chưa có tài khoản nào');
  moc(data, 'user', 'invite', '--role', 'admin', '--email', 'quan-tri@tinh.example');
  const server = await serve(data, { HOST: '0.0.0.0' });
  try {
    // Who is invited has not come yet: everybody is the public.
    const read = async (path: string) => (await fetch(server.url + path, { redirect: 'manual' })).status;
    expect([await read('/'), await read('/plans/gia-lai-2019'), await read('/about')]).toEqual([200, 200, 200]);
    expect([await read('/plans/minh-hoa-2026'), await read('/alerts'), await read('/imports')]).toEqual([
      302, 302, 302,
    ]);
  } finally {
    await server.stop();
  }
});

test('a secret of the environment that is too short is refused, and not repeated', () => {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, MOC_DATA: emptyMachine(), MOC_SECRET: 'ngắn quá' };
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'src', 'runtime', 'launch.mjs'), 'user', 'list'], {
    encoding: 'utf8',
    env,
  });
  expect(status).toBe(2);
  expect(stderr).toContain('MOC_SECRET');
  expect(stderr).not.toContain('ngắn quá');
});
