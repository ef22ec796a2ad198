import { z } from 'zod';
import { listOf, orNull, slug, text } from './schema-parts.ts';

const indicator = z
  .strictObject({
    id: slug,
    name: text,
    short: text,
    definition: text,
    kind: z.enum(['ratio', 'count', 'rank', 'milestone']),
    unit: text,
    counts: orNull(text),
    direction: z.enum(['up', 'down']),
    measure: z.enum(['stock', 'flow']),
    frequency: z.enum(['year', 'half', 'quarter', 'month']),
    rollup: z
      .enum(['sum', 'share', 'reported'])
      .meta({ description: 'share: how many units have reached a milestone' }),
    bounded: z.boolean().default(false),
    cumulative: z
      .boolean()
      .optional()
      .meta({ description: 'counted since a beginning (cộng dồn): only grows; of a ratio its numerator' }),
    scale: z.number().positive().optional().meta({ description: '100: per cent, 1: plain quotient' }),
    decimals: z.int().min(0).max(6).optional().meta({ description: 'Omitted: 1 for ratios, else 0' }),
  })
  .refine((i) => i.cumulative !== true || (i.measure === 'stock' && (i.kind === 'count' || i.kind === 'ratio')), {
    error: 'cumulative-of-no-stock',
    path: ['cumulative'],
  })
  .refine((i) => i.rollup !== 'share' || i.kind === 'milestone', { error: 'share-of-no-milestone', path: ['rollup'] });

const rule = z.strictObject({
  id: slug,
  kind: z.enum(['at-most', 'both-or-none']),
  left: slug,
  right: slug,
  because: text,
});

/** indicators/families/<family>.yaml */
export const familyFile = z
  .strictObject({
    family: slug,
    order: z.number(),
    name: text,
    indicators: listOf(indicator),
    rules: listOf(rule),
  })
  .meta({ title: 'A family of indicators (nhóm chỉ số)' });

export type FamilyFile = z.output<typeof familyFile>;
