import type { Generated } from 'kysely';

/** Rows as they stand in the database. Booleans are 0/1, instants UTC ISO text, absent is null. */
export interface Database {
  catalogue_version: { hash: string; source_hash: string; applied_at: string; body: string };
  import: ImportRow;
  observation: ObservationRow;
  said_again: SaidAgainRow;
  mail: MailRow;
  audit_log: AuditRow;
  answered_request: AnsweredRequestRow;
  report_event: ReportEventRow;
  draft_figure: DraftFigureRow;
  reviewed_figure: ReviewedFigureRow;
  publication: PublicationRow;
  publication_bundle: BundleRow;
  bundle_file: { sha256: string; part: number; body: string };
  evidence: EvidenceRow;
  report_file: ReportFileRow;
  person: PersonRow;
  session: SessionRow;
  sign_in_link: LinkRow;
  recovery_code: { person: string; code_hash: string };
  api_key: KeyRow;
  used_once: { what: string; at: string };
  attempt: { id: string; subject: string; at: string };
  mail_try: MailTryRow;
  alert_run: { id: string; plan: string; at: string; digests: number; skipped: number; aside: Generated<number> };
  alert_change: AlertChangeRow;
  alert_answer: AlertAnswerRow;
  silence: SilenceRow;
  rule_change: RuleChangeRow;
  silence_lifted: { silence_id: string; at: string; lifted_by: string };
  decision: DecisionRow;
  decision_outcome: DecisionOutcomeRow;
  heartbeat: { day: string; sent_at: string };
  meeting: { plan: string; held_on: string; recorded_at: string; recorded_by: string };
  job: JobRow;
  migration: { name: string; applied_at: string };
}

export interface ImportRow {
  id: string;
  file: string;
  sha256: string;
  bytes: number;
  /** `checkout`: the figures that come with the catalogue. `command`, `page`: handed in by the operator. `undo`: takes another one back. `redo`: takes an undo back. `report`: a unit's report. `review`: values a coordinator corrected in one. */
  origin: 'checkout' | 'command' | 'page' | 'undo' | 'redo' | 'report' | 'review' | 'api';
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

/** The report of a unit in a campaign: what all rows of reports begin with. */
export interface ReportKey {
  plan: string;
  period: string;
  unit: string;
}

/** Who did something to a report, and when. */
interface DoneRow {
  at: string;
  actor: string;
  name: string;
}

export interface ReportEventRow extends ReportKey, DoneRow {
  seq: number;
  state: string;
  comment: string | null;
  until: string | null;
  import_id: string | null;
}

export interface DraftFigureRow extends ReportKey, DoneRow {
  indicator: string;
  revision: number;
  via: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  qualifier: string;
  state: string;
  note: string | null;
  explanation: string | null;
  file: string | null;
  sha256: string | null;
  source: string | null;
}

export interface ReviewedFigureRow extends ReportKey {
  /** Of the event it came with. */
  seq: number;
  indicator: string;
  stage: string;
  observation_id: number;
  draft_revision: number | null;
  explanation: string | null;
  reason: string | null;
}

export interface PublicationRow extends DoneRow {
  plan: string;
  period: string;
  seq: number;
  comment: string | null;
}

export interface BundleRow {
  plan: string;
  period: string;
  /** Of the publication it belongs to. */
  seq: number;
  /** SHA-256 of its manifest. */
  hash: string;
}

export interface EvidenceRow extends ReportKey, DoneRow {
  id: string;
  /** Null: of the whole report. */
  indicator: string | null;
  /** `removal`: takes another one away. */
  kind: 'evidence' | 'signed' | 'removal';
  sha256: string;
  file: string;
  type: string;
  bytes: number;
  removes: string | null;
}

export interface ReportFileRow extends ReportKey, DoneRow {
  id: string;
  file: string;
  sha256: string;
  /** Size of the file. */
  bytes: number;
  /** Figures that came into the draft, that stood there already, and that were kept out. */
  taken: number;
  unchanged: number;
  rejected: number;
  /** JSON of the findings. */
  findings: string;
}

/** Somebody who may sign in. */
export interface PersonRow {
  id: string;
  /** In lower case. */
  email: string;
  name: string;
  role: 'admin' | 'coordinator' | 'approver' | 'reporter' | 'committee';
  /** Of approvers and reporters: the unit whose subtree they act for. */
  unit: string | null;
  /** How to check it, never the password; null until the invitation is taken up. */
  password: string | null;
  /** The sealed secret of one-time codes. */
  second_factor: string | null;
  invited_at: string;
  closed_at: string | null;
}

export interface SessionRow {
  token_hash: string;
  person: string;
  /** `second-factor`: the password was right, the code is still to come. */
  stage: 'second-factor' | 'open';
  started_at: string;
  expires_at: string;
  address: string;
  agent: string;
}

/** A way in by mail; its token exists once it has been sent. */
export interface LinkRow {
  id: string;
  person: string;
  kind: 'invitation' | 'reset';
  asked_at: string;
  token_hash: string | null;
  expires_at: string | null;
  sent_at: string | null;
  attempts: number;
  next_try_at: string | null;
  last_error: string | null;
}

export interface KeyRow {
  id: string;
  person: string;
  name: string;
  /** The first signs of the key: its holder tells it by them. */
  starts_with: string;
  key_hash: string;
  made_at: string;
  expires_at: string;
  used_at: string | null;
  revoked_at: string | null;
}

/** A request of a machine that named itself, and what was answered. */
export interface AnsweredRequestRow {
  actor: string;
  key: string;
  sha256: string;
  at: string;
  claim: string;
  /** Null: it is still being answered. */
  status: number | null;
  body: string | null;
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
  /** Of a mail that brings a publication: the hash of its bundle. Null: a digest. */
  bundle: string | null;
  /** The Message-ID it travels under, alone or with other news for the same person; null before the first try. */
  sent_as: string | null;
}

/** A job of the clock at one of its times. */
export interface JobRow {
  name: string;
  due_at: string;
  taken_by: string;
  taken_until: string;
  done_at: string | null;
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

/** A change, made from the pages, of how a plan speaks. */
interface RuleChangeRow {
  plan: string;
  seq: number;
  at: string;
  changed_by: string;
  reason: string;
  /** JSON. */
  change: string;
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
