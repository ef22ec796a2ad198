import type { Screen } from '../screen.ts';
import { pagerText as text } from '../texts/pager.ts';

/** A stretch of a long list: entries `from` up to, not including, `to`. Pages count from 1. */
export interface Paging {
  readonly page: number;
  readonly pages: number;
  readonly from: number;
  readonly to: number;
  readonly all: number;
}

/** The asked page of a list, or the nearest there is. */
export function pageOf(all: number, onPage: number, asked: number): Paging {
  const pages = Math.max(1, Math.ceil(all / onPage));
  const page = Math.min(Math.max(1, asked), pages);
  return { page, pages, from: (page - 1) * onPage, to: Math.min(all, page * onPage), all };
}

/** Links to the pages beside this one; nothing where one page holds all. */
export const Pager = ({ s, paging, href }: { s: Screen; paging: Paging; href: (page: number) => string }) => {
  const { page, pages, from, to, all } = paging;
  if (pages === 1) return null;
  return (
    <nav class="pager" aria-label={s.say(text.name)}>
      {page > 1 && (
        <a rel="prev" href={href(page - 1)}>
          {s.say(text.previous)}
        </a>
      )}
      <span class="formula">{s.say(text.here(s.number(from + 1), s.number(to), s.number(all)))}</span>
      {page < pages && (
        <a rel="next" href={href(page + 1)}>
          {s.say(text.next)}
        </a>
      )}
    </nav>
  );
};
