import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from '../services/sha256.ts';

const dayLong = 24 * 60 * 60 * 1000;

/** A checksum and a name of its own, so that two people who try the same file do not take it from each other. */
const nameForm = /^([0-9a-f]{64})-[0-9a-f-]{36}$/;

/** Files between their preview and the word to store them: gone a day later, or once they are stored. */
export class Uploads {
  private readonly storing = new Map<string, Promise<{ readonly id: string | null } | null>>();

  constructor(private readonly folder: string) {}

  /** Keeps a file and gives the name to store it by. */
  async keep(bytes: Uint8Array): Promise<string> {
    await mkdir(this.folder, { recursive: true });
    await this.forgetOld();
    const name = `${sha256Of(bytes)}-${randomUUID()}`;
    await writeFile(join(this.folder, name), bytes);
    return name;
  }

  /**
   * Has a kept file stored, once however often it is asked: who asks again within a day hears the import that was made
   * of it. Null where none is kept, or not the one that was kept; a file that was not stored stays.
   */
  async storeOnce<T extends { readonly id: string | null }>(
    name: string,
    store: (bytes: Uint8Array) => Promise<T>,
  ): Promise<T | { readonly id: string } | null> {
    const [, sha256] = nameForm.exec(name) ?? [];
    if (sha256 === undefined) return null;
    const running = this.storing.get(name) as Promise<T | { readonly id: string } | null> | undefined;
    if (running) return running;
    const one = this.store(name, sha256, store).finally(() => this.storing.delete(name));
    this.storing.set(name, one);
    return one;
  }

  private async store<T extends { readonly id: string | null }>(
    name: string,
    sha256: string,
    store: (bytes: Uint8Array) => Promise<T>,
  ): Promise<T | { readonly id: string } | null> {
    const path = join(this.folder, name);
    const stored = await readFile(`${path}.stored`, 'utf8').catch(() => null);
    if (stored !== null) return { id: stored };
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null || sha256Of(bytes) !== sha256) return null;
    const result = await store(bytes);
    if (result.id !== null) {
      await writeFile(`${path}.stored`, result.id);
      await rm(path, { force: true });
    }
    return result;
  }

  private async forgetOld(): Promise<void> {
    for (const name of await readdir(this.folder)) {
      const path = join(this.folder, name);
      const kept = await stat(path).catch(() => null);
      if (kept && Date.now() - kept.mtimeMs > dayLong) await rm(path, { force: true });
    }
  }
}
