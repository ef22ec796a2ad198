import type { Register, Unit } from '../unit.ts';

/** Who is spoken to: the unit, later its head, later the steering committee. */
export const audiences = ['unit', 'head', 'committee'] as const;

export type Audience = (typeof audiences)[number];

/** Where people are reached. Always a mailbox of a role, never a person's own. */
export interface People {
  /** The mailbox of a unit for an audience; null where there is none. */
  readonly mailboxOf: (unit: Unit, audience: Audience) => string | null;
}

/** The people of a register: each unit's mailbox, its head's, and that of the committee. */
export const peopleOf = (register: Register): People => ({
  mailboxOf: (unit, audience) => {
    if (audience === 'committee') return register.committee?.mailbox ?? null;
    return audience === 'head' ? (unit.headMailbox ?? null) : unit.mailbox;
  },
});
