import { Hono } from 'hono';
import { allow } from '../allow.ts';
import { attachment } from '../attachment.ts';
import type { Web } from '../language.ts';
import type { Services } from '../services.ts';

/** A file named by its bundle never changes. */
const forGood = 'public, max-age=31536000, immutable';

/** The files of bundles: for everybody and every site, kept for good. What is not there is left to the pages. */
export const publishedFiles = ({ published }: Pick<Services, 'published'>): Hono<Web> =>
  new Hono<Web>().get('/:plan/:period/:hash{[0-9a-f]{64}}/:file', allow('read-published'), async (c, next) => {
    const { plan, period, hash, file } = c.req.param();
    const found = await published.file({ plan, period, hash, file });
    if (!found.ok) return next();
    const { bytes, type } = found.value;
    const tag = `"${hash.slice(0, 32)}-${file}"`;
    const kept = { ETag: tag, 'Cache-Control': forGood, 'Access-Control-Allow-Origin': '*' };
    if (c.req.header('If-None-Match')?.includes(tag)) return c.body(null, 304, kept);
    const shown = type.startsWith('application/json')
      ? { 'Content-Type': type }
      : attachment(nameOf(c.req.param()), type);
    return c.body(bytes, 200, { ...shown, ...kept });
  });

/** A file that is saved says what it is of. */
const nameOf = ({ plan, period, file }: { plan: string; period: string; file: string }): string =>
  `${plan}-${period}-${file}`;
