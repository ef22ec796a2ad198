import type { Actor, Role } from './actor.ts';
import { isWithin } from './actor.ts';
import type { Plan } from './plan.ts';
import type { Register } from './unit.ts';

/** Which roles have an act over every unit, and which only over their own unit and those below it. */
interface Grant {
  readonly all?: readonly Role[];
  readonly own?: readonly Role[];
}

const everybody: readonly Role[] = ['operator', 'admin', 'coordinator', 'approver', 'reporter', 'committee', 'public'];
const signedIn: readonly Role[] = ['operator', 'admin', 'coordinator', 'approver', 'reporter', 'committee'];

/** Who may do what. Least privilege: a role has an act only where its work needs it. */
export const access = {
  'read-published': { all: everybody },
  'sign-in': { all: everybody },
  'own-account': { all: ['admin', 'coordinator', 'approver', 'reporter', 'committee'] },
  'read-figures': { all: signedIn },
  'read-reports': { all: ['operator', 'admin', 'coordinator', 'committee'], own: ['approver', 'reporter'] },
  'fill-report': { all: ['operator', 'coordinator'], own: ['approver', 'reporter'] },
  'submit-report': { all: ['operator'], own: ['approver'] },
  'review-report': { all: ['operator', 'coordinator'] },
  'reopen-report': { all: ['operator', 'coordinator'] },
  'publish-campaign': { all: ['operator', 'coordinator'] },
  'read-imports': { all: ['operator', 'admin', 'coordinator', 'committee'] },
  'import-figures': { all: ['operator', 'coordinator'] },
  'read-alerts': { all: ['operator', 'admin', 'coordinator', 'committee'] },
  'manage-alerts': { all: ['operator', 'admin', 'coordinator'] },
  // By the signed link of a mail, which stands in place of an account for that one act.
  'answer-alerts': { all: everybody },
  'read-committee': { all: ['operator', 'admin', 'coordinator', 'committee'] },
  'record-decisions': { all: ['operator', 'admin', 'coordinator'] },
  'read-health': { all: ['operator', 'admin', 'coordinator'] },
  'read-people': { all: ['operator', 'admin', 'coordinator'] },
  'manage-people': { all: ['operator', 'admin'] },
  'read-audit': { all: ['operator', 'admin'] },
} as const satisfies Record<string, Grant>;

export type Act = keyof typeof access;

/** How far an act reaches: over every unit, over the actor's own unit and those below it, or nowhere. */
type Reach = 'all' | 'own' | 'none';

/** How far an actor's act reaches. */
function reachOf(actor: Pick<Actor, 'role'>, act: Act): Reach {
  const { all = [], own = [] }: Grant = access[act];
  if (all.includes(actor.role)) return 'all';
  return own.includes(actor.role) ? 'own' : 'none';
}

/** Whether an actor may do something at all, to whichever unit. */
export const may = (actor: Pick<Actor, 'role'>, act: Act): boolean => reachOf(actor, act) !== 'none';

/**
 * Whether an actor may do something to a unit: rights follow the unit's subtree.
 *
 * @example mayTo(reporterOfTraBong, 'fill-report', register, 'xa-tra-bong') // true
 */
export function mayTo(actor: Actor, act: Act, register: Register, unit: string): boolean {
  const reach = reachOf(actor, act);
  return reach === 'all' || (reach === 'own' && actor.unit !== null && isWithin(register, unit, actor.unit));
}

/** The act of reading a plan: a closed plan is a document anybody may read, the figures of the others are working figures. */
export const actToRead = ({ state }: Pick<Plan, 'state'>): Act =>
  state === 'closed' ? 'read-published' : 'read-figures';

/** Whether an actor may read a plan. */
export const mayRead = (actor: Pick<Actor, 'role'>, plan: Pick<Plan, 'state'>): boolean => may(actor, actToRead(plan));
