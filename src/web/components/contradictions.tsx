import type { StatementsAtOdds, TargetsAtOdds } from '../../domain/contradictions.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Plan } from '../../domain/plan.ts';
import { dayWords, targetWords } from '../../domain/speak.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import { targetsText as text } from '../texts/targets.ts';
import type { Contradictions } from '../view/targets.ts';
import { Quoted } from './quote.tsx';

interface Around {
  readonly s: Screen;
  readonly links: PlanLinks;
}

interface NumbersProps extends Around {
  readonly numbers: TargetsAtOdds;
  readonly indicator: Indicator;
  /** A target that need not be shown again. */
  readonly but?: string;
}

/** Every number given for one matter, each with its sentence. */
export const Numbers = ({ s, links, numbers, indicator, but }: NumbersProps) => (
  <ul class="odds">
    {numbers.flat().map(({ plan, target }) =>
      target.id === but ? null : (
        <li>
          <a href={links.target(target)}>
            <b>{s.say(targetWords(indicator, target))}</b>
          </a>
          <Quoted s={s} quote={target.quote} document={plan.document} />
        </li>
      ),
    )}
  </ul>
);

/** Every value given for one thing, each with its sentence; `beside` tells several such lists of a page apart. */
export const Values = ({
  s,
  statements,
  plan,
  beside,
}: Pick<Around, 's'> & Pick<StatementsAtOdds, 'statements'> & { plan: Plan; beside: string }) => (
  <ul class="odds">
    {statements.map(({ value, quote }) => {
      const id = `quote-${beside}-${quote.line}-${value}`;
      return (
        <li>
          <b data-quoted={id}>{s.number(value)}</b>
          <Quoted s={s} quote={quote} document={plan.document} id={id} />
        </li>
      );
    })}
  </ul>
);

interface Props extends Around {
  readonly plan: Plan;
  readonly found: Contradictions;
  readonly indicators: readonly Indicator[];
}

/** Where the document contradicts itself or another one: both sides with their sentences. */
export const ContradictionList = ({ s, links, plan, found, indicators }: Props) => {
  if (found.targets.length + found.statements.length === 0) return null;
  return (
    <section id="contradictions" data-list>
      <h2>{s.say(text.contradictions)}</h2>
      <p class="small">{s.say(text.contradictionsHelp)}</p>
      {found.targets.map((numbers) => {
        const target = numbers[0]?.[0]?.target;
        const indicator = indicators.find((i) => i.id === target?.indicator);
        return target && indicator ? (
          <article>
            <h3>{s.say(text.numbers(indicator.name, dayWords(target.deadline.on)))}</h3>
            <Numbers s={s} links={links} numbers={numbers} indicator={indicator} />
          </article>
        ) : null;
      })}
      {found.statements.map(({ statements }, i) => {
        const [first] = statements;
        return first ? (
          <article>
            <h3>{s.say(text.values(first.name))}</h3>
            <Values s={s} statements={statements} plan={plan} beside={String(i)} />
          </article>
        ) : null;
      })}
    </section>
  );
};
