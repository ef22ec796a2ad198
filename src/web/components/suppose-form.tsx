import { leavesOf } from '../../domain/index/definition.ts';
import { notApplicable, stateAt, valueAt } from '../../domain/index/figure-table.ts';
import { numberWords, statedWords, valueWords } from '../../domain/speak.ts';
import type { Text } from '../../domain/text.ts';
import type { SupposedFigure } from '../../services/suppose-figure.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { ScorecardView, UnitRanking } from '../services.ts';
import { common } from '../texts/common.ts';
import { indexText } from '../texts/index-parts.ts';
import { unitRankingText as text } from '../texts/unit-ranking.ts';
import { scoreWords } from '../view/index-formulas.ts';
import { partName } from '../view/league.ts';
import { Emphasis } from './emphasis.tsx';
import { Choice } from './period-form.tsx';

interface Props {
  readonly s: Screen;
  readonly links: PlanLinks;
  readonly ranking: UnitRanking;
  readonly view: ScorecardView;
  /** What the address asks. */
  readonly component: string | undefined;
  readonly figure: string | undefined;
  /** Null where nothing is asked yet. */
  readonly answer: SupposedFigure | null;
  readonly asOf: string | undefined;
}

type Answer = Extract<SupposedFigure, { readonly outcome: unknown }>;

const Outcome = ({ s, ranking, view, answer }: Pick<Props, 's' | 'ranking' | 'view'> & { answer: Answer }) => {
  const { league, result } = ranking;
  const { scoring } = league;
  const { leaf, indicator, value, outcome } = answer;
  const row = scoring.table.units.indexOf(result.unit);
  const raw = scoring.parts.get(leaf.id)?.raw;
  const held = raw ? valueAt(raw, row) : null;
  const say = (of: number): Text => (indicator ? valueWords(indicator, of) : numberWords(of));
  const owesNone = raw !== undefined && raw !== null && stateAt(raw, row) === notApplicable;
  const now = held !== null ? say(held) : owesNone ? indexText.notApplicable : common.noData;
  const score = (of: string | null): string => (of === null ? '–' : scoreWords(s, of, scoring));
  const rank = (of: number | null): string => (of === null ? '–' : s.number(of));
  const stated = indicator ? statedWords(indicator, value) : numberWords(value);
  const said = [
    text.outcome(partName(scoring, leaf.id, view.catalogue.indicators), stated, now),
    text.scores(score(result.printed), score(outcome.score)),
    result.rank === outcome.rank
      ? text.sameRank(rank(outcome.rank))
      : text.ranks(rank(result.rank), rank(outcome.rank)),
  ];
  return (
    <p class="notice formula" id="outcome">
      <Emphasis text={said.map((t) => s.say(t)).join('')} />
    </p>
  );
};

/** Another figure in the place of one of the unit's own: a plain form, so that every question is an address that can be sent. */
export const SupposeForm = (props: Props) => {
  const { s, links, ranking, view, component, figure, answer, asOf } = props;
  const { scoring, block } = ranking.league;
  const error = answer && 'error' in answer ? s.say(text.errors[answer.error]) : null;
  const options = leavesOf(scoring.definition.parts)
    .filter((leaf) => (leaf.points ?? leaf.weight) > 0)
    .map((leaf) => [leaf.id, s.say(partName(scoring, leaf.id, view.catalogue.indicators))] as const);
  return (
    <section id="suppose" class={answer ? undefined : 'screen-only'}>
      <h2>{s.say(text.supposeTitle)}</h2>
      <p class="small prose screen-only">{s.say(text.supposeMean)}</p>
      {answer && 'outcome' in answer && <Outcome s={s} ranking={ranking} view={view} answer={answer} />}
      {error !== null && (
        <p class="error" id="value-error">
          <span class="vh">{s.say(text.prefix)} </span>
          {error}
        </p>
      )}
      <form
        class="filters"
        method="get"
        action={`${links.rankedUnit(block.id, ranking.result.unit).split('?')[0]}#suppose`}
        aria-label={s.say(text.supposeTitle)}
      >
        <input type="hidden" name="period" value={links.period} />
        {asOf && <input type="hidden" name="asOf" value={asOf} />}
        <Choice name="component" label={s.say(text.component)} chosen={component} options={options} />
        <p>
          <label for="f-value">{s.say(text.supposed)}</label>
          <input
            id="f-value"
            name="value"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            maxlength={40}
            value={figure}
            aria-invalid={error === null ? undefined : 'true'}
            aria-describedby={error === null ? undefined : 'value-error'}
          />
        </p>
        <p class="act">
          <button type="submit">{s.say(text.compute)}</button>
        </p>
      </form>
    </section>
  );
};
