import type { Plan } from '../../domain/plan.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import { planNavText as text } from '../texts/plan-nav.ts';

const parts = ['scorecard', 'targets', 'indicators', 'units', 'ranking', 'changes', 'committee'] as const;

export type PlanPart = (typeof parts)[number];

/** Whether an index ranks the plan's units. */
export const isRanked = ({ indexes = [] }: Plan): boolean => indexes.length > 0;

interface Props {
  readonly s: Screen;
  readonly plan: Plan;
  readonly links: PlanLinks;
  readonly here?: PlanPart;
  /** The page lies below `here`: one unit, one indicator. */
  readonly below?: boolean;
}

/** From any page of a plan to its others. */
export const PlanNav = ({ s, plan, links, here, below = false }: Props) => (
  <nav class="plan-nav" aria-label={s.say(text.label)}>
    <div class="frame">
      <b>{s.say(plan.short)}</b>
      {parts
        .filter((part) => part !== 'ranking' || isRanked(plan))
        .filter((part) => part !== 'committee' || (plan.state !== 'closed' && s.may('read-committee')))
        .map((part) => (
          <a href={links[part]()} aria-current={part === here ? (below ? 'true' : 'page') : undefined}>
            {s.say(text[part])}
          </a>
        ))}
    </div>
  </nav>
);
