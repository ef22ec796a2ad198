import { dayInVietnam } from '../../domain/day.ts';
import { type Digest, type DigestItem, repeatAfterDays, type Skipped } from '../../domain/digest.ts';
import { dayText, instantText } from '../../domain/notation.ts';
import type { HeldObservation } from '../../domain/observation.ts';
import type { DryRun } from '../../services/dry-run.ts';
import type { AlertRun } from '../../services/run-alerts.ts';

const kinds: Readonly<Record<DigestItem['kind'], string>> = {
  'overdue-report': 'chưa nộp báo cáo',
  behind: 'chậm tiến độ',
  missed: 'không đạt',
  'at-risk': 'có nguy cơ chậm',
  'projected-miss': 'khó đạt đúng hạn',
  worsened: 'kém kỳ trước',
  'findings-open': 'số liệu chưa khớp',
};

/** Why people are not told, in words. */
const reasons: Readonly<Record<Exclude<Skipped['reason'], 'told-recently'>, string>> = {
  'no-mailbox': 'không có hộp thư',
  refused: 'máy chủ thư từ chối địa chỉ',
  silenced: 'đang tạm dừng cảnh báo',
  answered: 'đã giải trình',
};

/** Who hears what, and which of them were told lately: a line a person. */
export function alertTable(run: AlertRun): string {
  const sample = run.digests.some((d) => d.plan.state === 'sample');
  const told = run.skipped.filter((s) => s.reason === 'told-recently');
  const repeat = run.digests[0]?.repeat ?? repeatAfterDays;
  return [
    ...(sample ? ['SỐ LIỆU MINH HỌA: thư của kế hoạch minh họa chỉ nằm trong thư mục outbox.'] : []),
    ...run.digests.map((d) => `${d.to}\t${addressee(d)}: ${newsOf(d)}`),
    `${run.digests.length} thư.`,
    ...told.map(
      (s) => `${s.unitName}: đã được nhắc lúc ${s.toldAt ? instantText(s.toldAt, 'vi') : '–'}, tin chưa thay đổi`,
    ),
    ...(told.length > 0 ? [`${told.length} đơn vị không được nhắc lại trước ${repeat} ngày.`] : []),
    ...run.skipped.flatMap((s) => (s.reason === 'told-recently' ? [] : [`${s.unitName}: ${reasons[s.reason]}`])),
    ...run.aside.map(
      (a) => `Để lại, không tính được: ${[a.plan, a.unit, a.subject].filter(Boolean).join(' ')}: ${a.reason}`,
    ),
    '',
  ].join('\n');
}

const addressee = ({ audience, unitName }: Digest<HeldObservation>): string =>
  audience === 'head' ? `Lãnh đạo ${unitName}` : unitName;

/** `2 chậm tiến độ (Hồ sơ trực tuyến, Văn bản ký số), 1 có nguy cơ chậm (…)`. */
function newsOf({ items }: Digest<HeldObservation>): string {
  const byKind = new Map<DigestItem['kind'], string[]>();
  for (const item of items) {
    const name =
      item.kind === 'overdue-report' ? `hạn ${dayText(item.report.due, 'vi')}` : item.cell.indicator.short.vi;
    byKind.set(item.kind, [...(byKind.get(item.kind) ?? []), name]);
  }
  return [...byKind].map(([kind, names]) => `${names.length} ${kinds[kind]} (${names.join(', ')})`).join(', ');
}

/** A morning a block: who would hear what. */
export function replayTable({ plan, from, to, runs }: DryRun): string {
  const mails = runs.reduce((sum, run) => sum + run.digests.length, 0);
  return [
    ...(plan.state === 'sample' ? ['SỐ LIỆU MINH HỌA: kế hoạch minh họa.'] : []),
    ...runs
      .filter((run) => run.digests.length > 0)
      .flatMap((run) => [
        `${dayText(dayInVietnam(run.at), 'vi')}: ${run.digests.length} thư`,
        ...run.digests.map((d) => `  ${d.to}\t${addressee(d)}: ${newsOf(d)}`),
      ]),
    `Từ ${dayText(from, 'vi')} đến ${dayText(to, 'vi')}: ${mails} thư trong ${runs.length} buổi sáng.`,
    '',
  ].join('\n');
}
