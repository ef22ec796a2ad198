import type { Finding } from '../../domain/finding.ts';
import type { Screen } from '../screen.ts';
import { findingText as text } from '../texts/findings.ts';
import { FindingGroups } from './finding-groups.tsx';

/** How many findings of which kind, where to save them, and the groups themselves. */
export const FindingsSection = ({
  s,
  findings,
  at,
}: {
  s: Screen;
  findings: readonly Finding[];
  /** Address of the stored import; null where nothing is stored. */
  at: string | null;
}) => {
  const count = (severity: Finding['severity']): string =>
    s.number(findings.filter((f) => f.severity === severity).length);
  return (
    <section>
      <h2>{s.say(text.title)}</h2>
      {findings.length > 0 && (
        <p class="formula">
          {s.say(text.count(count('error'), count('warning'), count('info')))}{' '}
          {at !== null && <a href={`${at}/findings.csv`}>{s.say(text.download)}</a>}
        </p>
      )}
      <FindingGroups s={s} findings={findings} at={at} />
    </section>
  );
};
