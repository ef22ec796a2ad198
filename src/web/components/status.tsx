import { type Judged, standingOf } from '../../domain/standing.ts';
import type { Flag, Status } from '../../domain/status.ts';
import { flagText, statusText } from '../../domain/status-text.ts';
import type { Screen } from '../screen.ts';
import { common } from '../texts/common.ts';
import { Mark } from './marks.tsx';

/** A status in words on its colour. */
export const StatusBadge = ({ s, status }: { s: Screen; status: Status }) => (
  <span class={`badge s-${status}`}>
    <Mark status={status} /> {s.say(statusText[status])}
  </span>
);

/** Only colour and shape, where the word stands in the text beside it. */
export const StatusSquare = ({ status }: { status: Status }) => (
  <span class={`square s-${status}`}>
    <Mark status={status} />
  </span>
);

/** The small mark of a flag. */
export const flagMarks: Readonly<Record<Flag, string>> = {
  overdue: 'Q',
  slipped: 'T',
  'final-due': 'K',
  'no-baseline': 'M',
  stale: 'C',
  regressing: 'G',
  'at-odds': '!',
  gaps: '*',
  partial: '‡',
};

/** Flags of a cell that change how its number is read; a missing baseline is said on the explanation. */
export const dense = (flags: readonly Flag[]): Flag[] => flags.filter((f) => f !== 'no-baseline');

export const FlagMarks = ({ flags }: { flags: readonly Flag[] }) =>
  dense(flags).length === 0 ? null : (
    <sup class="flags" aria-hidden="true">
      {dense(flags)
        .map((f) => flagMarks[f])
        .join('')}
    </sup>
  );

const flagWords = (s: Screen, flags: readonly Flag[]): string[] => dense(flags).map((f) => s.say(flagText[f]));

/** A status with its flags; a promise without a later figure says so. */
export const Standing = ({ s, cell }: { s: Screen; cell: Judged }) => {
  const standing = standingOf(cell);
  const words = flagWords(s, cell.assessment?.flags ?? []);
  if (standing === 'part') return <span class="quiet">{s.say(common.partOfWhole)}</span>;
  return (
    <>
      <StatusBadge s={s} status={standing === 'no-later' ? (cell.status ?? 'no-data') : standing} />
      {standing === 'no-later' && <span class="small note">{s.say(common.noLater)}</span>}
      {words.length > 0 && <span class="small note">{words.join(', ')}</span>}
    </>
  );
};

/** A status and its flags in one line of text, for names of links. */
export function standingWords(s: Screen, cell: Judged): string {
  const standing = standingOf(cell);
  const flags = flagWords(s, cell.assessment?.flags ?? []);
  const status =
    standing === 'part'
      ? []
      : [standing === 'no-later' ? s.say(common.noLater) : s.say(statusText[standing]).toLowerCase()];
  return [...status, ...flags].join(', ');
}
