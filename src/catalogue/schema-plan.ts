import { z } from 'zod';
import { alertSeverities, conditionKinds } from '../domain/alerts/condition.ts';
import { day, level, listOf, orNull, period, quote, slug, text, unitId, words } from './schema-parts.ts';

const deadline = z.strictObject({
  raw: words.meta({ description: "The document's own words" }),
  on: day.meta({ description: 'The last day that still counts' }),
  precision: z.enum(['day', 'month', 'quarter', 'year']),
});

const target = z
  .strictObject({
    id: slug,
    indicator: slug,
    kind: z.enum(['number', 'increase', 'milestone', 'recurring', 'reference']),
    scope: z.enum(['whole', 'each']),
    levels: listOf(level),
    subject: orNull(unitId),
    lead: words,
    deadline,
    op: orNull(z.enum(['>=', '<=', '=', '>', '<'])),
    value: orNull(z.number()),
    limit: orNull(z.number()),
    increment: orNull(z.number()),
    baseline: orNull(z.strictObject({ on: day, value: z.number() })),
    path: z.enum(['line', 'step']).default('line'),
    quote,
  })
  .refine((t) => t.kind !== 'number' || t.op !== null, { error: 'target-without-operator', path: ['op'] })
  .refine((t) => t.kind !== 'number' || t.value !== null, { error: 'target-without-value', path: ['value'] });

const document = z.strictObject({
  number: words,
  title: words,
  body: words,
  on: day,
  file: orNull(words),
});

const thresholds = z.strictObject({ onTrack: z.number(), atRisk: z.number(), tolerance: z.number() });

const days = z.int().nonnegative();
const share = z.number().min(0).max(1);

/** Only what differs from the usual. */
const condition = z
  .strictObject({
    severity: z.enum(alertSeverities),
    hold: days.meta({ description: 'Days it must have been true before it is spoken of' }),
    calm: days.meta({ description: 'Days it must have been over before it is resolved' }),
    margin: share.meta({ description: 'How far beyond its limit it counts as over' }),
    limit: share.meta({
      description: 'projected-miss: chance under which it is true; worsened: share of |target − baseline|',
    }),
  })
  .partial();

const alerts = z
  .strictObject({
    repeat: z.int().positive().meta({ description: 'Days after which unchanged news is said again' }),
    head: z.int().positive().meta({ description: 'Working days after which the head of the unit hears' }),
    committee: z.int().positive().meta({ description: 'Working days after which the committee hears' }),
    conditions: z.partialRecord(z.enum(conditionKinds), condition),
  })
  .partial();

const statement = z.strictObject({
  subject: slug,
  name: text,
  level: orNull(level).meta({ description: 'The level whose units are counted' }),
  value: z.number(),
  quote,
});

const openData = z.strictObject({
  licence: words.meta({ description: 'Its name in the SPDX list, e.g. CC-BY-4.0, or words of its own' }),
  title: text,
  url: z.url({ protocol: /^https?$/, error: 'not-a-web-address' }),
});

/** indicators/plans/<plan>.yaml */
export const planFile = z
  .strictObject({
    plan: slug,
    title: text,
    short: text,
    state: z.enum(['open', 'closed', 'sample']),
    register: slug,
    calendar: slug.meta({ description: 'A reporting calendar of indicators/calendars.yaml' }),
    document,
    standsAt: orNull(z.iso.datetime({ offset: true, error: 'not-an-instant' })),
    thresholds: thresholds.optional(),
    alerts: alerts.optional(),
    openData: openData.optional().meta({ description: 'Under which terms what is published may be used' }),
    firstPeriod: period,
    lastPeriod: period,
    contact: orNull(unitId),
    tracks: listOf(slug),
    indexes: listOf(words).meta({ description: 'Indices of indicators/indexes/ that rank its units, one a level' }),
    targets: listOf(target),
    statements: listOf(statement),
  })
  .meta({ title: 'A plan (kế hoạch)' });

export type PlanFile = z.output<typeof planFile>;
