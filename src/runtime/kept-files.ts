import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from '../services/sha256.ts';

/** Files that were imported, as they came: named by their checksum, whole or not there, never changed. */
export class KeptFiles {
  constructor(private readonly folder: string) {}

  /** Keeps the bytes of a checksum through a power cut; what is there already and still those bytes is left alone. */
  async keep(sha256: string, bytes: Uint8Array): Promise<void> {
    if ((await this.read(sha256)) !== null) return;
    await mkdir(this.folder, { recursive: true });
    const unfinished = join(this.folder, `.${sha256}.${randomUUID()}`);
    try {
      await synced(unfinished, 'wx', (file) => file.writeFile(bytes));
      await rename(unfinished, join(this.folder, sha256));
      await synced(this.folder, 'r');
    } finally {
      await rm(unfinished, { force: true });
    }
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

/** Writes to a file, or nothing to a folder, and waits until the disk has it. */
async function synced(path: string, flags: string, write?: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, flags);
  try {
    await write?.(file);
    await file.sync();
  } finally {
    await file.close();
  }
}
