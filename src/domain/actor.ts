import type { Register } from './unit.ts';

/**
 * What a person may be to Mốc. `operator` is whoever sits at the machine, until sign-in is set up; `public` is
 * everybody who has not signed in afterwards.
 */
export type Role = 'operator' | 'admin' | 'coordinator' | 'approver' | 'reporter' | 'committee' | 'public';

/** Who asks for something: a person, a machine with a person's key, the operator, or the public. */
export interface Actor {
  /** The account; `operator` and `public` have one each. */
  readonly id: string;
  /** As it stands in the life of a figure. */
  readonly name: string;
  readonly role: Role;
  /** The unit whose subtree a reporter or an approver acts for; null: none, or all of the province. */
  readonly unit: string | null;
}

/** Whether a role is one people have accounts with. */
export const isPerson = (role: Role): boolean => role !== 'operator' && role !== 'public';

export const operator: Actor = { id: 'operator', name: 'người vận hành', role: 'operator', unit: null };

/** What Mốc does by itself: the clock, and what comes with an installation. */
export const itself: Actor = { id: 'moc', name: 'Mốc', role: 'operator', unit: null };

export const anyone: Actor = { id: 'public', name: 'công chúng', role: 'public', unit: null };

/** Whether a unit is another one or stands below it, whatever the day: rights over a closed unit's past stay. */
export function isWithin(register: Register, unit: string, above: string): boolean {
  const parents = new Map(register.units.map((u) => [u.id, u.parent]));
  const seen = new Set<string>();
  for (let at: string | null = unit; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}
