import { statuses } from '../../../domain/status.ts';
import { statusText } from '../../../domain/status-text.ts';
import { printedScore, tallyOf } from '../../published-services.ts';
import type { Screen } from '../../screen.ts';
import { common } from '../../texts/common.ts';
import { publishedText as text } from '../../texts/published.ts';
import { rankingText } from '../../texts/ranking.ts';
import type { Publication } from '../../view/publication.ts';
import { RankFace } from '../league-table.tsx';
import { StatusSquare } from '../status.tsx';

interface Props {
  readonly s: Screen;
  readonly of: Publication;
}

interface BlockProps extends Props {
  readonly block: string;
  readonly units: readonly string[];
}

/** Where the targets of a unit stand, to look at and to hear. */
const Strip = ({ s, of, unit }: Props & { unit: string }) => {
  const rows = of.rowsOf(unit);
  const counts = tallyOf(rows);
  const words = statuses
    .filter((status) => counts.has(status))
    .map((status) => `${s.say(statusText[status])} ${s.number(counts.get(status) ?? 0)}`);
  return (
    <span class="squares" role="img" aria-label={words.join(', ')}>
      {rows.map(({ row }) => row.status && <StatusSquare status={row.status} />)}
    </span>
  );
};

/** The units of one block, the first rank first; those without a rank follow by the register's order. */
export const BlockTable = ({ s, of, block, units }: BlockProps) => {
  const league = of.league(block);
  const ranked = (league?.results ?? []).filter((r) => units.includes(r.unit));
  const others = units.filter((u) => !ranked.some((r) => r.unit === u));
  const places = [...ranked.map((r) => r.unit), ...others];
  return (
    <table class={league ? 'league' : 'stack'}>
      <thead>
        <tr>
          {league && (
            <th scope="col" class="n">
              {s.say(rankingText.rank)}
            </th>
          )}
          <th scope="col">{s.say(common.unit)}</th>
          {league && (
            <th scope="col" class="n">
              {s.say(rankingText.score)}
            </th>
          )}
          <th scope="col">{s.say(text.targets)}</th>
        </tr>
      </thead>
      <tbody>
        {places.map((unit) => {
          const result = ranked.find((r) => r.unit === unit);
          return (
            <tr>
              {league && (
                <td class="n">
                  {result?.rank == null ? (
                    '–'
                  ) : (
                    <a href={of.links.unit(unit, 'rank')}>
                      <RankFace s={s} result={result} />
                    </a>
                  )}
                </td>
              )}
              <th scope="row">
                <a href={of.links.unit(unit)}>{of.unit(unit)?.name ?? unit}</a>
              </th>
              {league && (
                <td class="n">
                  {result?.printed == null ? (
                    '–'
                  ) : (
                    <a href={of.links.unit(unit, 'rank')}>{printedScore(s.language, of, league, result.printed)}</a>
                  )}
                </td>
              )}
              <td data-label={s.say(text.targets)}>
                <Strip s={s} of={of} unit={unit} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

/** What the shapes of the strips say. */
export const StripLegend = ({ s, of }: Props) => {
  const counts = tallyOf(of.each().flatMap((one) => one.rows));
  return (
    <ul class="legend">
      {statuses
        .filter((status) => counts.has(status))
        .map((status) => (
          <li>
            <StatusSquare status={status} /> {s.say(statusText[status])}
          </li>
        ))}
    </ul>
  );
};
