import type { Digest, DigestItem } from '../../domain/digest.ts';
import { dayText, instantText } from '../../domain/notation.ts';
import type { HeldObservation } from '../../domain/observation.ts';
import type { AlertRun } from '../../services/run-alerts.ts';

const kinds: Readonly<Record<DigestItem['kind'], string>> = {
  'overdue-report': 'chưa nộp báo cáo',
  behind: 'chậm tiến độ',
  missed: 'không đạt',
  'at-risk': 'có nguy cơ chậm',
};

/** Who hears what, and which of them were told lately: a line a unit. */
export function alertTable(run: AlertRun): string {
  const sample = run.digests.some((d) => d.plan.state === 'sample');
  const told = run.skipped.filter((s) => s.reason === 'told-recently');
  const unreachable = run.skipped.filter((s) => s.reason === 'no-mailbox');
  return [
    ...(sample ? ['SỐ LIỆU MINH HỌA: thư của kế hoạch minh họa chỉ nằm trong thư mục outbox.'] : []),
    ...run.digests.map((d) => `${d.to}\t${d.unitName}: ${newsOf(d)}`),
    `${run.digests.length} thư.`,
    ...told.map(
      (s) => `${s.unitName}: đã được nhắc lúc ${s.toldAt ? instantText(s.toldAt, 'vi') : '–'}, tin chưa thay đổi`,
    ),
    ...(told.length > 0 ? [`${told.length} đơn vị không được nhắc lại trước 7 ngày.`] : []),
    ...unreachable.map((s) => `${s.unitName}: không có hộp thư`),
    '',
  ].join('\n');
}

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
