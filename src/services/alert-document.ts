import type { Digest, DigestItem } from '../domain/digest.ts';
import type { RecordedObservation } from '../domain/observation.ts';
import { periodText } from '../domain/period.ts';
import type { AlertRun } from './run-alerts.ts';

/** Who hears what, as JSON. */
export const alertDocument = (run: AlertRun) => ({
  at: run.at,
  digests: run.digests.map((d) => ({
    unit: d.unit.id,
    unitName: d.unitName,
    to: d.to,
    plan: d.plan.id,
    period: periodText(d.period),
    at: d.at,
    items: d.items.map(itemOf),
  })),
  skipped: run.skipped,
});

const itemOf = (item: DigestItem<RecordedObservation>) =>
  item.kind === 'overdue-report'
    ? { kind: item.kind, due: item.report.due, daysOverdue: item.report.daysOverdue }
    : {
        kind: item.kind,
        indicator: item.cell.indicator.id,
        target: item.cell.target?.id ?? null,
        value: item.cell.level?.value ?? null,
        promised: item.cell.assessment?.expected ?? null,
        required: item.cell.target?.value ?? null,
        by: item.cell.target?.deadline.on ?? null,
        status: item.cell.status,
        missing: item.cell.shortfall?.missing ?? null,
        perMonth: item.cell.shortfall?.perMonth ?? null,
      };

const kinds: Readonly<Record<DigestItem['kind'], string>> = {
  'overdue-report': 'chưa nộp báo cáo',
  behind: 'chậm tiến độ',
  missed: 'không đạt',
  'at-risk': 'có nguy cơ chậm',
};

/** Who hears what, a line a unit. */
export function alertTable(run: AlertRun): string {
  const line = (d: Digest<RecordedObservation>): string => {
    const counts = new Map<string, number>();
    for (const { kind } of d.items) counts.set(kinds[kind], (counts.get(kinds[kind]) ?? 0) + 1);
    return `${d.to}\t${d.unitName}: ${[...counts].map(([kind, n]) => `${n} ${kind}`).join(', ')}\n`;
  };
  const told = run.skipped.filter((s) => s.reason === 'told-recently').length;
  const unreachable = run.skipped.filter((s) => s.reason === 'no-mailbox').map((s) => s.unit);
  return (
    run.digests.map(line).join('') +
    `${run.digests.length} thư; ${told} đơn vị đã được nhắc trong 7 ngày qua` +
    `${unreachable.length > 0 ? `; không có hộp thư: ${unreachable.join(', ')}` : ''}.\n`
  );
}
