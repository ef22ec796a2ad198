import { periodText } from '../../domain/period.ts';
import type { Unit } from '../../domain/unit.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import { rankingText as text } from '../texts/ranking.ts';
import { otherPeriod, type UnitRanks } from '../view/unit-ranks.ts';
import { RankFace } from './league-table.tsx';

interface Props {
  readonly s: Screen;
  readonly links: PlanLinks;
  readonly unit: Unit;
  readonly ranks: UnitRanks;
  /** Says what the number is: it stands in no column. */
  readonly named?: boolean;
}

/** A unit's rank in its block with the interval it has, leading to its explanation. */
export const UnitRank = ({ s, links, unit, ranks, named = false }: Props) => {
  const place = ranks.places.get(unit.id);
  const other = otherPeriod(ranks, links);
  if (!place || place.result.rank === null) return <>{named ? '' : '–'}</>;
  return (
    <>
      <a href={links.at({ period: periodText(ranks.period) }).rankedUnit(place.block, unit.id, 'rank')}>
        {named && s.say(text.inBlock)}{' '}
        <span>
          <RankFace s={s} result={place.result} />
        </span>
      </a>
      {named && other && <small> {s.periodInside(other)}</small>}
    </>
  );
};
