import { headlineOf, overdueReports, unitsBehind } from '../headline.ts';
import { dayText, instantText, numberText, periodInside } from '../notation.ts';
import { headlineWords } from '../speak.ts';
import type { Language } from '../text.ts';
import { nameOn } from '../unit.ts';
import { type Block, emphasised } from './document.ts';
import type { RankedBlock, ReportGround } from './ground.ts';

const words = {
  vi: {
    closed: (period: string, closed: string, known: string) =>
      `Kết quả ${period}, số liệu chốt ngày ${closed}, nhận đến ${known}. `,
    reported: (nOf: string, late: string) => `*${nOf} đơn vị* đã báo cáo${late}.`,
    noReports: 'Kế hoạch không mở đợt báo cáo của đơn vị: số liệu lấy từ chính văn bản của kế hoạch.',
    overdue: (names: string) => `; quá hạn: ${names}`,
    andMore: (n: string) => ` và ${n} đơn vị khác`,
    moved: (period: string, worse: string, better: string) =>
      `So với ${period}, *${worse} lượt chỉ tiêu* chuyển sang trạng thái xấu hơn và *${better} lượt* chuyển sang trạng thái tốt hơn.`,
    noneBefore: 'Đây là kỳ đầu của kế hoạch, chưa có kỳ trước để so sánh.',
    leads: (list: string) => `Dẫn đầu bảng xếp hạng: ${list}.`,
    lead: (block: string, names: string, points: string) => `${block}: *${names}* (${points} điểm)`,
    noRanks: 'Không bộ chỉ số nào xếp hạng đơn vị của kế hoạch này.',
    asked: (n: string) =>
      `Đề nghị xem xét, chỉ đạo *${n} đơn vị* có chỉ tiêu chậm tiến độ hoặc không đạt, nêu tại mục III.`,
    nothingAsked: 'Không có đơn vị nào cần chỉ đạo về tiến độ trong kỳ.',
  },
  en: {
    closed: (period: string, closed: string, known: string) =>
      `Results of ${period}, figures closed on ${closed}, known at ${known}. `,
    reported: (nOf: string, late: string) => `*${nOf} units* have reported${late}.`,
    noReports: 'Units owe no reports under this plan: the figures are those of the plan’s own document.',
    overdue: (names: string) => `; overdue: ${names}`,
    andMore: (n: string) => ` and ${n} more`,
    moved: (period: string, worse: string, better: string) =>
      `Since ${period}, *${worse} targets of units* moved to a worse status and *${better}* to a better one.`,
    noneBefore: 'This is the plan’s first period; there is none before to compare with.',
    leads: (list: string) => `First in the league tables: ${list}.`,
    lead: (block: string, names: string, points: string) => `${block}: *${names}* (${points} points)`,
    noRanks: 'No index ranks the units of this plan.',
    asked: (n: string) =>
      `The committee is asked to look at *${n} units* with targets off track or missed, listed in part III.`,
    nothingAsked: 'No unit needs a decision about its pace in this period.',
  },
} satisfies Record<Language, unknown>;

const mostNames = 6;

/** Where we stand, in five sentences: standing, reports, movement, leaders, what is asked. */
export function standingSection(ground: ReportGround): Block[] {
  const { language, scorecard, reports, asOf } = ground;
  const say = words[language];
  const period = periodInside(scorecard.period, language);
  const opening = say.closed(period, dayText(scorecard.judgedOn, language), instantText(asOf, language));
  const sentences = [
    opening + headlineWords(headlineOf(scorecard, reports))[language],
    reportsSentence(ground),
    movedSentence(ground),
    leadersSentence(ground),
    askedSentence(ground),
  ];
  return sentences.map((text) => ({ kind: 'paragraph', runs: emphasised(text) }));
}

function reportsSentence({ language, scorecard, reports, register }: ReportGround): string {
  const say = words[language];
  const counted = headlineOf(scorecard, reports).reports;
  if (!counted) return say.noReports;
  const units = new Map(register.units.map((u) => [u.id, u]));
  const names = overdueReports(reports).map(({ unit }) => {
    const known = units.get(unit);
    return known ? nameOn(known, scorecard.judgedOn) : unit;
  });
  const more = names.length - mostNames;
  const listed = names.slice(0, mostNames).join(', ') + (more > 0 ? say.andMore(numberText(more, language)) : '');
  const nOf = `${numberText(counted.reported, language)}/${numberText(counted.owing, language)}`;
  return say.reported(nOf, names.length > 0 ? say.overdue(listed) : '');
}

function movedSentence({ language, changes }: ReportGround): string {
  const say = words[language];
  if (!changes) return say.noneBefore;
  const { wholes, targets } = changes.changes;
  const count = (turn: 'worse' | 'better'): number =>
    wholes.filter((c) => c.turn === turn).length + targets.reduce((n, t) => n + t[turn].length, 0);
  const [worse, better] = [count('worse'), count('better')].map((n) => numberText(n, language));
  return say.moved(periodInside(changes.period, language), worse ?? '', better ?? '');
}

/** "Sở, ban, ngành: Sở Xây dựng (96,90 điểm)" */
function leaderOf({ block, units, scoring }: RankedBlock, language: Language): string[] {
  const first = units.filter((u) => u.rank === 1);
  const points = first[0]?.printed;
  if (!points) return [];
  const names = first.slice(0, 3).map((u) => u.unitName);
  return [
    words[language].lead(
      block.name[language],
      names.join(', '),
      numberText(Number(points), language, scoring.definition.score.decimals),
    ),
  ];
}

function leadersSentence({ language, leagues }: ReportGround): string {
  const say = words[language];
  const leaders = leagues.flatMap((league) => leaderOf(league, language));
  return leaders.length === 0 ? say.noRanks : say.leads(leaders.join('; '));
}

function askedSentence({ language, scorecard }: ReportGround): string {
  const say = words[language];
  const lagging = unitsBehind(scorecard).length;
  return lagging === 0 ? say.nothingAsked : say.asked(numberText(lagging, language));
}
