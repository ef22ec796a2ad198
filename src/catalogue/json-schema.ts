import { z } from 'zod';
import { calendarsFile, familyFile, indexFile, planFile, unitsFile } from './schema.ts';

const published = { units: unitsFile, family: familyFile, plan: planFile, calendars: calendarsFile, index: indexFile };

/**
 * The JSON Schemas editors check the YAML with, as text of `indicators/schema/<name>.schema.json`. After a change of
 * the zod schemas, `npx vitest run src/catalogue/json-schema.test.ts -u` writes them anew.
 */
export const jsonSchemas = (): Record<keyof typeof published, string> => ({
  units: printed(published.units),
  family: printed(published.family),
  plan: printed(published.plan),
  calendars: printed(published.calendars),
  index: printed(published.index),
});

const printed = (schema: z.ZodType): string =>
  `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }), null, 2)}\n`;
