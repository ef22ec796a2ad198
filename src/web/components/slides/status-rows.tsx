import type { Indicator } from '../../../domain/indicator.ts';
import { runningPromises } from '../../../domain/running-promises.ts';
import { type Status, statuses } from '../../../domain/status.ts';
import { statusText } from '../../../domain/status-text.ts';
import type { PlanLinks } from '../../links.ts';
import type { Screen } from '../../screen.ts';
import type { ScorecardView } from '../../services.ts';
import { StatusSquare } from '../status.tsx';

interface Props {
  readonly s: Screen;
  readonly links: PlanLinks;
}

/** How many units stand where on one target. */
export interface IndicatorCounts {
  readonly indicator: Indicator;
  readonly counts: ReadonlyMap<Status, number>;
}

/** The targets promised for each unit, with how many units stand where by the deadline that runs. */
export function countsOf({ scorecard }: ScorecardView): IndicatorCounts[] {
  return scorecard.indicators.flatMap((indicator): IndicatorCounts[] => {
    const own = scorecard.cells.filter(
      (c) => c.indicator.id === indicator.id && c.role === 'unit' && c.target?.scope === 'each',
    );
    const counts = new Map<Status, number>();
    for (const { status } of runningPromises(own, scorecard.judgedOn)) {
      if (status && status !== 'not-applicable' && status !== 'no-target') {
        counts.set(status, (counts.get(status) ?? 0) + 1);
      }
    }
    return counts.size === 0 ? [] : [{ indicator, counts }];
  });
}

const Bar = ({ s, links, of: { indicator, counts } }: Props & { of: IndicatorCounts }) => {
  const present = statuses.filter((status) => counts.has(status));
  const total = [...counts.values()].reduce((a, b) => a + b, 0);
  let from = 0;
  return (
    <svg class="bar" width="100%" height="100%" role="img" aria-label={s.say(indicator.name)}>
      {present.map((status) => {
        const count = counts.get(status) ?? 0;
        const width = (count / total) * 100;
        const x = from;
        from += width;
        return (
          <a href={links.indicator(indicator.id, { status: [status], anchor: 'units' })}>
            <svg x={`${x.toFixed(3)}%`} width={`${width.toFixed(3)}%`} height="100%" class={`s-${status}`}>
              <title>{`${s.say(statusText[status])} ${count}`}</title>
              <rect width="100%" height="100%" />
              {width > 4 && (
                <text x="50%" y="50%" dominant-baseline="central" text-anchor="middle">
                  {count}
                </text>
              )}
            </svg>
          </a>
        );
      })}
    </svg>
  );
};

/** Targets under each other, each with a bar of its units. */
export const StatusRows = ({ s, links, rows }: Props & { rows: readonly IndicatorCounts[] }) => {
  const present = statuses.filter((status) => rows.some((r) => r.counts.has(status)));
  return (
    <>
      <ul class="status-rows">
        {rows.map((row) => (
          <li>
            <a class="clip one" href={links.indicator(row.indicator.id)}>
              {s.say(row.indicator.short)}
            </a>
            <Bar s={s} links={links} of={row} />
          </li>
        ))}
      </ul>
      <ul class="legend">
        {present.map((status) => (
          <li>
            <StatusSquare status={status} /> {s.say(statusText[status])}
          </li>
        ))}
      </ul>
    </>
  );
};
