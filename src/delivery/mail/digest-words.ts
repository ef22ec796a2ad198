import { windowOf } from '../../domain/calendar.ts';
import { type Digest, repeatAfterDays } from '../../domain/digest.ts';
import { dayText, instantText, periodName } from '../../domain/notation.ts';
import { periodText } from '../../domain/period.ts';
import type { Report } from '../../domain/reporting.ts';
import { type DigestRow, rowsOf } from './digest-rows.ts';

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
  readonly lagging: readonly DigestRow[];
  readonly atRisk: readonly DigestRow[];
  /** Notes on the table: when data close, what the counts rest on. */
  readonly notes: readonly string[];
  /** What a unit that has not reported should do. */
  readonly request: string | null;
  readonly link: { readonly text: string; readonly url: string };
  readonly contact: string | null;
  readonly repeats: string;
  /** Plan, day of judgement, instant. */
  readonly basis: string;
}

const sampleSentence = 'Số liệu minh họa. Thư này dùng số liệu tạo ra để trình bày, không phải kết quả của tỉnh.';

const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const plain = (text: string): Piece => ({ text, strong: false });
const strong = (text: string): Piece => ({ text, strong: true });

/** Puts a digest into words. Pure: the same digest says the same. */
export function wordsOf(digest: Digest, baseUrl: string): DigestWords {
  const { plan, unit, unitName, contact, at, judgedOn } = digest;
  const period = inSentence(periodName(digest.period, 'vi'));
  const rows = rowsOf(digest);
  const lagging = rows.filter((r) => r.kind !== 'at-risk');
  const overdue = digest.items.find((i) => i.kind === 'overdue-report');
  const news = overdue
    ? `chưa nhận được báo cáo ${period}, ${overdueDays(overdue.report)}`
    : `${countsOf(lagging).join(', ')}, ${period}`;
  const sample = plan.state === 'sample';
  const query = `period=${encodeURIComponent(periodText(digest.period))}`;
  const path = `/plans/${encodeURIComponent(plan.id)}/units/${encodeURIComponent(unit.id)}`;
  return {
    subject: oneLine(`[${sample ? 'SỐ LIỆU MINH HỌA' : 'Mốc'}] ${unitName}: ${news}`),
    sample: sample ? sampleSentence : null,
    addressee: unitName,
    sentence: overdue ? overdueSentence(unitName, period, overdue.report) : laggingSentence(unitName, period, lagging),
    lagging,
    atRisk: rows.filter((r) => r.kind === 'at-risk'),
    notes: notesOf(rows),
    request: overdue
      ? `Số liệu chốt ngày ${dayText(windowOf(plan.calendar, digest.period).to, 'vi')}. Khi nhận được báo cáo, Mốc đánh giá tiến độ các chỉ tiêu và ngừng nhắc.`
      : null,
    link: { text: 'Xem và giải trình', url: `${baseUrl.replace(/\/+$/, '')}${path}?${query}` },
    contact: contact ? `${contact.name}${contact.mailbox ? `, ${contact.mailbox}` : ''}` : null,
    repeats: `Nhắc lại sau ${repeatAfterDays} ngày nếu không thay đổi.`,
    basis: `${plan.title.vi} · đánh giá tại ngày ${dayText(judgedOn, 'vi')} · lập lúc ${instantText(at, 'vi')}`,
  };
}

/** "3 chỉ tiêu chậm tiến độ", "1 chỉ tiêu không đạt". */
function countsOf(lagging: readonly DigestRow[]): string[] {
  const behind = lagging.filter((r) => r.kind === 'behind').length;
  const missed = lagging.length - behind;
  return [
    ...(behind > 0 ? [`${behind} chỉ tiêu chậm tiến độ`] : []),
    ...(missed > 0 ? [`${missed} chỉ tiêu không đạt`] : []),
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
