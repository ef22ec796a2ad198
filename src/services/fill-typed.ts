import type { Language } from '../domain/text.ts';
import type { EntryFinding } from './entry-check.ts';
import { type Filled, type FilledEntry, type FillRequest, fillReport } from './fill-report.ts';
import type { Ports } from './ports.ts';
import { reportFor } from './report-at.ts';
import { standingEntries } from './report-entries.ts';
import { done, type Result } from './result.ts';
import { readTyped, type TypedEntry } from './typed-entry.ts';

export interface TypedFill extends Omit<FillRequest, 'via' | 'entries' | 'withoutWarnings'> {
  readonly entries: readonly TypedEntry[];
  /** In which the form was shown. */
  readonly language: Language;
  /** The report is to be handed in next: who may not do that fills in nothing either, as the answer will be no. */
  readonly thenSubmit?: boolean;
}

/** Takes what was typed into the form of a report; what cannot be read is refused, field by field, and the rest is taken. */
export async function fillTyped(
  ports: Ports,
  { entries, language, thenSubmit = false, ...request }: TypedFill,
): Promise<Result<Filled>> {
  const found = await reportFor(ports, request, thenSubmit ? 'submit' : 'fill');
  if (!found.ok) return found;
  const standing = await standingEntries(ports, found.value);
  const read: FilledEntry[] = [];
  const findings: EntryFinding[] = [];
  const refused: string[] = [];
  for (const typed of entries) {
    const known = standing.revision(typed.indicator, typed.basedOn) ?? standing.before(typed.indicator);
    const one = readTyped(typed, known, language);
    if (one.entry) read.push(one.entry);
    else refused.push(typed.indicator);
    findings.push(...one.findings);
  }
  const filled = await fillReport(ports, { ...request, via: 'form', entries: read, withoutWarnings: thenSubmit });
  if (!filled.ok) return filled;
  return done({
    ...filled.value,
    refused: [...refused, ...filled.value.refused],
    findings: [...findings, ...filled.value.findings],
  });
}
