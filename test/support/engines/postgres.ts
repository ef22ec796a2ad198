import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openPostgres } from '../../../src/store/engines/open-postgres.ts';
import { migrate, readMigrations } from '../../../src/store/migrate.ts';
import { postgresServer } from './postgres-server.ts';

const migrations = readMigrations(join(import.meta.dirname, '..', '..', '..', 'src', 'store', 'migrations'));

/** One PostgreSQL server for all tests of a run, with a database that is up to date for tests to start from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await postgresServer();
  await server.create('ready');
  const { db, commit } = openPostgres(server.address('ready'));
  await migrate(db, commit, migrations, '2020-01-01T00:00:00.000Z');
  await db.destroy();
  project.provide('engine', { name: 'postgres', at: server.address('postgres') });
  return () => server.remove();
}
