import { both, periodWords } from '../../../domain/speak.ts';
import type { Status } from '../../../domain/status.ts';
import type { Assets } from '../../assets.ts';
import { PublishedFrame } from '../../components/published/frame.tsx';
import { RowTable, statusWords } from '../../components/published/row-table.tsx';
import { type PrintedIndicator, valueFormula } from '../../published-services.ts';
import type { Screen } from '../../screen.ts';
import { publishedText as text } from '../../texts/published.ts';
import type { Publication } from '../../view/publication.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly of: Publication;
  readonly one: PrintedIndicator;
  readonly status: readonly Status[] | undefined;
}

/** One indicator in a publication: what it means, the whole, and every unit. */
export const PublishedIndicatorPage = ({ s, assets, of, one, status }: Props) => {
  const { indicator, total, rows } = one;
  const shown = rows.filter(({ row }) => !status || (row.status !== null && status.includes(row.status)));
  const title = s.say(text.ofIndicator(indicator.name, periodWords(of.scorecard.period)));
  return (
    <PublishedFrame s={s} assets={assets} of={of} title={title}>
      <p class="prose" data-rule>
        {s.say(indicator.definition)}
      </p>
      {total && total.value !== null && (
        <p id="whole" class="sentence formula">
          {s.say(text.wholeValue)} {valueFormula(s.language, indicator, total)}
        </p>
      )}
      <section id="units" data-list>
        <h2>{s.say(text.eachUnit)}</h2>
        {status && (
          <p class="small">
            {s.say(text.shown(both(() => statusWords(s, status))))}{' '}
            <a href={of.links.indicator(indicator.id)}>{s.say(text.all)}</a>
          </p>
        )}
        <RowTable s={s} of={of} rows={shown} by="unit" />
      </section>
    </PublishedFrame>
  );
};
