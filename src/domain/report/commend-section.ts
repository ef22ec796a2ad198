import { grouped } from '../grouped.ts';
import { lacksLaterFigure, sharesPromise } from '../headline.ts';
import { numberText } from '../notation.ts';
import type { Judged } from '../standing.ts';
import type { Status } from '../status.ts';
import type { Language } from '../text.ts';
import type { Block } from './document.ts';
import { addressOf, type ReportGround } from './ground.ts';

const words = {
  vi: {
    title: 'Đơn vị đạt hoặc đúng tiến độ ở mọi chỉ tiêu được giao, đã báo cáo đúng hạn',
    none: 'Chưa có đơn vị nào đạt hoặc đúng tiến độ ở mọi chỉ tiêu được giao.',
    unit: 'Đơn vị',
    achieved: 'Đạt',
    onTrack: 'Đúng tiến độ',
    rank: 'Hạng trong khối',
  },
  en: {
    title: 'Units that achieved or are on track with every target set for them, and reported on time',
    none: 'No unit has achieved or is on track with every target set for it yet.',
    unit: 'Unit',
    achieved: 'Achieved',
    onTrack: 'On track',
    rank: 'Rank in block',
  },
} satisfies Record<Language, unknown>;

const good: readonly Status[] = ['achieved', 'achieved-late', 'on-track'];

/** The cells of each unit that did everything: reported on time where it owes, and no target below its path. */
function commended({ scorecard, reports }: ReportGround): Judged[][] {
  const promised = scorecard.cells.filter(
    (c) => sharesPromise(c) && c.status !== 'not-applicable' && c.status !== 'no-target' && c.status !== null,
  );
  return [...grouped(promised, (c) => c.unit.id)].flatMap(([unit, cells]) => {
    const report = reports.get(unit);
    const inTime = report === undefined || report.state === 'on-time';
    const allGood = cells.every((c) => c.status !== null && good.includes(c.status) && !lacksLaterFigure(c));
    return inTime && allGood ? [cells] : [];
  });
}

/** Who is to be commended: a rule, not an opinion. */
export function commendSection(ground: ReportGround): Block[] {
  const { language, leagues, links } = ground;
  const say = words[language];
  const units = commended(ground);
  if (units.length === 0) return [{ kind: 'note', text: say.none }];
  const ranks = new Map(leagues.flatMap((l) => l.units.map((u) => [u.unit, u.rank] as const)));
  const count = (cells: readonly Judged[], ...of: Status[]): string =>
    numberText(cells.filter((c) => c.status !== null && of.includes(c.status)).length, language);
  const rows = units
    .map((cells) => ({ cells, rank: ranks.get(cells[0]?.unit.id ?? '') ?? null }))
    .map(({ cells, rank }) => ({
      cells: [
        { text: cells[0]?.unitName ?? '' },
        { text: count(cells, 'achieved', 'achieved-late') },
        { text: count(cells, 'on-track') },
        { text: rank === null ? '–' : numberText(rank, language) },
      ],
    }));
  return [
    {
      kind: 'table',
      table: {
        title: say.title,
        columns: [
          { title: say.unit, width: 46, align: 'left' },
          { title: say.achieved, width: 18, align: 'right' },
          { title: say.onTrack, width: 18, align: 'right' },
          { title: say.rank, width: 18, align: 'right' },
        ],
        rows,
        url: addressOf(ground, links.promised(['achieved', 'on-track'])),
      },
    },
  ];
}
