import { windowOf } from '../../domain/calendar.ts';
import type { Digest } from '../../domain/digest.ts';
import type { CellItemKind, DigestItem } from '../../domain/digest-items.ts';
import { dayText, instantText, periodInside } from '../../domain/notation.ts';
import { periodText } from '../../domain/period.ts';
import type { Report } from '../../domain/reporting.ts';
import { type DigestRow, figure, historyText, rowsOf } from './digest-rows.ts';

/** A piece of a sentence; the news itself stands out. */
interface Piece {
  readonly text: string;
  readonly strong: boolean;
}

/** Everything a digest says, in words; HTML and plain text are two settings of it. */
export interface DigestWords {
  readonly subject: string;
  /** Above and below every mail of a sample plan; null for a real one. */
  readonly sample: string | null;
  readonly addressee: string;
  /** What is behind and what is missing, in one sentence. */
  readonly sentence: readonly Piece[];
  /** Why the mail comes to somebody other than the unit, and what has been tried; null in the unit's own. */
  readonly escalation: string | null;
  readonly lagging: readonly DigestRow[];
  readonly atRisk: readonly DigestRow[];
  /** What else is worth knowing, a sentence each. */
  readonly others: readonly string[];
  /** Notes on the table: when data close, what the counts rest on. */
  readonly notes: readonly string[];
  /** What a unit that has not reported should do. */
  readonly request: string | null;
  readonly link: MailLink;
  /** A second way on, where the first leads to an answer. */
  readonly page: MailLink | null;
  readonly contact: string | null;
  readonly repeats: string;
  readonly plan: string;
  /** Plan, day of judgement, instant. */
  readonly basis: string;
}

interface MailLink {
  readonly text: string;
  readonly url: string;
}

/** Rows of a mail: a screenful; the rest stands on the page it leads to. */
const mostLagging = 8;
const mostAtRisk = 4;
const mostOthers = 4;

const sampleSentence = 'Số liệu minh họa. Thư này dùng số liệu tạo ra để trình bày, không phải kết quả của tỉnh.';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const plain = (text: string): Piece => ({ text, strong: false });
const strong = (text: string): Piece => ({ text, strong: true });

/**
 * Puts a digest into words. Pure: the same digest says the same.
 *
 * @param answerLink where the reader can answer without signing in; null: the mail leads to the page of the unit only
 */
export function wordsOf(digest: Digest, baseUrl: string, answerLink: string | null = null): DigestWords {
  const { plan, at, judgedOn, contact, repeat } = digest;
  const rows = rowsOf(digest);
  const [lagging, atRisk] = [rows.filter((r) => r.kind !== 'at-risk'), rows.filter((r) => r.kind === 'at-risk')];
  const others = othersOf(digest);
  const sample = plan.state === 'sample';
  const page = pageOf(digest, baseUrl);
  const news = digest.audience === 'committee' ? committeeNews(digest, lagging) : unitNews(digest, lagging);
  const hidden =
    [...lagging.slice(mostLagging), ...atRisk.slice(mostAtRisk)].length + Math.max(0, others.length - mostOthers);
  return {
    subject: oneLine(`[${sample ? 'SỐ LIỆU MINH HỌA' : 'Mốc'}] ${news.subject}`),
    sample: sample ? sampleSentence : null,
    addressee: digest.audience === 'head' ? `lãnh đạo ${digest.unitName}` : digest.unitName,
    sentence: news.sentence,
    escalation: news.escalation,
    lagging: lagging.slice(0, mostLagging),
    atRisk: atRisk.slice(0, mostAtRisk),
    others: others.slice(0, mostOthers),
    notes: [...(hidden > 0 ? [`Còn ${hidden} mục khác trên trang mà thư này dẫn tới.`] : []), ...notesOf(rows)],
    request: news.request,
    link: answerLink === null ? page : { text: onUnit, url: answerLink },
    page: answerLink === null ? null : { ...page, text: page.text === onUnit ? 'Trang của đơn vị' : page.text },
    contact: contact ? `${contact.name}${contact.mailbox ? `, ${contact.mailbox}` : ''}` : null,
    repeats: `Nhắc lại sau ${repeat} ngày nếu không thay đổi.`,
    plan: plan.title.vi,
    basis: `${plan.title.vi} · đánh giá tại ngày ${dayText(judgedOn, 'vi')} · lập lúc ${instantText(at, 'vi')}`,
  };
}

/** What leads to the page of a unit, or to an answer. */
const onUnit = 'Xem và giải trình';

function pageOf({ plan, unit, period, audience, items, pending }: Digest, baseUrl: string): MailLink {
  const query = `period=${encodeURIComponent(periodText(period))}`;
  const base = baseUrl.replace(/\/+$/, '');
  const [first] = pending;
  if (audience !== 'committee' && first && !items.some((i) => i.alone)) {
    const of = [plan.id, first.period].map(encodeURIComponent).join('/');
    return { text: 'Xem và công bố', url: `${base}/campaigns/${of}` };
  }
  const at = `${base}/plans/${encodeURIComponent(plan.id)}`;
  if (audience === 'committee') return { text: 'Xem và quyết định', url: `${at}/committee` };
  return { text: onUnit, url: `${at}/units/${encodeURIComponent(unit.id)}?${query}` };
}

interface News {
  readonly subject: string;
  readonly sentence: readonly Piece[];
  readonly escalation: string | null;
  readonly request: string | null;
}

/** What a unit, or its head, is told first. */
function unitNews(digest: Digest, lagging: readonly DigestRow[]): News {
  const { plan, unitName, reportPeriod, pending, items } = digest;
  const period = periodInside(digest.period, 'vi');
  const overdue = items.find((i) => i.kind === 'overdue-report');
  const escalation = digest.audience === 'head' ? escalationOf(digest) : null;
  if (overdue) {
    const of = periodInside(reportPeriod, 'vi');
    const closed = dayText(windowOf(plan.calendar, reportPeriod).to, 'vi');
    return {
      subject: `${unitName}: chưa nhận được báo cáo ${of}, ${overdueDays(overdue.report)}`,
      sentence: overdueSentence(unitName, of, overdue.report),
      escalation,
      request: `Số liệu chốt ngày ${closed}. Khi nhận được báo cáo, Mốc đánh giá tiến độ các chỉ tiêu và ngừng nhắc.`,
    };
  }
  if (lagging.length > 0) {
    return {
      subject: `${unitName}: ${countsOf(lagging).join(', ')}, ${period}`,
      sentence: laggingSentence(unitName, period, lagging),
      escalation,
      request: null,
    };
  }
  const [first] = pending;
  const news = first ? `kết quả ${periodInside(first.period, 'vi')} chưa công bố` : `việc cần xem, ${period}`;
  return {
    subject: `${unitName}: ${news}`,
    sentence: [strong(oneLine(`${unitName}: ${news}.`))],
    escalation,
    request: null,
  };
}

/** Why the head hears of it: what stayed open for how long, and what was tried. */
function escalationOf({ items, pending }: Digest): string {
  const [longest] = [...items, ...pending]
    .flatMap((i) => (i.tried ? [i] : []))
    .sort((a, b) => (b.tried?.days ?? 0) - (a.tried?.days ?? 0));
  const tried = longest ? historyText(longest) : null;
  return `Gửi lãnh đạo đơn vị vì việc này chưa được giải quyết sau ${longest?.tried?.days ?? 0} ngày làm việc: ${tried ?? ''}.`;
}

/** "“Hài lòng” kém kỳ trước: từ 71,0% còn 64,3%." */
function othersOf({ items, pending, audience }: Digest): string[] {
  const waiting = pending.map((p) => `Kết quả ${periodInside(p.period, 'vi')} đã đủ nhưng chưa công bố.`);
  const reports =
    audience === 'committee'
      ? items.flatMap((i) =>
          i.kind === 'overdue-report'
            ? [`${i.unitName ?? i.report.unit}: chưa nộp báo cáo, ${overdueDays(i.report)}; ${historyText(i) ?? ''}.`]
            : [],
        )
      : [];
  return [
    ...reports,
    ...waiting,
    ...items.flatMap((i) => (i.kind === 'worsened' || i.kind === 'findings-open' ? [otherText(i)] : [])),
  ];
}

function otherText(item: Extract<DigestItem, { kind: CellItemKind }>): string {
  const { indicator, level, checks } = item.cell;
  const name = `“${indicator.short.vi}”`;
  const before = item.outlook?.before ?? null;
  if (item.kind === 'worsened' && before !== null && level?.value != null) {
    const [from, to] = [before, level.value].map((v) => figure(v, indicator, indicator.decimals));
    return `${name} kém kỳ trước: từ ${from} còn ${to}.`;
  }
  const open = checks.filter((c) => c.severity !== 'info');
  return `${name} có ${open.length} điểm chưa khớp: ${open[0]?.message.vi ?? ''}`;
}

/** What the committee is told first: how many units, with what. */
function committeeNews(digest: Digest, lagging: readonly DigestRow[]): News {
  const silent = digest.items.filter((i) => i.kind === 'overdue-report').length;
  const units = new Set(lagging.map((r) => r.cell.unit.id));
  const of = [
    ...(silent > 0 ? [`${silent} đơn vị chưa nộp báo cáo`] : []),
    ...(units.size > 0 ? [`${units.size} đơn vị có ${countsOf(lagging).join(', ')}`] : []),
    ...digest.pending.map((p) => `kết quả ${periodInside(p.period, 'vi')} chưa công bố`),
  ];
  const period = periodInside(digest.period, 'vi');
  const days = Math.min(...[...digest.items, ...digest.pending].flatMap((i) => i.tried?.days ?? []));
  const after = Number.isFinite(days) ? ` sau ${days} ngày làm việc trở lên` : '';
  return {
    subject: `Cần Ban Chỉ đạo quyết định: ${of.join(', ')}, ${period}`,
    sentence: [
      plain(`Đến ${period}, `),
      strong(of.join('; ')),
      plain(` vẫn chưa được giải quyết${after} kể từ khi được nhắc.`),
    ],
    escalation: null,
    request: 'Lãnh đạo các đơn vị đã được báo. Dưới đây là những việc nặng nhất, kèm những gì đã làm.',
  };
}

/** "3 chỉ tiêu chậm tiến độ", "1 chỉ tiêu không đạt". */
function countsOf(lagging: readonly DigestRow[]): string[] {
  const behind = lagging.filter((r) => r.kind === 'behind').length;
  const missed = lagging.filter((r) => r.kind === 'missed').length;
  const projected = lagging.filter((r) => r.kind === 'projected-miss').length;
  return [
    ...(behind > 0 ? [`${behind} chỉ tiêu chậm tiến độ`] : []),
    ...(missed > 0 ? [`${missed} chỉ tiêu không đạt`] : []),
    ...(projected > 0 ? [`${projected} chỉ tiêu khó đạt đúng hạn`] : []),
  ];
}

function laggingSentence(unitName: string, period: string, lagging: readonly DigestRow[]): Piece[] {
  const head = [plain(`Đến ${period}, ${unitName} có `), strong(countsOf(lagging).join(' và '))];
  const worst = lagging.find((r) => r.shortfall !== null);
  if (!worst?.shortfall) return [...head, plain('.')];
  const lead = lagging.length === 1 ? ': ' : worst === lagging[0] ? '; chậm nhất là ' : '; trong đó ';
  return [
    ...head,
    plain(`${lead}“${worst.name}”${lagging.length === 1 ? ' ' : ', '}`),
    strong(worst.shortfall),
    plain('.'),
  ];
}

const overdueDays = ({ daysOverdue }: Report): string => `quá hạn ${daysOverdue} ngày`;

const overdueSentence = (unitName: string, period: string, report: Report): Piece[] => [
  strong(`Chưa nhận được báo cáo ${period}`),
  plain(` của ${unitName} (hạn ${dayText(report.due, 'vi')}, `),
  strong(overdueDays(report)),
  plain(').'),
];

function notesOf(rows: readonly DigestRow[]): string[] {
  const closing = new Map(rows.flatMap((r): [string, string][] => (r.closes === null ? [] : [[r.deadline, r.closes]])));
  const closes = [...closing].map(([deadline, day]) => `Chỉ tiêu hạn ${deadline}: số liệu chốt ngày ${day}.`);
  const counted = rows.some((r) => r.cell.shortfall?.in === 'counts' && r.cell.indicator.kind === 'ratio');
  const assumed = rows.some((r) => r.cell.assessment?.flags.includes('no-baseline'));
  return [
    ...closes,
    ...(assumed ? ['Kế hoạch không nêu mốc xuất phát: lộ trình tính từ số liệu đầu tiên.'] : []),
    ...(counted ? ['Số còn thiếu tính theo tổng số (mẫu số) hiện nay.'] : []),
  ];
}
