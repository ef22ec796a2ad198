import type { Finding, Severity } from '../domain/finding.ts';
import { grouped } from '../domain/grouped.ts';
import type { FindingCode } from '../intake/finding-texts.ts';
import type { Guide } from '../intake/guide/guide.ts';
import { guideOf } from './finding-guides.ts';

/** Findings of one code and severity, which are corrected in one way. */
export interface FindingGroup extends Guide {
  readonly severity: Severity;
  readonly code: string;
  readonly findings: readonly Finding[];
}

/** From the worst on. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** What a long list leaves out stands before what it holds. */
const leftOut: FindingCode = 'more-findings';

/** Groups from the worst on; within a severity the most frequent first, in a group as they stand in the file. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = [...grouped(findings, (f) => `${f.severity} ${f.code}`).values()].flatMap((of) =>
    of[0] ? [{ ...guideOf(of[0].code), severity: of[0].severity, code: of[0].code, findings: of }] : [],
  );
  return groups.sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      Number(b.code === leftOut) - Number(a.code === leftOut) ||
      b.findings.length - a.findings.length ||
      (a.code < b.code ? -1 : 1),
  );
}
