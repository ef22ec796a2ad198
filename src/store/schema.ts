import type { Generated } from 'kysely';

/** Rows as they stand in the database. Booleans are 0/1, instants UTC ISO text, absent is null. */
export interface Database {
  catalogue_version: { hash: string; source_hash: string; applied_at: string; body: string };
  import: ImportRow;
  observation: ObservationRow;
  said_again: SaidAgainRow;
  mail: MailRow;
  audit_log: AuditRow;
  mail_try: MailTryRow;
  alert_run: { id: string; plan: string; at: string; digests: number; skipped: number; aside: Generated<number> };
  alert_change: AlertChangeRow;
  alert_answer: AlertAnswerRow;
  used_link: { link: string; used_at: string };
  silence: SilenceRow;
  silence_lifted: { silence_id: string; at: string; lifted_by: string };
  decision: DecisionRow;
  decision_outcome: DecisionOutcomeRow;
  heartbeat: { day: string; sent_at: string };
  meeting: { plan: string; held_on: string; recorded_at: string; recorded_by: string };
  migration: { name: string; applied_at: string };
}

export interface ImportRow {
  id: string;
  file: string;
  sha256: string;
  bytes: number;
  /** `checkout`: the figures that come with the catalogue. `command`, `page`: handed in by the operator. `undo`: takes another one back. `redo`: takes an undo back. */
  origin: 'checkout' | 'command' | 'page' | 'undo' | 'redo';
  imported_by: string;
  recorded_at: string;
  accepted: number;
  superseded: number;
  unchanged: number;
  rejected: number;
  /** Some of its figures belong to samples. */
  sample: number;
  /** JSON array of findings. */
  findings: string;
  /** Of an undo: the import it takes back, and why. */
  undoes: string | null;
  reason: string | null;
  /** Of an undo: figures it left without any. */
  withdrawn: number;
}

export interface ObservationRow {
  id: number;
  sample: number;
  indicator: string;
  unit: string;
  /** Last civil day of the period: what figures are ordered and bounded by. */
  ends_on: string;
  period: string;
  revision: number;
  recorded_at: string;
  recorded_by: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  qualifier: string;
  state: string;
  note: string | null;
  import_id: string;
  file: string;
  line: number | null;
  published_on: string | null;
  source: string | null;
  quote: string | null;
  first_import_id: string | null;
}

/** That an import said a figure which was the current one of its key already, and where. */
interface SaidAgainRow {
  import_id: string;
  observation_id: number;
  recorded_at: string;
  file: string;
  line: number | null;
  source: string | null;
}

/** One act in the audit log. */
export interface AuditRow {
  /** From 1, without a gap. */
  seq: number;
  at: string;
  actor: string;
  role: string;
  act: string;
  /** What it was done to: an import, a campaign, a person. */
  subject: string;
  /** JSON object: the figures of the act. */
  detail: string;
  /** Of the hash before and all of this entry. */
  hash: string;
}

export interface MailRow {
  message_id: string;
  plan: string;
  unit: string;
  unit_name: string;
  period: string;
  recipient: string;
  subject: string;
  fingerprint: string;
  at: string;
  /** Whom it is for. */
  audience: 'unit' | 'head' | 'committee';
  /** `cancelled`: by the time it was to be sent there was nothing left to say. `dead`: no longer tried. */
  state: 'waiting' | 'sent' | 'cancelled' | 'dead';
  attempts: number;
  next_try_at: string | null;
  sent_at: string | null;
  delivered_to: string | null;
  last_error: string | null;
  claimed_by: string | null;
}

/** One try to hand a mail over. */
interface MailTryRow {
  message_id: string;
  /** From 1. */
  attempt: number;
  at: string;
  /** `refused`: the server will never take it, as it is addressed. */
  outcome: 'sent' | 'failed' | 'refused';
  answer: string;
}

/** One change of an alert, dated when it became true. */
export interface AlertChangeRow {
  plan: string;
  condition: string;
  unit: string;
  subject: string;
  /** From 1, without a gap. */
  seq: number;
  state: 'pending' | 'open' | 'acknowledged' | 'resolved' | 'clear';
  at: string;
  recorded_at: string;
  opened_at: string | null;
  noticed_at: string | null;
  figures: string;
}

export interface AlertAnswerRow {
  plan: string;
  condition: string;
  unit: string;
  subject: string;
  at: string;
  answered_by: string;
  answer: string;
}

export interface SilenceRow {
  id: string;
  plan: string;
  unit: string | null;
  condition: string | null;
  subject: string | null;
  starts_at: string;
  ends_at: string;
  author: string;
  reason: string;
}

export interface DecisionRow {
  id: string;
  plan: string;
  unit: string;
  target: string;
  decided_on: string;
  text: string;
  due_on: string | null;
  recorded_at: string;
  recorded_by: string;
}

export interface DecisionOutcomeRow {
  decision_id: string;
  /** From 1. */
  seq: number;
  outcome: 'done' | 'under-way' | 'not-done';
  text: string;
  recorded_at: string;
  recorded_by: string;
}
