import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import type { Web, WebContext } from './language.ts';

interface Kept {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: readonly (readonly [string, string])[];
}

const mostBytes = 32 * 1024 * 1024;

/** One reader's own answers, in the encoding their browser takes. */
const oneReader = (c: WebContext): string => {
  const { id, role, unit } = c.get('screen').actor;
  return [id, role, unit, c.req.header('Accept-Encoding') ?? ''].join(' ');
};

/**
 * Gives an answer again, byte for byte, while nothing it could show has changed, and says 304 to who has it already.
 * Who asks while the answer is being made waits for it. What was kept is forgotten as soon as the state differs, and
 * the oldest goes first where it takes too much memory.
 *
 * @param stateNow differs whenever a page might: figures, definitions, mails, the minute pages print
 * @param most bytes of bodies held
 * @param readers who may be given the same answer; null: nobody
 */
export function answeredBefore(
  stateNow: () => Promise<string>,
  most = mostBytes,
  readers: (c: WebContext) => string | null = oneReader,
): MiddlewareHandler<Web> {
  const kept = new Map<string, Kept>();
  let making = new Map<string, Promise<Kept | null>>();
  let state = '';
  let size = 0;
  const forget = (key: string, one: Kept): void => {
    kept.delete(key);
    size -= one.body.byteLength;
  };
  const keep = (key: string, one: Kept): void => {
    const before = kept.get(key);
    if (before) forget(key, before);
    kept.set(key, one);
    size += one.body.byteLength;
    for (const [oldest, other] of kept) {
      if (size <= most) return;
      forget(oldest, other);
    }
  };
  const tagged = etag();

  return async (c, next) => {
    const whose = c.req.method === 'GET' ? readers(c) : null;
    if (whose === null) return next();
    // Read before the answer is made: what changes meanwhile makes the next state, never an old answer under a new one.
    const now = await stateNow();
    if (now !== state) {
      kept.clear();
      making = new Map();
      size = 0;
      state = now;
    }
    const give = (one: Kept): Promise<unknown> =>
      tagged(c, async () => {
        c.res = new Response(one.body, { headers: one.headers as [string, string][] });
      });
    const { language, url } = c.get('screen');
    const key = [whose, language, url.pathname, url.search].join('\n');
    const underWay = making.get(key);
    const found = kept.get(key) ?? (underWay && (await underWay.catch(() => null)));
    if (found) {
      if (now === state) keep(key, found);
      await give(found);
      return;
    }
    const make = async (): Promise<Kept | null> => {
      await next();
      const one = await answerOf(c.res);
      if (one && now === state) keep(key, one);
      return one;
    };
    const made = make();
    const ofState = making.set(key, made);
    const one = await made.finally(() => ofState.delete(key));
    if (one) await give(one);
  };
}

/** What may be given again: no error, and nothing that sets a cookie. */
async function answerOf(response: Response): Promise<Kept | null> {
  if (response.status !== 200 || response.headers.has('Set-Cookie')) return null;
  const body = new Uint8Array(await response.arrayBuffer());
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  return { body, headers: [...[...response.headers].filter(([name]) => name !== 'etag'), ['ETag', tag]] };
}
