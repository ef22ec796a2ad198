import { type Status, statuses } from '../../domain/status.ts';
import { statusText } from '../../domain/status-text.ts';
import type { Screen } from '../screen.ts';
import { StatusSquare } from './status.tsx';

/** How many targets stand where: a bar to look at, and the same as a legend to read. */
export const StatusBar = (props: {
  s: Screen;
  counts: ReadonlyMap<Status, number>;
  /** The list of just those a count counts. */
  hrefOf: (status: Status) => string;
}) => {
  const { s, counts, hrefOf } = props;
  const present = statuses.filter((status) => (counts.get(status) ?? 0) > 0);
  const barred = present.filter((status) => status !== 'not-applicable' && status !== 'no-target');
  const total = barred.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0);
  if (total === 0) return null;
  let from = 0;
  return (
    <div class="standing">
      <svg class="bar" width="100%" height="26" aria-hidden="true" focusable="false">
        {barred.map((status) => {
          const count = counts.get(status) ?? 0;
          const x = from;
          const width = (count / total) * 100;
          from += width;
          return (
            <svg
              aria-hidden="true"
              x={`${x.toFixed(3)}%`}
              width={`${width.toFixed(3)}%`}
              height="26"
              class={`s-${status}`}
            >
              <rect width="100%" height="26" />
              {width > 5 && (
                <text x="50%" y="18" text-anchor="middle">
                  {count}
                </text>
              )}
            </svg>
          );
        })}
      </svg>
      <ul class="legend">
        {present.map((status) => (
          <li>
            <StatusSquare status={status} /> {s.say(statusText[status])}{' '}
            <b>
              <a href={hrefOf(status)}>{s.number(counts.get(status) ?? 0)}</a>
            </b>
          </li>
        ))}
      </ul>
    </div>
  );
};
