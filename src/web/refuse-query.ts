import type { z } from 'zod';
import { problem } from './answer.tsx';
import type { Assets } from './assets.ts';
import type { WebContext } from './language.ts';
import { unreadable } from './view/unreadable.ts';

/** The page that says which value of an address cannot be read. */
export const refuseQuery = (c: WebContext, assets: Assets, error: z.ZodError, plan?: string): Promise<Response> =>
  problem(c, assets, 'bad-query', { detail: unreadable(error, c.req.query()), plan });
