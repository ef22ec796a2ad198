import { z } from 'zod';
import { statedFields, statedObservation } from '../../services/take-observations.ts';

export { statedFields };

const text = z
  .strictObject({ vi: z.string(), en: z.string() })
  .meta({ id: 'Text', description: 'The same in both languages' });
const day = z.string().meta({ format: 'date' });
const instant = z.string().meta({ format: 'date-time' });
const id = z.string();
const number = z.number().nullable();

/** Most observations of one request. */
export const mostRows = 10_000;

export const offered = z
  .strictObject({ observations: z.array(statedObservation).min(1).max(mostRows) })
  .meta({ id: 'Observations' });

const finding = z
  .strictObject({
    severity: z
      .enum(['error', 'warning', 'info'])
      .meta({ description: 'error: not taken; warning: taken, look at it' }),
    code: id.meta({ description: 'Stable' }),
    file: z.string().nullable(),
    sheet: z.string().nullable(),
    cell: z.string().nullable(),
    line: z.int().nullable().meta({ description: 'In JSON the number of the observation, from 1' }),
    column: z.int().nullable(),
    header: z.string().optional(),
    pointer: z.string().optional().meta({ description: 'In JSON, where (RFC 6901)' }),
    read: z.string().nullable(),
    expected: z.string().nullable(),
    message: text,
  })
  .meta({ id: 'Finding' });

export const taken = z
  .strictObject({
    importId: id.nullable().meta({ description: 'Null where the figures went into reports of units' }),
    reports: z
      .array(z.strictObject({ plan: id, period: id, unit: id }))
      .meta({ description: 'Reports they were filled into; they still have to be handed in' }),
    accepted: z.int(),
    superseded: z.int().meta({ description: 'Of those accepted, figures that replaced an earlier one' }),
    unchanged: z.int(),
    rejected: z.int(),
    findings: z.array(finding),
  })
  .meta({ id: 'Taken' });

export const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: id.meta({ description: 'Stable' }),
    message: text,
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });

const campaignShape = {
  period: id,
  from: day,
  to: day,
  opensOn: day,
  due: day,
  owing: z.int().meta({ description: 'Units that owe a report' }),
  handedIn: z.int(),
  onTime: z.int(),
  publishedAt: instant.nullable(),
};

export const campaigns = z
  .strictObject({
    plans: z.array(
      z.strictObject({
        plan: id,
        title: z.string(),
        sample: z.boolean(),
        asOf: instant,
        campaigns: z.array(z.strictObject(campaignShape)),
      }),
    ),
  })
  .meta({ id: 'Campaigns' });

export const campaign = z
  .strictObject({
    plan: id,
    sample: z.boolean(),
    ...campaignShape,
    reports: z.array(
      z.strictObject({
        unit: id,
        unitName: z.string(),
        owed: z.int(),
        state: z.enum(['not-started', 'draft', 'submitted', 'returned', 'verified', 'published']),
        handedInAt: instant.nullable(),
        timeliness: z.enum(['on-time', 'late', 'waiting', 'overdue']),
        daysOverdue: z.int(),
      }),
    ),
  })
  .meta({ id: 'Campaign' });

export const scorecard = z
  .strictObject({
    plan: id,
    period: id,
    judgedOn: day,
    asOf: instant,
    heldSince: instant.nullable(),
    sample: z.boolean(),
    indicators: z.array(
      z.strictObject({
        id,
        name: z.string(),
        family: id,
        kind: id,
        unit: z.string(),
        direction: id,
        measure: id,
        frequency: id,
      }),
    ),
    rows: z.array(
      z.strictObject({
        unit: id,
        unitName: z.string(),
        indicator: id,
        period: id.nullable(),
        value: number,
        numerator: number,
        denominator: number,
        qualifier: id.nullable(),
        target: number,
        targetId: id.nullable(),
        by: day.nullable(),
        status: id.nullable(),
        flags: z.array(id),
        attainment: number,
        progress: number,
        expected: number,
        pace: number,
        missing: number,
        findings: z.array(finding),
      }),
    ),
    totals: z.array(
      z.strictObject({
        indicator: id,
        value: number,
        numerator: number,
        denominator: number,
        reported: z.int(),
        units: z.int(),
        met: z.int().nullable(),
        low: number,
        high: number,
      }),
    ),
  })
  .meta({ id: 'Scorecard' });
