import type { PublicationLetter } from '../../delivery/mail/publication-mail.tsx';
import { dayText, instantText, numberText, periodInside } from '../../domain/notation.ts';
import { headlineWords, targetWords } from '../../domain/speak.ts';
import type { Status } from '../../domain/status.ts';
import { statusText } from '../../domain/status-text.ts';
import { valueText } from '../../domain/value-text.ts';
import { type Printed, type PrintedIndicator, tallyOf, valueFormula } from './printed.ts';
import { rankSentence } from './rank-sentence.ts';

const sampleSentence = 'Số liệu minh họa. Thư này dùng số liệu tạo ra để trình bày, không phải kết quả của tỉnh.';

interface Written {
  readonly of: Printed;
  /** What of it was restated by now. */
  readonly restatements: number;
  readonly page: string;
  readonly contact: string | null;
}

/** What the committee is told of a publication, with the report attached. */
export function committeeLetter(written: Written, addressee: string, file: string | null): PublicationLetter {
  const { of, page } = written;
  return {
    ...around(written),
    subject: subjectOf(of, null),
    addressee,
    sentence: headlineWords(of.headline()).vi,
    table: {
      head: ['Chỉ tiêu', 'Toàn tỉnh', 'Cần đạt', 'Đơn vị đạt', 'Đơn vị chậm'],
      rows: of.each().map(indicatorRow),
    },
    link: { text: 'Xem kết quả đã công bố', url: page },
    attached: file === null ? null : `Kèm theo: ${file}.`,
  };
}

/** What a unit is told: its own page of the publication. */
export function unitLetter(written: Written, unit: string): PublicationLetter {
  const { of, page } = written;
  const name = of.unit(unit)?.name ?? unit;
  const rows = of.rowsOf(unit);
  const rank = rankSentence('vi', of, unit);
  const frame = around(written);
  return {
    ...frame,
    subject: subjectOf(of, name),
    addressee: name,
    sentence: `${capital(periodOf(of))}, ${name}: ${standing(tallyOf(rows))}.`,
    notes: [...(rank === null ? [] : [`${rank}.`]), ...frame.notes],
    table: {
      head: ['Chỉ tiêu', 'Giá trị', 'Cần đạt', 'Trạng thái'],
      rows: rows.map(({ row, indicator, target }) => [
        indicator.name.vi,
        valueFormula('vi', indicator, row) || 'chưa có số liệu',
        (target && targetWords(indicator, target).vi) || '–',
        row.status === null ? '–' : statusText[row.status].vi,
      ]),
    },
    link: { text: 'Xem trang của đơn vị', url: `${page}/units/${encodeURIComponent(unit)}` },
    attached: null,
  };
}

/** "[Mốc] Xã A: kết quả quý III/2026 đã công bố"; without a unit that of the committee. */
export function subjectOf(of: Printed, unit: string | null): string {
  const mark = of.scorecard.sample ? 'SỐ LIỆU MINH HỌA' : 'Mốc';
  const said = `kết quả ${periodOf(of)} đã công bố`;
  const subject = unit === null ? `[${mark}] ${capital(said)}` : `[${mark}] ${unit}: ${said}`;
  return subject.replace(/\s+/g, ' ').slice(0, 200);
}

const periodOf = ({ scorecard }: Printed): string => periodInside(scorecard.period, 'vi');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function around({
  of,
  restatements,
  contact,
}: Written): Pick<PublicationLetter, 'sample' | 'notes' | 'contact' | 'basis'> {
  const { sample, plan, judgedOn, publishedAt, edition } = of.scorecard;
  return {
    sample: sample ? sampleSentence : null,
    notes:
      restatements > 0
        ? [`Từ khi công bố đã có *${numberText(restatements, 'vi')} đính chính*, ghi ở trang công bố.`]
        : [],
    contact,
    basis:
      `${plan.title.vi} · số liệu chốt ngày ${dayText(judgedOn, 'vi')} · công bố lúc ${instantText(publishedAt, 'vi')}` +
      (edition > 1 ? ` · bản công bố ${edition}` : ''),
  };
}

/** Statuses as a letter tells them. */
const worstFirst: readonly Status[] = [
  ...(['missed', 'off-track', 'at-risk', 'no-data', 'undetermined', 'not-due'] as const),
  ...(['on-track', 'achieved-late', 'achieved'] as const),
];

/** "2 chỉ tiêu chậm tiến độ, 5 chỉ tiêu đạt" */
function standing(counts: ReadonlyMap<Status, number>): string {
  const said = worstFirst
    .filter((s) => counts.has(s))
    .map((s) => `*${numberText(counts.get(s) ?? 0, 'vi')} chỉ tiêu ${statusText[s].vi.toLowerCase()}*`);
  return said.length === 0 ? 'không có chỉ tiêu nào được đánh giá' : said.join(', ');
}

function indicatorRow({ indicator, targets, total, rows }: PrintedIndicator): string[] {
  const counts = tallyOf(rows);
  const n = (...of: Status[]): string =>
    numberText(
      of.reduce((sum, s) => sum + (counts.get(s) ?? 0), 0),
      'vi',
    );
  return [
    indicator.short.vi,
    total === null || total.value === null ? '–' : valueText(indicator, total.value, 'vi'),
    [...new Set(targets.map((t) => targetWords(indicator, t).vi))].join(' · ') || '–',
    n('achieved', 'achieved-late'),
    n('off-track', 'missed'),
  ];
}
