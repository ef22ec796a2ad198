import { numberText } from '../../domain/notation.ts';
import type { Language } from '../../domain/text.ts';
import type { Printed } from './printed.ts';
import type { PrintedLeague } from './printed-ranks.ts';

/** A score as its index prints it. */
export function printedScore(language: Language, of: Printed, league: PrintedLeague, score: string): string {
  const index = of.bundle.definitions.indexes.find((i) => i.id === league.index);
  return numberText(Number(score), language, index?.score.decimals);
}

/** "Xếp hạng 5 trong 96 đơn vị thuộc khối …, khoảng hạng 4–8, 81,20 điểm"; null where the unit is not ranked. */
export function rankSentence(language: Language, of: Printed, unit: string): string | null {
  const block = of.scorecard.blocks.find((b) => b.id === of.unit(unit)?.block);
  const league = block && of.league(block.id);
  const result = league?.results.find((r) => r.unit === unit);
  if (!block || !league || result?.rank == null) return null;
  const n = (value: number): string => numberText(value, language);
  const among = n(league.results.filter((r) => r.rank !== null).length);
  const [low, high] = (result.rankInterval ?? []).map(n);
  const score = result.printed === null ? null : printedScore(language, of, league, result.printed);
  const vi = language === 'vi';
  return [
    vi
      ? `Xếp hạng ${n(result.rank)} trong ${among} đơn vị thuộc khối ${block.name.vi}`
      : `Rank ${n(result.rank)} of ${among} units in ${block.name.en}`,
    low === undefined ? '' : vi ? `, khoảng hạng ${low}–${high}` : `, interval ${low}–${high}`,
    score === null ? '' : vi ? `, ${score} điểm` : `, ${score} points`,
  ].join('');
}
