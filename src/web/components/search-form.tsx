import type { Screen } from '../screen.ts';
import { searchText as text } from '../texts/search.ts';

interface Props {
  readonly s: Screen;
  readonly query?: string;
  /** What is wrong with the query, said beside the field. */
  readonly wrong?: string | null;
}

/** The search as a form of its own, with its hint. */
export const SearchForm = ({ s, query = '', wrong = null }: Props) => (
  <search aria-label={s.say(text.title)}>
    <form class="form" method="get" action="/search">
      <div class={wrong ? 'field wrong' : 'field'}>
        <label for="q">{s.say(text.label)}</label>
        <p class="hint" id="q-hint">
          {s.say(text.hint)}
        </p>
        {wrong && (
          <p class="error" id="q-error">
            {wrong}
          </p>
        )}
        <input
          id="q"
          type="search"
          name="q"
          value={query}
          aria-describedby={wrong ? 'q-hint q-error' : 'q-hint'}
          aria-invalid={wrong ? 'true' : undefined}
        />
      </div>
      <p>
        <button type="submit">{s.say(text.act)}</button>
      </p>
    </form>
  </search>
);
