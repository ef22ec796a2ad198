import { numberText, periodInside, periodName } from '../notation.ts';
import { periodText } from '../period.ts';
import type { Language } from '../text.ts';
import type { Block, Table } from './document.ts';
import { addressOf, type RankedBlock, type RankedUnit, type ReportGround } from './ground.ts';

const words = {
  vi: {
    none: 'Không bộ chỉ số nào xếp hạng đơn vị của kế hoạch này.',
    noFigures: (block: string, period: string) =>
      `${block}: chưa đơn vị nào có số liệu ${period}, nên chưa có thứ hạng.`,
    title: (block: string, index: string, period: string) => `Xếp hạng ${block}: ${index}, ${period}`,
    rank: 'Hạng',
    unit: 'Đơn vị',
    score: 'Điểm',
    interval: 'Khoảng hạng',
    before: 'Hạng kỳ trước',
    grade: 'Xếp loại',
    rest: (n: string, annex: string) => `Toàn bộ ${n} đơn vị: xem ${annex}.`,
    unranked: '–',
  },
  en: {
    none: 'No index ranks the units of this plan.',
    noFigures: (block: string, period: string) =>
      `${block}: no unit has a figure of ${period} yet, so there are no ranks.`,
    title: (block: string, index: string, period: string) => `Ranking of ${block}: ${index}, ${period}`,
    rank: 'Rank',
    unit: 'Unit',
    score: 'Score',
    interval: 'Rank interval',
    before: 'Rank before',
    grade: 'Grade',
    rest: (n: string, annex: string) => `All ${n} units: see ${annex}.`,
    unranked: '–',
  },
} satisfies Record<Language, unknown>;

/** Longer tables are shown by their two ends; the whole stands in an annex. */
const longest = 20;
const ends = 5;

const isLong = ({ units }: RankedBlock): boolean => units.length > longest;

/** The league tables: whole where short, else the first and the last. */
export function leaguesSection(ground: ReportGround, annex: string): Block[] {
  const say = words[ground.language];
  const { language, leagues } = ground;
  if (leagues.length === 0) return [{ kind: 'note', text: say.none }];
  return leagues.flatMap((league): Block[] => {
    if (!league.units.some((u) => u.rank !== null)) {
      return [
        { kind: 'note', text: say.noFigures(league.block.name[language], periodInside(league.period, language)) },
      ];
    }
    if (!isLong(league)) return [{ kind: 'table', table: leagueTable(ground, league, league.units) }];
    const shown = [...league.units.slice(0, ends), null, ...league.units.slice(-ends)];
    return [
      { kind: 'table', table: leagueTable(ground, league, shown) },
      { kind: 'note', text: say.rest(numberText(league.units.length, language), annex) },
    ];
  });
}

/** Whole league tables that the report shows by their ends. */
export const longLeagues = (ground: ReportGround): Block[] =>
  ground.leagues
    .filter((league) => isLong(league) && league.units.some((u) => u.rank !== null))
    .map((league) => ({ kind: 'table', table: leagueTable(ground, league, league.units) }));

function leagueTable(ground: ReportGround, league: RankedBlock, units: readonly (RankedUnit | null)[]): Table {
  const { language, links } = ground;
  const say = words[language];
  const { block, period, scoring } = league;
  const { title: index, score } = scoring.definition;
  const graded = league.units.some((u) => u.grade !== null);
  const number = (n: number | null): string => (n === null ? say.unranked : numberText(n, language));
  const interval = (u: RankedUnit): string =>
    u.interval ? `${numberText(u.interval[0], language)}–${numberText(u.interval[1], language)}` : say.unranked;
  return {
    title: say.title(block.name[language], index[language], periodName(period, language)),
    columns: [
      { title: say.rank, width: 8, align: 'right' },
      { title: say.unit, width: 42, align: 'left' },
      { title: say.score, width: 12, align: 'right' },
      { title: say.interval, width: 14, align: 'center' },
      { title: say.before, width: 12, align: 'right' },
      ...(graded ? [{ title: say.grade, width: 14, align: 'left' } as const] : []),
    ],
    rows: units.map((u) =>
      u === null
        ? { heading: '…' }
        : {
            cells: [
              { text: number(u.rank) },
              { text: u.unitName },
              { text: u.printed === null ? say.unranked : numberText(Number(u.printed), language, score.decimals) },
              { text: interval(u) },
              { text: number(u.before) },
              ...(graded ? [{ text: u.grade?.[language] ?? say.unranked }] : []),
            ],
          },
    ),
    url: addressOf(ground, links.at({ period: periodText(period) }).league(block.id)),
  };
}
