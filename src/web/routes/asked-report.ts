import type { Actor } from '../../domain/actor.ts';
import type { WebContext } from '../language.ts';
import type { ReportQuestion } from '../report-services.ts';

/** The report an address below `/campaigns` is about, and who asks. */
export const askedReport = (c: WebContext): ReportQuestion & { readonly by: Actor } => ({
  plan: c.req.param('plan') ?? '',
  period: c.req.param('period') ?? '',
  unit: c.req.param('unit') ?? '',
  by: c.get('actor'),
});
