import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings.ts';

/**
 * The secret that links in mails are signed with: `MOC_SECRET`, else one that is made once and kept in the data folder,
 * readable by its owner alone. A new one makes the links of mails already sent invalid.
 */
export function secretOf({ secret, data }: Pick<Settings, 'secret' | 'data'>): string {
  if (secret !== null) return secret;
  const path = join(data, 'secret');
  try {
    return readFileSync(path, 'utf8');
  } catch {
    mkdirSync(data, { recursive: true });
    // Of two processes at once one makes it, and both read that.
    try {
      writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    return readFileSync(path, 'utf8');
  }
}
