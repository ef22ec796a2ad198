import type { Explanation } from '../services.ts';

type Reviewed = Explanation['reviewed'][number];

/** The last change of a period's figure after it had been published; null where it stands as it was published first. */
export function correctionOf(
  reviewed: readonly Reviewed[],
  period: string,
): { readonly now: Reviewed; readonly before: Reviewed } | null {
  const [now, ...earlier] = reviewed.filter((r) => r.stage === 'final' && r.observation.period === period);
  const before = earlier.find((r) => r.observation.id !== now?.observation.id);
  return now && before ? { now, before } : null;
}
