import { epoch, type Instant, toUtc } from '../../domain/day.ts';
import type { Plan } from '../../domain/plan.ts';

/** As of when a campaign published at an instant is read; a sample published before its own instant is read at that. */
export const publishedAsOf = ({ standsAt }: Pick<Plan, 'standsAt'>, publishedAt: Instant): Instant =>
  toUtc(standsAt !== null && epoch(standsAt) > epoch(publishedAt) ? standsAt : publishedAt);
