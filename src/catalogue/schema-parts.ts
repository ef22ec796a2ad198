import { z } from 'zod';

/** Error messages of these schemas are finding codes; `issues.ts` turns them into sentences. */
export const words = z.string().trim().min(1, { error: 'empty-text' });

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'id-format' });

export const unitId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?$/, { error: 'unit-id-format' })
  .meta({ description: 'A unit: the province alone, or province.slug-of-its-full-name' });

export const day = z.iso.date({ error: 'not-a-date' });

export const period = z.string().regex(/^\d{4}(-S[12]|-Q[1-4]|-(0[1-9]|1[0-2]))?$/, { error: 'not-a-period' });

/** An omitted key, or an empty one, is null. */
export const orNull = <T extends z.ZodType>(schema: T) => schema.nullable().default(null as never);

export const listOf = <T extends z.ZodType>(schema: T) => z.array(schema).default([]);

export const text = z
  .strictObject({ vi: words, en: words })
  .meta({ id: 'text', description: 'A label in Vietnamese and English' });

export const level = z.enum(['province', 'department', 'district', 'commune', 'group'], { error: 'unknown-level' });

export const quote = z
  .strictObject({
    text: words.meta({ description: 'Verbatim, as printed' }),
    reading: orNull(words).meta({
      description: 'The same words spaced as meant, where the document glues them together',
    }),
    file: words,
    line: z.int().positive(),
    section: words,
  })
  .meta({ id: 'quote', description: 'A sentence of a document and its place' });
