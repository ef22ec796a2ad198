import type { HttpBindings } from '@hono/node-server';
import type { WebContext } from '../web/language.ts';

/**
 * The network address a request comes from. Behind reverse proxies it is the one the outermost of ours wrote into
 * `X-Forwarded-For`; anything further left the sender may have made up.
 *
 * @param proxies how many reverse proxies of ours stand in front
 */
export const clientAddress =
  (proxies: number) =>
  (c: WebContext): string => {
    const { incoming } = c.env as Partial<HttpBindings>;
    const direct = incoming?.socket.remoteAddress ?? 'unknown';
    if (proxies === 0) return direct;
    const told = (c.req.header('X-Forwarded-For') ?? '').split(',').map((address) => address.trim());
    return told.at(-proxies) || direct;
  };
