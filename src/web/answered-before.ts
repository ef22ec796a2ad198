import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Variables } from './language.ts';

interface Kept {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: readonly (readonly [string, string])[];
  readonly etag: string;
}

const mostBytes = 32 * 1024 * 1024;

/**
 * Gives an answer again, byte for byte, while nothing it could show has changed, and says 304 to who has it already.
 * What was kept is forgotten as soon as the state differs, and the oldest goes first where it takes too much memory.
 *
 * @param stateNow differs whenever a page might: figures, definitions, mails, the minute pages print
 * @param most bytes of bodies held
 */
export function answeredBefore(
  stateNow: () => Promise<string>,
  most = mostBytes,
): MiddlewareHandler<{ Variables: Variables }> {
  const kept = new Map<string, Kept>();
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

  return async (c, next) => {
    if (c.req.method !== 'GET') return next();
    // Read before the answer is made: what changes meanwhile makes the next state, never an old answer under a new one.
    const now = await stateNow();
    if (now !== state) {
      kept.clear();
      size = 0;
      state = now;
    }
    const { pathname, search } = c.get('screen').url;
    const key = [c.get('screen').language, c.req.header('Accept-Encoding') ?? '', pathname, search].join(' ');
    const found = kept.get(key);
    if (found) {
      kept.delete(key);
      kept.set(key, found);
      return answer(found, c.req.header('If-None-Match'));
    }
    await next();
    const { res } = c;
    if (res.status !== 200 || res.headers.has('Set-Cookie')) return;
    const body = new Uint8Array(await res.arrayBuffer());
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    const one = { body, headers: [...res.headers], etag };
    if (now === state) keep(key, one);
    c.res = answer(one, c.req.header('If-None-Match'));
  };
}

function answer({ body, headers, etag }: Kept, asked: string | undefined): Response {
  const own = [...headers, ['ETag', etag]] as [string, string][];
  const held = asked?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag) ?? false;
  if (!held) return new Response(body, { headers: own });
  return new Response(null, { status: 304, headers: own.filter(([name]) => !/^content-(type|encoding)$/i.test(name)) });
}
