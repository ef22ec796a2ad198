import { type Status, statuses } from '../../domain/status.ts';
import { statusText } from '../../domain/status-text.ts';
import type { Screen } from '../screen.ts';
import { StatusSquare } from './status.tsx';

/** How many units stand where, small enough for a row. */
export const StatusCounts = ({
  s,
  counts,
  hrefOf,
}: {
  s: Screen;
  counts: ReadonlyMap<Status, number>;
  /** The list of just those a count counts. */
  hrefOf: (status: Status) => string;
}) => (
  <ul class="counts">
    {statuses
      .filter((status) => counts.has(status))
      .map((status) => (
        <li>
          <StatusSquare status={status} />
          <a href={hrefOf(status)}>
            {s.number(counts.get(status) ?? 0)}
            <span class="vh"> {s.say(statusText[status])}</span>
          </a>
        </li>
      ))}
  </ul>
);
