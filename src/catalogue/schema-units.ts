import { z } from 'zod';
import { day, level, listOf, orNull, slug, text, unitId, words } from './schema-parts.ts';

const span = { from: orNull(day), to: orNull(day) };

const mailbox = z.email({ error: 'not-a-mailbox' });

const unit = z
  .strictObject({
    id: unitId,
    level,
    block: slug,
    name: words.optional().meta({ description: 'Shorthand for one name that was always borne' }),
    names: z
      .array(z.strictObject({ value: words, ...span }))
      .min(1, { error: 'empty-list' })
      .optional(),
    aliases: listOf(words),
    codes: listOf(z.strictObject({ scheme: words, value: words, ...span })),
    parent: orNull(unitId),
    ...span,
    mailbox: orNull(mailbox).meta({ description: 'Of a role, not of a person' }),
    headMailbox: orNull(mailbox).meta({ description: 'Of the head of the unit, who hears what stays open' }),
    of: listOf(level),
  })
  .refine((u) => (u.name === undefined) !== (u.names === undefined), { error: 'name-or-names', path: ['name'] });

const edge = z.strictObject({
  kind: z.enum(['merge', 'split', 'absorb', 'rename']),
  from: z.array(unitId).min(1, { error: 'empty-list' }),
  into: z.array(unitId).min(1, { error: 'empty-list' }),
  on: day,
  source: words,
});

const statedCount = z.strictObject({
  level,
  count: z.int().nonnegative(),
  on: day,
  quote: words,
  file: words,
  line: z.int().positive(),
});

const line = words.max(200);

const issuer = z.strictObject({
  superior: orNull(line).meta({ description: 'The body above the one that issues' }),
  body: line,
  place: line,
  symbols: z.strictObject({ report: line, letter: line, notice: line }).meta({
    description: 'What stands behind the number of a report, a letter, a notice of conclusions: BC-SKHCN',
  }),
  signatory: z.strictObject({
    authority: orNull(line).meta({ description: 'TM. …, KT. …, TL. …; null where the head signs in person' }),
    title: line,
    name: orNull(line).meta({ description: 'Null leaves the place of the name blank' }),
  }),
  recipients: listOf(line),
});

/** indicators/units/<register>.yaml */
export const unitsFile = z
  .strictObject({
    register: slug,
    name: text,
    province: unitId,
    committee: orNull(z.strictObject({ name: text, mailbox })).meta({
      description: 'The steering committee (Ban Chỉ đạo)',
    }),
    documents: orNull(issuer).meta({ description: 'Who issues the documents of the province, and who signs them' }),
    blocks: z.array(z.strictObject({ id: slug, name: text })),
    units: z.array(unit),
    lineage: listOf(edge),
    statedCounts: listOf(statedCount),
  })
  .meta({ title: 'A register of units (sổ đơn vị)' });

export type UnitsFile = z.output<typeof unitsFile>;
