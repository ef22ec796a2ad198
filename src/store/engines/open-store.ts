import { openSqlite } from './open-sqlite.ts';
import type { Store } from './store.ts';

/**
 * Opens a database by its address: `file:` and a path, or `postgres://…`. The driver of a server is only loaded where
 * one is named.
 */
export async function openStore(url: string): Promise<Store> {
  if (url.startsWith('file:')) return openSqlite(url.slice('file:'.length));
  const { openPostgres } = await import('./open-postgres.ts');
  return openPostgres(url);
}
