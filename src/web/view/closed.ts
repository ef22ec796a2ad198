import { dayInVietnam } from '../../domain/day.ts';
import type { ScorecardView } from '../services.ts';

/** Whether the figures of a page's period had closed when it is read: not on the closing day itself, which still counts. */
export const isClosed = ({ scorecard, asOf }: Pick<ScorecardView, 'scorecard' | 'asOf'>): boolean =>
  scorecard.judgedOn < dayInVietnam(asOf);
