import { longestQuery } from '../../domain/search.ts';
import { linked } from '../../domain/speak.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { Emphasis } from '../components/emphasis.tsx';
import { SearchForm } from '../components/search-form.tsx';
import { SearchHits } from '../components/search-hits.tsx';
import { address, type Screen } from '../screen.ts';
import type { Found } from '../services.ts';
import { searchText as text } from '../texts/search.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly query: string;
  /** Null: nothing was looked for. */
  readonly found: Found | null;
}

const Nothing = ({ s, query, nearest }: { s: Screen; query: string; nearest: readonly string[] }) => (
  <>
    <p class="notice">{s.say(text.none(query))}</p>
    {nearest.length > 0 && (
      <>
        <p>{s.say(text.nearest)}</p>
        <ul>
          {nearest.map((name) => (
            <li>
              <a href={address('/search', { q: name })}>{name}</a>
            </li>
          ))}
        </ul>
      </>
    )}
    <p>{s.say(text.advice)}</p>
  </>
);

const kinds = ['units', 'indicators', 'quotes'] as const;

/** "4 đơn vị, 2 câu trích", each leading to its list: kinds with nothing found are not said. */
const foundWords = (s: Screen, found: Found): string =>
  kinds
    .filter((kind) => found[kind].length > 0)
    .map((kind) => linked(s.say(text.counted[kind](s.number(found[kind].length))), `#${kind}`))
    .join(', ');

/** From here on a list is long enough for another word to help. */
const many = 30;

/** What a search found over units, indicators and quotes; or what to type instead. */
export const SearchPage = ({ s, assets, query, found }: Props) => {
  const tooLong = query.length > longestQuery;
  const wrong = tooLong ? s.say(text.tooLong(s.number(longestQuery))) : null;
  const title = query === '' || tooLong ? s.say(text.title) : s.say(text.titleOf(query));
  const hits = found && found.units.length + found.indicators.length + found.quotes.length;
  return (
    <Document s={s} assets={assets} title={title}>
      {wrong && (
        <div class="errors" role="alert">
          <h2>{s.say(text.problem)}</h2>
          <p>
            <a href="#q">{wrong}</a>
          </p>
        </div>
      )}
      <h1>
        {query === '' || tooLong ? (
          title
        ) : (
          <>
            {s.say(text.act)} <q>{query}</q>
          </>
        )}
      </h1>
      {found && hits !== 0 && (
        <p class="subtitle">
          <Emphasis text={s.say(text.found(foundWords(s, found)))} />{' '}
          {kinds.some((kind) => found[kind].length > many) && s.say(text.narrow)}
        </p>
      )}
      <SearchForm s={s} query={query.slice(0, longestQuery)} wrong={wrong} />
      {!found && !tooLong && <p class="quiet">{s.say(text.empty)}</p>}
      {found && hits === 0 && <Nothing s={s} query={query} nearest={found.nearest} />}
      {found && <SearchHits s={s} found={found} />}
    </Document>
  );
};
