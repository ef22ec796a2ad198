/** Where a target stands (trạng thái). */
export type Status =
  | 'achieved'
  | 'achieved-late'
  | 'missed'
  | 'on-track'
  | 'at-risk'
  | 'off-track'
  | 'not-due'
  | 'no-data'
  | 'undetermined'
  | 'no-target'
  | 'not-applicable';

/** From best to worst for judging, then the statuses that judge nothing. */
export const statuses: readonly Status[] = [
  'achieved',
  'achieved-late',
  'on-track',
  'at-risk',
  'off-track',
  'missed',
  'no-data',
  'undetermined',
  'not-due',
  'no-target',
  'not-applicable',
];

/** Said beside a status; none of them replaces it. */
export type Flag =
  | 'overdue'
  | 'slipped'
  | 'final-due'
  | 'no-baseline'
  | 'stale'
  | 'regressing'
  | 'at-odds'
  | 'gaps'
  | 'partial';

/** A unit lags in a target that is off its path or was missed. */
export const isBehind = (status: Status): boolean => status === 'off-track' || status === 'missed';
