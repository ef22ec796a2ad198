import { Buffer } from 'node:buffer';
import type { MiddlewareHandler } from 'hono';
import { html } from 'hono/html';
import { isPerson } from '../domain/actor.ts';
import type { Web, WebContext } from './language.ts';

/** Where the reader's name stands on a page: what people type is escaped and never looks like this. */
export const namePlace = '<!--reader-->';

/** People of one role and unit are shown the same pages but for their name. */
export const sameRole = (c: WebContext): string | null => {
  const { role, unit } = c.get('actor');
  return isPerson(role) ? `${role} ${unit}` : null;
};

/** Puts the reader's name into a page that may have been made for another of the same role. */
export const named: MiddlewareHandler<Web> = async (c, next) => {
  await next();
  const { role, name } = c.get('actor');
  if (!isPerson(role) || !c.res.headers.get('Content-Type')?.startsWith('text/html')) return;
  const bytes = Buffer.from(await c.res.arrayBuffer());
  const at = bytes.indexOf(namePlace);
  const body =
    at < 0
      ? bytes
      : Buffer.concat([bytes.subarray(0, at), Buffer.from(`${html`${name}`}`), bytes.subarray(at + namePlace.length)]);
  c.res = new Response(new Uint8Array(body), c.res);
  // The tag was of the page without the name.
  c.res.headers.delete('ETag');
};
