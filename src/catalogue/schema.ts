import { z } from 'zod';
import { day, listOf, orNull, slug, text, words } from './schema-parts.ts';

export { type FamilyFile, familyFile } from './schema-family.ts';
export { indexFile } from './schema-index.ts';
export { type PlanFile, planFile } from './schema-plan.ts';
export { type UnitsFile, unitsFile } from './schema-units.ts';

/** indicators/calendars.yaml */
export const calendarsFile = z
  .strictObject({
    calendars: listOf(
      z.strictObject({
        id: slug,
        name: text,
        source: orNull(words),
        closesOn: orNull(z.int().min(1).max(28)).meta({ description: 'Day of the last month; empty: its last day' }),
        due: z.union([
          z.strictObject({ days: z.int().nonnegative() }),
          z.strictObject({ workingDays: z.int().nonnegative() }),
        ]),
      }),
    ),
  })
  .meta({ title: 'Reporting calendars (lịch báo cáo)' });

/** indicators/holidays.yaml */
export const holidaysFile = z.strictObject({ holidays: listOf(day) });
