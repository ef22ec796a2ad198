import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Firmness, FirmnessWork } from '../domain/index/firmness.ts';

/** A page does not wait longer: it says that intervals are being computed, and has them the next time. */
const mostWaitMs = 5_000;

/** Leagues, periods and instants of a province come to some dozens; an answer takes a few kilobytes. */
const mostKept = 500;

/** A league that needs more ends its thread, not the server. */
const resourceLimits = { maxOldGenerationSizeMb: 384 };

/**
 * Finds how firm ranks are in a thread of its own, so that pages keep answering, and keeps every answer by the figures
 * and the definition it was found of: what changes neither is not computed again.
 */
export class FirmnessOffThread {
  private readonly kept = new Map<string, Promise<Firmness>>();
  private readonly waiting = new Map<number, (firmness: Firmness | Error) => void>();
  private worker: Worker | null = null;
  private asked = 0;

  constructor(
    /** Hears why an answer never came. */
    private readonly onError: (error: unknown) => void,
    private readonly waitMs = mostWaitMs,
    private readonly script = new URL('./firmness-worker.mjs', import.meta.url),
  ) {}

  /** Null where it takes too long, or cannot be found. */
  async find(work: FirmnessWork): Promise<Firmness | null> {
    const key = keyOf(work);
    const found = this.kept.get(key) ?? this.inWorker(work);
    this.kept.delete(key);
    this.kept.set(key, found);
    const [oldest] = this.kept.keys();
    if (this.kept.size > mostKept && oldest !== undefined) this.kept.delete(oldest);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), this.waitMs);
    });
    try {
      return await Promise.race([found, late]);
    } catch (error) {
      if (this.kept.get(key) === found) {
        this.kept.delete(key);
        this.onError(error);
      }
      return null;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the thread; what was asked of it is never answered. */
  async end(): Promise<void> {
    await this.worker?.terminate();
  }

  private inWorker(work: FirmnessWork): Promise<Firmness> {
    this.worker ??= this.start();
    const { worker } = this;
    const id = this.asked;
    this.asked += 1;
    return new Promise<Firmness>((resolve, reject) => {
      this.waiting.set(id, (answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
      worker.postMessage({ id, work });
    });
  }

  private start(): Worker {
    const worker = new Worker(this.script, { resourceLimits });
    worker.unref();
    let failure: Error | null = null;
    worker.on('message', ({ id, firmness }: { id: number; firmness: Firmness }) => {
      this.waiting.get(id)?.(firmness);
      this.waiting.delete(id);
    });
    worker.once('error', (error) => {
      failure = error;
    });
    worker.once('exit', (code) => {
      this.worker = null;
      const unanswered = [...this.waiting.values()];
      this.waiting.clear();
      for (const answer of unanswered) answer(failure ?? new Error(`firmness worker ended with code ${code}`));
    });
    return worker;
  }
}

/** What the work is about, whatever object holds it. */
function keyOf({ table, ...rest }: FirmnessWork): string {
  const hash = createHash('sha256').update(JSON.stringify([rest, table.units]));
  for (const [indicator, { values, states }] of table.columns) {
    hash.update(`\n${indicator}\n`).update(values);
    if (states) hash.update(states);
  }
  return hash.digest('base64url');
}
