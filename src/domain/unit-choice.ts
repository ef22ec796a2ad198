/** What the list of units may be narrowed to, besides a block. */
export const unitChoices = ['known', 'owing', 'reported', 'on-time', 'late', 'overdue', 'waiting', 'behind'] as const;

export type UnitChoice = (typeof unitChoices)[number];
