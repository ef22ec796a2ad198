import { periodText } from '../../domain/period.ts';
import type { Screen } from '../screen.ts';
import type { Charts, ScorecardView, UnitRanking } from '../services.ts';
import { unitRankingText as text } from '../texts/unit-ranking.ts';
import { type Drawing, drawTwice } from './charts.ts';

/** Draws a unit's rank over the periods; null where it had one in fewer than two. */
export async function drawPlaces(
  charts: Charts,
  s: Screen,
  view: ScorecardView,
  { places }: UnitRanking,
): Promise<Drawing | null> {
  if (places.filter((p) => p.rank !== null).length < 2) return null;
  return drawTwice((width) =>
    charts.rankChart({
      title: s.say(text.placesTitle),
      places: places.map(({ period, interval, ...place }) => ({
        ...place,
        period: periodText(period),
        interval: interval && ([interval.low, interval.high] as const),
      })),
      language: s.language,
      sample: view.plan.state === 'sample',
      width,
    }),
  );
}
