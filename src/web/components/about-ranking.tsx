import type { Plan } from '../../domain/plan.ts';
import { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import { aboutRanking as text } from '../texts/about-ranking.ts';
import { isRanked } from './plan-nav.tsx';

/** How units are scored and ranked, and where they are. */
export const AboutRanking = ({ s, plans }: { s: Screen; plans: readonly Plan[] }) => (
  <>
    <p>{s.say(text.points)}</p>
    <p>{s.say(text.missing)}</p>
    <p>{s.say(text.firm)}</p>
    <p>{s.say(text.change)}</p>
    <ul>
      {plans.filter(isRanked).map((plan) => (
        <li>
          <a href={new PlanLinks(plan.id).ranking()}>{s.say(text.see(plan.short))}</a>
        </li>
      ))}
    </ul>
  </>
);
