import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from '../services/sha256.ts';

const dayLong = 24 * 60 * 60 * 1000;

/** Files between their preview and the word to store them: kept by checksum, gone once taken or after a day. */
export class Uploads {
  constructor(private readonly folder: string) {}

  /** Keeps a file and gives the name to take it by. */
  async keep(bytes: Uint8Array): Promise<string> {
    await mkdir(this.folder, { recursive: true });
    await this.forgetOld();
    const sha256 = sha256Of(bytes);
    await writeFile(join(this.folder, sha256), bytes);
    return sha256;
  }

  /** Gives a kept file and forgets it; null where there is none, or not the one that was kept. */
  async take(sha256: string): Promise<Uint8Array | null> {
    if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
    const path = join(this.folder, sha256);
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null) return null;
    await rm(path, { force: true });
    return sha256Of(bytes) === sha256 ? bytes : null;
  }

  private async forgetOld(): Promise<void> {
    for (const name of await readdir(this.folder)) {
      const path = join(this.folder, name);
      const kept = await stat(path).catch(() => null);
      if (kept && Date.now() - kept.mtimeMs > dayLong) await rm(path, { force: true });
    }
  }
}
