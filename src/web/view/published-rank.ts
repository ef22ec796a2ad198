import type { PrintedLeague } from '../published-services.ts';
import type { Screen } from '../screen.ts';
import { publishedText as text } from '../texts/published.ts';
import type { Publication } from './publication.ts';

/** A score as its index prints it. */
export function printedScore(s: Screen, of: Publication, league: PrintedLeague, score: string): string {
  const index = of.bundle.definitions.indexes.find((i) => i.id === league.index);
  return s.number(Number(score), index?.score.decimals);
}

/** "Xếp hạng 5 trong 96 đơn vị thuộc khối …, khoảng hạng 4–8, 81,20 điểm"; null where the unit is not ranked. */
export function rankSentence(s: Screen, of: Publication, unit: string): string | null {
  const block = of.scorecard.blocks.find((b) => b.id === of.unit(unit)?.block);
  const league = block && of.league(block.id);
  const result = league?.results.find((r) => r.unit === unit);
  if (!block || !league || result?.rank == null) return null;
  const ranked = league.results.filter((r) => r.rank !== null).length;
  const interval = result.rankInterval;
  return [
    s.say(text.rankOf(s.number(result.rank), s.number(ranked), block.name)),
    interval ? s.say(text.interval(s.number(interval[0]), s.number(interval[1]))) : '',
    result.printed === null ? '' : s.say(text.points(printedScore(s, of, league, result.printed))),
  ].join('');
}
