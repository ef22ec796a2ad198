import { Hono } from 'hono';
import { longestQuery, wordsOf } from '../../domain/search.ts';
import { allow } from '../allow.ts';
import { page } from '../answer.tsx';
import type { Assets } from '../assets.ts';
import type { Web } from '../language.ts';
import { SearchPage } from '../pages/search.tsx';
import { searchQuery } from '../query.ts';
import { refuseQuery } from '../refuse-query.ts';
import type { Services } from '../services.ts';

/** Search over units, indicators and quotes; the answer has an address that can be sent. */
export const searchRoutes = (services: Services, assets: Assets): Hono<Web> =>
  new Hono<Web>().get('/', allow('read-published'), async (c) => {
    const asked = searchQuery.safeParse(c.req.query());
    if (!asked.success) return refuseQuery(c, assets, asked.error);
    const s = c.get('screen');
    const { q: query } = asked.data;
    const tooLong = query.length > longestQuery;
    const found =
      tooLong || wordsOf(query).length === 0
        ? null
        : await services.search({ query, language: s.language, by: c.get('actor') });
    return page(c, <SearchPage s={s} assets={assets} query={query} found={found} />, tooLong ? 400 : 200);
  });
