import { printed } from '../../domain/index/print.ts';
import { Exact } from '../../domain/rounding.ts';
import { statedWords } from '../../domain/speak.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { TargetGain, UnitRanking } from '../services.ts';
import { unitRankingText as text } from '../texts/unit-ranking.ts';
import { scoreWords } from '../view/index-formulas.ts';
import { signed } from '../view/league.ts';
import { StatusSquare } from './status.tsx';

interface Props {
  readonly s: Screen;
  readonly links: PlanLinks;
  readonly ranking: UnitRanking;
}

const Gain = ({ s, links, ranking, gain }: Props & { gain: TargetGain }) => {
  const { scoring } = ranking.league;
  const { cell, value, rankBefore, rankAfter } = gain;
  const before = ranking.result.printed ?? printed(0, scoring.definition.score.decimals);
  const won = new Exact(gain.score).minus(before).toNumber();
  const rank = (of: number | null): string => (of === null ? '–' : s.number(of));
  const [was, is] = [before, gain.score].map((p) => scoreWords(s, p, scoring));
  return (
    <li class="formula">
      {cell.status && <StatusSquare status={gain.reported ? cell.status : 'no-data'} />}
      <span class="what">
        <a href={links.cell(cell, { part: 'promise' })}>
          {s.say(text.ifMet(cell.indicator.short, statedWords(cell.indicator, value)))}
        </a>
        <small>{s.say(text.wins(signed(s, won, scoring), was ?? '', is ?? ''))}</small>
      </span>
      <span class="figure">
        <b>
          {rankBefore === rankAfter
            ? s.say(text.staysAt(rank(rankAfter)))
            : s.say(text.fromTo(rank(rankBefore), rank(rankAfter)))}
        </b>
      </span>
    </li>
  );
};

/** What meeting each late target would win, the greatest gain first. */
export const TargetGains = (props: Props) => {
  const { s, ranking } = props;
  return (
    <section>
      <h2>{s.say(text.gainsTitle)}</h2>
      {ranking.gains.length === 0 ? (
        <p class="quiet">{s.say(text.noGains)}</p>
      ) : (
        <>
          <ul class="items">
            {ranking.gains.map((gain) => (
              <Gain {...props} gain={gain} />
            ))}
          </ul>
          <p class="small">{s.say(text.gainsMean)}</p>
        </>
      )}
    </section>
  );
};
