import { Hono } from 'hono';
import type { Assets } from '../assets.ts';

/** Own stylesheet and fonts: the name changes with the content, so they are kept for good. */
export function assetRoutes(assets: Assets): Hono {
  return new Hono().get('/:name', (c) => {
    const asset = assets.files.get(c.req.param('name'));
    if (!asset) return c.text('Không có tệp này. No such file.', 404);
    return c.body(asset.body, 200, {
      'Content-Type': asset.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });
}
