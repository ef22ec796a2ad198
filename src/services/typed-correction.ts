import { blank } from '../domain/draft-figure.ts';
import type { Language } from '../domain/text.ts';
import type { Correction } from './correction.ts';
import { done, failed, type Result } from './result.ts';
import { readTyped, type TypedEntry } from './typed-entry.ts';

/** A corrected value as it stands in the fields of a form. */
export type TypedCorrection = Pick<TypedEntry, 'indicator' | 'numerator' | 'denominator' | 'value'> & {
  readonly reason: string;
};

/** Reads corrections typed in a form; an indicator whose fields are all empty is not corrected. */
export function readCorrections(typed: readonly TypedCorrection[], language: Language): Result<Correction[]> {
  const corrections: Correction[] = [];
  for (const { reason, ...fields } of typed) {
    if ([fields.numerator, fields.denominator, fields.value, reason].every((text) => text.trim() === '')) continue;
    const as = { ...fields, state: 'figure' as const, note: '', explanation: '', basedOn: 0 };
    const { entry, findings } = readTyped(as, blank(fields.indicator), language);
    if (!entry) {
      const { vi, en } = findings[0]?.message ?? { vi: '', en: '' };
      return failed('bad-correction', vi, en);
    }
    const { indicator, numerator, denominator, value, state } = entry;
    corrections.push({ indicator, numerator, denominator, value, state, reason });
  }
  return done(corrections);
}
