import { lastDay, type Period, parsePeriod, periodOf, periodText } from '../../domain/period.ts';
import type { Plan } from '../../domain/plan.ts';

/**
 * The period a campaign is spoken of as: a plan that counts in quarters speaks of the quarter that its third month ends.
 *
 * @example publishedAs({ firstPeriod: '2025-Q4' }, '2026-09') // '2026-Q3'
 */
export function publishedAs({ firstPeriod }: Pick<Plan, 'firstPeriod'>, campaign: string): string {
  const [own, of] = [parsePeriod(firstPeriod), parsePeriod(campaign)];
  if (!own || !of) return campaign;
  const longer: Period = periodOf(lastDay(of), own.frequency);
  return lastDay(longer) === lastDay(of) ? periodText(longer) : campaign;
}
