import type { MiddlewareHandler } from 'hono';
import { type Act, actToRead, may } from '../domain/access.ts';
import { anyone } from '../domain/actor.ts';
import type { Web } from './language.ts';
import type { Services } from './services.ts';

/** Who asked may not do this; the edge turns it into the sign-in page, a sentence, or a problem for machines. */
export class NotAllowed extends Error {}

/** What a route states about who may use it. */
export type Guard = MiddlewareHandler<Web> & { readonly act: Act };

/** A route whose act depends on what is asked for: `act` is the least it takes. */
function guard(act: Act, actOf: (c: Parameters<Guard>[0]) => Promise<Act> | Act): Guard {
  const check: MiddlewareHandler<Web> = async (c, next) => {
    const wanted = await actOf(c);
    if (!may(c.get('actor') ?? anyone, wanted)) throw new NotAllowed(wanted);
    await next();
  };
  return Object.assign(check, { act });
}

/**
 * States the act of a route and lets through only who may do it, before anything of the request is read. Whether they
 * may do it to the unit in question, the service decides.
 *
 * @example new Hono<Web>().get('/', allow('read-imports'), (c) => …)
 */
export const allow = (act: Act): Guard => guard(act, () => act);

/** The same for pages below `/:plan`: anybody reads a closed plan, the others only who may read figures. */
export const allowPlan = ({ readCatalogue }: Pick<Services, 'readCatalogue'>): Guard =>
  guard('read-published', async (c) => {
    const id = c.req.param('plan');
    const plan = (await readCatalogue()).plans.find((p) => p.id === id);
    // A plan that does not exist is answered like one that is not public.
    return plan ? actToRead(plan) : 'read-figures';
  });
