import { randomUUID } from 'node:crypto';
import type { Uploads } from './uploads.ts';

/** So many files between their preview and the word to store them. */
const most = 8;

/** Uploads where there are no files: in memory, so a preview is good for minutes, not for a day. */
export class WorkerUploads implements Pick<Uploads, 'keep' | 'storeOnce'> {
  private readonly kept = new Map<string, Uint8Array>();
  private readonly stored = new Map<string, string>();

  async keep(bytes: Uint8Array): Promise<string> {
    const name = randomUUID();
    this.kept.set(name, bytes);
    const [oldest] = this.kept.keys();
    if (this.kept.size > most && oldest !== undefined) this.kept.delete(oldest);
    return name;
  }

  async storeOnce<T extends { readonly id: string | null }>(
    name: string,
    store: (bytes: Uint8Array) => Promise<T>,
  ): Promise<T | { readonly id: string } | null> {
    const before = this.stored.get(name);
    if (before !== undefined) return { id: before };
    const bytes = this.kept.get(name);
    if (!bytes) return null;
    this.kept.delete(name);
    const result = await store(bytes);
    if (result.id !== null) this.stored.set(name, result.id);
    else this.kept.set(name, bytes);
    return result;
  }
}
