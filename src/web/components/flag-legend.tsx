import type { Judged } from '../../domain/standing.ts';
import type { Flag } from '../../domain/status.ts';
import { flagText } from '../../domain/status-text.ts';
import type { Screen } from '../screen.ts';
import { scorecardText as text } from '../texts/scorecard.ts';
import { dense, flagMarks } from './status.tsx';

/** What the small marks beside the figures of this page mean. */
export const FlagLegend = ({ s, cells }: { s: Screen; cells: readonly Judged[] }) => {
  const present = new Set<Flag>(cells.flatMap((c) => dense(c.assessment?.flags ?? [])));
  if (present.size === 0) return null;
  return (
    <p class="flag-legend">
      {s.say(text.flagsLegend)}:{' '}
      {[...present].map((flag, i) => (
        <>
          {i > 0 && ' · '}
          <b>{flagMarks[flag]}</b> {s.say(flagText[flag])}
        </>
      ))}
    </p>
  );
};
