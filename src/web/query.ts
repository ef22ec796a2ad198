import { z } from 'zod';
import { alertSeverities, conditionKinds } from '../domain/alerts/condition.ts';
import { type Instant, isDay, readAsOf } from '../domain/day.ts';
import { type Narrowing, narrowings } from '../domain/narrow.ts';
import { parsePeriod } from '../domain/period.ts';
import { type Status, statuses } from '../domain/status.ts';
import { havings } from './view/indicator-rows.ts';
import { targetKinds } from './view/targets.ts';
import { unitChoices } from './view/unit-choice.ts';

/** An empty field of a form is a field that was not filled in. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (v) => (typeof v === 'string' && v.trim() === '' ? undefined : v),
    schema.optional(),
  ) as unknown as z.ZodOptional<T>;

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

/** A page of a long list. */
export const pageQuery = z.object({ page: optional(z.coerce.number().int().min(1).max(100_000)) });

/** What the page of an import may be asked for: a page of its figures, or a group of findings. */
export const importQuery = pageQuery.extend({ group: optional(id) });

/** An indicator in a publication, narrowed to units in some statuses. */
export const publishedQuery = z.object({
  status: optional(
    z
      .string()
      .max(200)
      .transform((text) => text.split(','))
      .pipe(z.array(z.enum(statuses as [Status, ...Status[]]))),
  ),
});

/** A page whose lists can be narrowed. */
export const narrowedQuery = planQuery.extend({ status: optional(narrowing) });

export const scorecardQuery = narrowedQuery.extend({ block: optional(id), family: optional(id) });

/** `format=json` asks for the same explanation as one JSON document. */
export const explainQuery = planQuery.extend({ target: optional(id), format: optional(z.literal('json')) });

/** A document of a plan; a letter may be to one unit. */
export const documentQuery = planQuery.extend({ unit: optional(id) });

/** What moved, narrowed to one target or to one way. */
export const changesQuery = planQuery.extend({ target: optional(id), turn: optional(z.enum(['worse', 'better'])) });

/** A unit in its league; with a component and a figure, what would become of it. */
export const rankedUnitQuery = planQuery.extend({ component: optional(id), value: optional(z.string().max(40)) });

/** Units inside their block: the worst first, or by name; all of them, or those a count counts. */
export const unitsQuery = planQuery.extend({
  sort: optional(z.enum(['worst', 'name'])),
  show: optional(z.enum(unitChoices)),
  block: optional(id),
});

/** The targets of a plan, or those of one kind. */
export const targetsQuery = planQuery.extend({ kind: optional(z.enum(targetKinds)) });

/** The indicators of a plan, or those with a target or a figure. */
export const indicatorsQuery = planQuery.extend({ having: optional(z.enum(havings)) });

/** Spaces around a search are no part of it. */
export const searchQuery = z.object({ q: z.string().trim().default('') });

export const mailsQuery = z.object({
  plan: id,
  state: optional(z.enum(['sent', 'waiting', 'failed', 'cancelled', 'dead'])),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

/** The warnings of a plan, a page at a time. */
export const warningsQuery = pageQuery.extend({ plan: id });

const day = z.string().refine(isDay);

/** One condition spoken of otherwise. `limit` is a percentage. */
export const ruleChange = z.object({
  condition: z.enum(conditionKinds),
  severity: optional(z.enum(alertSeverities)),
  hold: optional(z.coerce.number().int().min(0).max(90)),
  limit: optional(z.coerce.number().min(0).max(100)),
});

/** Which mornings, and one change to try. */
export const dryRunQuery = ruleChange.extend({
  plan: optional(id),
  from: optional(day),
  to: optional(day),
  condition: optional(z.enum(conditionKinds)),
});

export type PlanQuery = z.infer<typeof planQuery>;
export type ScorecardQuery = z.infer<typeof scorecardQuery>;

/** The instant of an as-of that the schema has let through. */
export const instantOf = (text: string | undefined): Instant | undefined =>
  text === undefined ? undefined : (readAsOf(text) ?? undefined);

/** What a form of the page of the API asks to read. */
export const triedQuery = planQuery
  .omit({ period: true })
  .extend({ call: z.enum(['getCampaign', 'getScorecard']), plan: id.min(1), period: optional(id) });
