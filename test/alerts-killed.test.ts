import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMigrated } from '../src/runtime/open.ts';
import { runAlerts } from '../src/services/run-alerts.ts';
import { faultsOf } from '../src/store/engines/backup-sqlite.ts';
import { type PostgresServer, postgresServer } from './support/engines/postgres-server.ts';
import { emptyMachine } from './support/moc.ts';
import { openProvince } from './support/open-province.ts';

const received: { id: string; to: string; subject: string }[] = [];
let onReceived = (): void => {};
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, session, done) {
    void simpleParser(stream).then(({ messageId = '', subject = '' }) => {
      received.push({ id: messageId, to: session.envelope.rcptTo[0]?.address ?? '', subject });
      onReceived();
      done();
    }, done);
  },
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const child = join(import.meta.dirname, 'support', 'alert-run-child.ts');
const start = Date.parse('2026-09-21T00:30:00.000Z');
/** Longer than a killed process keeps what it had claimed. */
const betweenRuns = 11 * 60_000;

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await postgresServer([]);
  await postgres.create('alerts');
});
afterAll(() => postgres.remove());

test.each([
  ['SQLite', () => `file:${join(emptyMachine(), 'moc.db')}`],
  ['PostgreSQL', () => postgres.address('alerts')],
])('a morning run killed again and again on %s loses no mail, and sends none under two Message-IDs', async (_, at) => {
  const databaseUrl = at();
  received.length = 0;
  const { store } = await openMigrated({ databaseUrl });
  const { ports } = await openProvince(new Date(start).toISOString(), store);
  const mail = { baseUrl: 'http://localhost:8787', from: 'Mốc <moc@quang-ngai.example>' };
  const { digests } = await runAlerts(ports, { dryRun: true, mail });
  await ports.db.destroy();
  const people = [...new Set(digests.map((d) => d.to))].sort();
  expect(people.length).toBeGreaterThan(20);

  const smtpUrl = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  let runs = 0;
  const run = (): ChildProcess => {
    const now = new Date(start + runs * betweenRuns).toISOString();
    runs += 1;
    return spawn(process.execPath, ['--import', 'tsx', child, databaseUrl, now, smtpUrl], { stdio: 'inherit' });
  };
  // While figures are read and changes written, then with a mail the server has taken and nobody has noted.
  for (const delay of [700, 1_100, 1_500, 1_900]) {
    const process = run();
    const ended = once(process, 'exit');
    await Promise.race([wait(delay), ended]);
    process.kill('SIGKILL');
    await ended;
  }
  for (const mails of [1, 2, 7]) {
    const process = run();
    const ended = once(process, 'exit');
    let came = 0;
    onReceived = () => {
      came += 1;
      if (came === mails) process.kill('SIGKILL');
    };
    await ended;
    expect(process.signalCode, 'killed with mails on their way').toBe('SIGKILL');
  }
  onReceived = () => {};
  const last = run();
  const [code] = await once(last, 'exit');
  expect(code).toBe(0);

  const ids = new Map(received.map(({ id, to }) => [id, to]));
  expect([...ids.values()].sort(), 'one mail a person, by its Message-ID').toEqual(people);
  expect(received.length, 'some came twice, known by their Message-ID').toBeGreaterThan(ids.size);
  expect(await leftIn(databaseUrl)).toEqual({ states: ['sent'], repeated: 0 });
  if (databaseUrl.startsWith('file:')) expect(faultsOf(databaseUrl.slice('file:'.length))).toEqual([]);
});

/** What killed runs left in the database. */
async function leftIn(databaseUrl: string) {
  const { store } = await openMigrated({ databaseUrl });
  const states = await store.db.selectFrom('mail').select('state').distinct().execute();
  const repeated = await store.db
    .selectFrom('alert_change')
    .select('unit')
    .groupBy(['condition', 'unit', 'subject', 'state', 'at'])
    .having((eb) => eb.fn.countAll(), '>', 1)
    .execute();
  await store.db.destroy();
  return { states: states.map(({ state }) => state), repeated: repeated.length };
}
