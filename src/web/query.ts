import { z } from 'zod';
import { type Instant, readAsOf } from '../domain/day.ts';
import { parsePeriod } from '../domain/period.ts';
import { type Narrowing, narrowings } from './view/narrow.ts';

/** An empty field of a form is a field that was not filled in. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((v) => (v === '' ? undefined : v), schema.optional()) as unknown as z.ZodOptional<T>;

const id = z.string().max(200);

const asOf = z
  .string()
  .max(40)
  .refine((text) => readAsOf(text) !== null);

const period = z.string().refine((text) => parsePeriod(text) !== null);

/** What any page of a plan may be asked for. */
const planQuery = z.object({ period: optional(period), asOf: optional(asOf) });

/** One or more of what a list may be narrowed to: `off-track,missed`. */
const narrowing = z
  .string()
  .max(200)
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(narrowings as [Narrowing, ...Narrowing[]])));

/** A page whose lists can be narrowed. */
export const narrowedQuery = planQuery.extend({ status: optional(narrowing) });

export const scorecardQuery = narrowedQuery.extend({ block: optional(id), family: optional(id) });

/** `format=json` asks for the same explanation as one JSON document. */
export const explainQuery = planQuery.extend({ target: optional(id), format: optional(z.literal('json')) });

export type PlanQuery = z.infer<typeof planQuery>;
export type ScorecardQuery = z.infer<typeof scorecardQuery>;

/** The instant of an as-of that the schema has let through. */
export const instantOf = (text: string | undefined): Instant | undefined =>
  text === undefined ? undefined : (readAsOf(text) ?? undefined);
