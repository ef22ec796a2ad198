import { periodWords } from '../../../domain/speak.ts';
import type { Assets } from '../../assets.ts';
import { PublishedFrame } from '../../components/published/frame.tsx';
import { RowTable } from '../../components/published/row-table.tsx';
import { rankSentence } from '../../published-services.ts';
import type { Screen } from '../../screen.ts';
import { publishedText as text } from '../../texts/published.ts';
import type { Publication } from '../../view/publication.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly of: Publication;
  readonly unit: string;
}

/** One unit in a publication: its rank, and each of its targets. */
export const PublishedUnitPage = ({ s, assets, of, unit }: Props) => {
  const rows = of.rowsOf(unit);
  const rank = rankSentence(s.language, of, unit);
  const silent = rows.length > 0 && rows.every(({ row }) => row.value === null && row.status !== 'not-applicable');
  const title = s.say(text.ofUnit(of.unit(unit)?.name ?? unit, periodWords(of.scorecard.period)));
  return (
    <PublishedFrame s={s} assets={assets} of={of} title={title}>
      {rank !== null && (
        <p id="rank" class="sentence formula">
          {rank}.
        </p>
      )}
      {silent && <p class="notice">{s.say(text.noFigures)}</p>}
      {rows.length === 0 ? (
        <p class="notice">{s.say(text.nothingPromised)}</p>
      ) : (
        <RowTable s={s} of={of} rows={rows} by="indicator" />
      )}
    </PublishedFrame>
  );
};
