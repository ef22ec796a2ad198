import { linked } from '../../domain/speak.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { League } from '../services.ts';
import { rankingText as text } from '../texts/ranking.ts';
import { pairsOf } from '../view/league.ts';
import { Emphasis } from './emphasis.tsx';

interface Props {
  readonly s: Screen;
  readonly links: PlanLinks;
  readonly league: League;
}

/** What rank intervals mean, or that they are not there yet. */
export const FirmnessNote = ({ s, league: { firmness } }: Pick<Props, 's' | 'league'>) =>
  firmness ? (
    <p class="small prose" data-rule>
      {s.say(text.firm(s.number(firmness.variations)))}
    </p>
  ) : (
    <p class="notice">{s.say(text.notFirm)}</p>
  );

/** Pairs of units whose order says nothing, since their scores differ by less than is printed. */
export const RoundingPairs = ({ s, links, league }: Props) => {
  const { block, scoring } = league;
  const pairs = pairsOf(league);
  const step = s.number(10 ** -scoring.definition.score.decimals, scoring.definition.score.decimals);
  const named = (of: (typeof pairs)[number]['one']): string =>
    linked(of.unitName ?? of.unit, links.rankedUnit(block.id, of.unit));
  return (
    <section>
      <h2>{s.say(text.pairsTitle)}</h2>
      <p class="small prose" data-rule>
        {s.say(text.pairsMean(step))}
      </p>
      {pairs.length === 0 ? (
        <p class="quiet">{s.say(text.noPairs)}</p>
      ) : (
        <ul class="plain-list">
          {pairs.map(({ one, other, gap }) => (
            <li class="formula">
              <Emphasis
                text={s.say(text.pair(named(one), named(other), s.number(gap, scoring.definition.score.decimals + 2)))}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
