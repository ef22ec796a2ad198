import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const root: string = join(import.meta.dirname, '..', '..');
const launcher = join(root, 'src', 'runtime', 'launch.mjs');

/** An empty machine: a folder of its own for database, outbox and evidence. */
export const emptyMachine = (): string => mkdtempSync(join(tmpdir(), 'moc-'));

const environment = (data: string, more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  MOC_DATA: data,
  ...more,
});

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line to its end, as a person would. */
export function moc(data: string, ...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], {
    encoding: 'utf8',
    env: environment(data),
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

/** Starts a command line and leaves it running. */
export const mocInBackground = (data: string, args: readonly string[], more?: Record<string, string>): ChildProcess =>
  spawn(process.execPath, [launcher, ...args], { env: environment(data, more), stdio: ['ignore', 'pipe', 'pipe'] });

export interface Served {
  readonly url: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/** Starts the server on a free port and waits until it answers. */
export async function serve(data: string, more: Record<string, string> = {}): Promise<Served> {
  const child = mocInBackground(data, ['serve'], { PORT: '0', ...more });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const port = /http:\/\/localhost:(\d+)/.exec(said)?.[1];
      if (port) resolve(`http://127.0.0.1:${port}`);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    });
  return { url, process: child, stop };
}
