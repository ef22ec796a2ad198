import { z } from 'zod';
import { day, listOf } from './schema-parts.ts';

export { type FamilyFile, familyFile } from './schema-family.ts';
export { type PlanFile, planFile } from './schema-plan.ts';
export { type UnitsFile, unitsFile } from './schema-units.ts';

/** indicators/holidays.yaml */
export const holidaysFile = z.strictObject({ holidays: listOf(day) });
