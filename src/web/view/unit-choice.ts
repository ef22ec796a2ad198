import type { UnitChoice } from '../../domain/unit-choice.ts';
import type { UnitRow } from './unit-blocks.ts';

export { type UnitChoice, unitChoices } from '../../domain/unit-choice.ts';

/** Whether a unit belongs to a narrowed list. A group of units is none itself. */
export function isChosen({ unit, report, behind }: UnitRow, choice: UnitChoice): boolean {
  if (unit.level === 'group') return false;
  if (choice === 'known') return true;
  if (choice === 'behind') return behind > 0;
  if (choice === 'owing') return report !== null;
  if (choice === 'reported') return report?.state === 'on-time' || report?.state === 'late';
  return report?.state === choice;
}
