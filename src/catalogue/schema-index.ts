import { z } from 'zod';
import type { Aggregate } from '../domain/index/definition.ts';
import { level, listOf, orNull, slug, text, words } from './schema-parts.ts';

/** No weight or figure of an index needs more; with these every sum and difference stays a number. */
const heaviest = 1e9;
const furthest = 1e30;
const weight = z.number().nonnegative().max(heaviest);
const figure = z.number().min(-furthest).max(furthest);

const transform = orNull(z.literal('log'));
const clamp = z.boolean().default(false).meta({ description: 'Cut off below 0 and above 1' });
const by = <M extends string, S extends z.ZodRawShape>(method: M, fields: S) =>
  z.strictObject({ method: z.literal(method), clamp, ...fields });

const steps = z
  .array(z.strictObject({ at: figure, gives: figure.meta({ description: 'Share of the full mark, 0 to 1' }) }))
  .min(1, { error: 'empty-list' });

const normalise = z.discriminatedUnion(
  'method',
  [
    by('goalposts', { low: figure, high: figure, transform }),
    by('minmax', { transform }),
    by('zscore', { transform }),
    by('rank', {}),
    by('percentile', {}),
    by('ratio', { target: figure }),
    by('steps', { steps }),
    by('flag', {}),
    by('identity', {}),
  ],
  { error: (issue) => (issue.code === 'invalid_union' ? 'unknown-method' : undefined) },
);

const aggregate = z.enum(['arithmetic', 'geometric', 'harmonic', 'sum'], { error: 'unknown-aggregate' });

const anyPart = {
  title: orNull(text),
  weight: weight.optional(),
  points: weight.optional().meta({ description: 'In place of weight where points are added' }),
  reason: orNull(text).meta({ description: 'Why it weighs what it weighs' }),
  unverified: orNull(text).meta({ description: 'What could not be checked against the official rule' }),
};

const leaf = z
  .strictObject({
    id: words.optional().meta({ description: 'Default: the indicator' }),
    indicator: words,
    direction: z.enum(['up', 'down']).default('up'),
    measure: z.enum(['stock', 'flow']).default('stock'),
    normalise,
    ...anyPart,
  })
  .meta({ id: 'component', description: 'A component (chỉ số thành phần)' });

export type LeafText = z.output<typeof leaf>;

export interface GroupText extends Pick<LeafText, keyof typeof anyPart> {
  readonly id: string;
  readonly aggregate: Aggregate | null;
  readonly total: number | null;
  readonly parts: readonly PartText[];
}

/** A part is a pillar where it has parts, else a component. */
export type PartText = LeafText | GroupText;

const parts: z.ZodType<PartText[]> = z.array(z.lazy(() => z.union([group, leaf]))).min(1, { error: 'empty-list' });

const group: z.ZodType<GroupText> = z
  .strictObject({
    id: words,
    aggregate: orNull(aggregate),
    total: orNull(z.number()).meta({ description: 'What the weights or points of its parts add up to' }),
    ...anyPart,
    parts,
  })
  .meta({ id: 'pillar', description: 'A pillar (nhóm chỉ số)' });

/** indicators/indexes/<index>.yaml */
export const indexFile = z
  .strictObject({
    index: words,
    title: orNull(text),
    register: orNull(slug),
    levels: listOf(level),
    state: z.enum(['open', 'closed', 'sample']).default('open'),
    document: orNull(text),
    unverified: orNull(text),
    score: z.strictObject({ scale: z.number().positive().max(heaviest), decimals: z.int().min(0).max(12) }),
    rank: z
      .strictObject({
        on: z.enum(['printed', 'exact']).default('printed'),
        ties: z.literal('competition').default('competition'),
      })
      .default({ on: 'printed', ties: 'competition' }),
    missing: z
      .strictObject({ rule: z.enum(['none', 'zero', 'reweight']), coverage: z.number().min(0).max(1).default(0.5) })
      .default({ rule: 'none', coverage: 0.5 }),
    span: z
      .enum(['period', 'year'])
      .default('period')
      .meta({ description: 'What a flow is added over: the period, or its year up to the end of the period' }),
    aggregate: aggregate.default('arithmetic'),
    total: orNull(z.number()),
    grades: listOf(z.strictObject({ from: z.number(), title: text })),
    parts,
  })
  .meta({ title: 'An index (bộ chỉ số)' });

export type IndexFile = z.output<typeof indexFile>;
