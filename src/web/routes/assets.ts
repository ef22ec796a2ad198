import { Hono } from 'hono';
import { allow } from '../allow.ts';
import type { Assets } from '../assets.ts';
import type { Web } from '../language.ts';

/** Own stylesheet and fonts: the name changes with the content, so they are kept for good. */
export function assetRoutes(assets: Assets): Hono<Web> {
  return new Hono<Web>().get('/:name', allow('read-published'), (c) => {
    const asset = assets.files.get(c.req.param('name'));
    if (!asset) return c.text('Không có tệp này. No such file.', 404);
    return c.body(asset.body, 200, {
      'Content-Type': asset.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });
}
