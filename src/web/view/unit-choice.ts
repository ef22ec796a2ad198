import type { UnitRow } from './unit-blocks.ts';

/** What the list of units may be narrowed to, besides a block. */
export const unitChoices = ['known', 'owing', 'reported', 'on-time', 'late', 'overdue', 'waiting', 'behind'] as const;

export type UnitChoice = (typeof unitChoices)[number];

/** Whether a unit belongs to a narrowed list. A group of units is none itself. */
export function isChosen({ unit, report, behind }: UnitRow, choice: UnitChoice): boolean {
  if (unit.level === 'group') return false;
  if (choice === 'known') return true;
  if (choice === 'behind') return behind > 0;
  if (choice === 'owing') return report !== null;
  if (choice === 'reported') return report?.state === 'on-time' || report?.state === 'late';
  return report?.state === choice;
}
