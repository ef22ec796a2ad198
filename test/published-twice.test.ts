import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyMachine, root } from './support/moc.ts';

interface Told {
  readonly hash: string;
  readonly files: readonly { readonly path: string; readonly hash: string; readonly bytes: number }[];
  readonly verified: readonly { readonly broken: readonly unknown[]; readonly different: readonly unknown[] }[];
}

/** A process of its own, in a place and language of its own. */
function published(env: Readonly<Record<string, string>>): Told {
  const script = join(root, 'test', 'support', 'published-month.ts');
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', script], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, MOC_DATA: emptyMachine(), ...env },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Told;
}

test('a month of 111 units, published by two processes, is the same to the byte', () => {
  const [one, other] = [
    published({ TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' }),
    published({ TZ: 'America/New_York', LANG: 'C' }),
  ];
  expect(one.files).toEqual(other.files);
  expect(one.hash).toBe(other.hash);
  expect(one.files.find((f) => f.path === 'figures.csv')?.bytes).toBeGreaterThan(20_000);
  expect(one.files.filter((f) => f.path.startsWith('bao-cao.')).length).toBeGreaterThan(0);
  expect(one.verified).toMatchObject([{ broken: [], different: [] }]);
});
