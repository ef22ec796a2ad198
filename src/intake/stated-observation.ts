import { z } from 'zod';
import { qualifiers } from '../domain/quantity.ts';

const longest = 1_000;
const name = z.string().trim().min(1).max(300);
const words = z.string().max(longest).nullish();
const count = z.number().nullish();

/** A figure as a machine states it: the columns of the CSV, as properties. What is null or left out is not given. */
export const statedObservation = z
  .strictObject({
    unit: name.meta({ description: 'Id, name or alias of the unit', example: 'quang-ngai.xa-tra-bong' }),
    indicator: name.meta({ description: 'Id or name', example: 'ho-so-truc-tuyen' }),
    period: name.meta({ description: '2026, 2026-S1, 2026-Q3 or 2026-09', example: '2026-09' }),
    numerator: count.meta({ example: 301 }),
    denominator: count.meta({ example: 402 }),
    value: count.meta({ description: 'The figure where there are no counts; beside counts a check on them' }),
    qualifier: z.enum(qualifiers).nullish().meta({ description: 'How sure the figure is; = where left out' }),
    state: z
      .enum(['figure', 'not-applicable', 'none-arose', 'no-data'])
      .nullish()
      .meta({ description: 'Why there is no figure' }),
    note: words,
    explanation: words.meta({ description: 'What is said to a warning; of no-data, why' }),
  })
  .meta({ id: 'Observation', description: 'One unit × indicator × period' });

type Stated = z.output<typeof statedObservation>;
export type StatedField = keyof Stated;

/** In the order they are counted in findings. */
export const statedFields = Object.keys(statedObservation.shape) as readonly StatedField[];
