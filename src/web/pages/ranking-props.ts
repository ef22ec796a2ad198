import type { Period } from '../../domain/period.ts';
import type { PlanPageProps } from './plan-page.tsx';

/** What a page of ranks is drawn from: all of it stands in the period that is ranked. */
export interface RankingProps extends PlanPageProps {
  /** The period the address asks for; another where that one is too short to be ranked. */
  readonly asked: Period;
}
