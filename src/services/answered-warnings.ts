import type { Text } from '../domain/text.ts';
import { answersOf } from '../store/reviewed-figures.ts';
import type { EntryFinding } from './entry-check.ts';
import type { Ports } from './ports.ts';

/** What was suspicious about a figure when its unit reported it, and what the unit said to that. */
export interface Answered {
  readonly warnings: readonly Text[];
  readonly said: string | null;
}

/** By ids of figures; of a figure reported several times the last word. Figures with neither are not among them. */
export async function answeredWarnings(ports: Ports, ids: readonly number[]): Promise<Map<number, Answered>> {
  const answers = new Map<number, Answered>();
  for (const { observationId, indicator, explanation, findings } of await answersOf(ports.db, ids)) {
    const warnings = (JSON.parse(findings) as EntryFinding[])
      .filter((f) => f.severity === 'warning' && f.indicator === indicator)
      .map((f) => f.message);
    if (warnings.length > 0 || explanation !== null) answers.set(observationId, { warnings, said: explanation });
  }
  return answers;
}
