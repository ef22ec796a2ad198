import type { DigestItem } from '../domain/digest.ts';
import type { HeldObservation } from '../domain/observation.ts';
import { periodText } from '../domain/period.ts';
import type { DryRun } from './dry-run.ts';
import type { AlertRun } from './run-alerts.ts';

/** Who hears what, as JSON. */
export const alertDocument = (run: AlertRun) => ({
  at: run.at,
  digests: run.digests.map(digestOf),
  skipped: run.skipped,
  aside: run.aside,
});

/** Who would hear what, when, as JSON. */
export const replayDocument = ({ plan, from, to, runs }: DryRun) => ({
  plan: plan.id,
  sample: plan.state === 'sample',
  from,
  to,
  runs: runs.map((run) => ({ at: run.at, digests: run.digests.map(digestOf), skipped: run.skipped })),
});

const digestOf = (d: AlertRun['digests'][number]) => ({
  unit: d.unit.id,
  unitName: d.unitName,
  to: d.to,
  plan: d.plan.id,
  sample: d.plan.state === 'sample',
  period: periodText(d.period),
  at: d.at,
  audience: d.audience,
  items: d.items.map(itemOf),
  pending: d.pending.map((p) => p.period),
});

const itemOf = (item: DigestItem<HeldObservation>) =>
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
        chance: item.outlook?.chance ?? null,
      };
