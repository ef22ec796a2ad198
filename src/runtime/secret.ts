import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings.ts';

/**
 * The secret of the installation: `MOC_SECRET`, else the one in the data folder, made at the first start and readable by
 * its owner only. Sessions, keys and second factors end with it: it belongs into the backup, apart from the database.
 */
export function secretOf({ secret, data }: Pick<Settings, 'secret' | 'data'>): Uint8Array {
  if (secret !== null) return Buffer.from(secret, 'utf8');
  const path = join(data, 'secret');
  mkdirSync(data, { recursive: true });
  try {
    writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    // There already, perhaps since another process a moment ago.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return Buffer.from(readFileSync(path, 'utf8').trim(), 'utf8');
}
