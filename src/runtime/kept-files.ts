import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from './sha256.ts';

/** Files that were imported, as they came: named by their checksum, whole or not there, never changed. */
export class KeptFiles {
  constructor(private readonly folder: string) {}

  /** Keeps a file, durably, and gives its checksum; one that is there already is left alone. */
  async keep(bytes: Uint8Array): Promise<string> {
    const sha256 = sha256Of(bytes);
    const path = join(this.folder, sha256);
    const held = await stat(path).catch(() => null);
    if (held?.size === bytes.byteLength) return sha256;
    await mkdir(this.folder, { recursive: true });
    const unfinished = join(this.folder, `.${sha256}.${randomUUID()}`);
    try {
      const file = await open(unfinished, 'wx');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, path);
    } finally {
      await rm(unfinished, { force: true });
    }
    return sha256;
  }

  /** The bytes of a checksum; null where they are not held, or are no longer what they were. */
  async read(sha256: string): Promise<Uint8Array | null> {
    if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
    const bytes = await readFile(join(this.folder, sha256)).catch(() => null);
    return bytes !== null && sha256Of(bytes) === sha256 ? bytes : null;
  }

  /** Whether a file of this checksum is held. */
  async has(sha256: string): Promise<boolean> {
    return /^[0-9a-f]{64}$/.test(sha256) && (await stat(join(this.folder, sha256)).catch(() => null)) !== null;
  }
}
