import type { Actor } from '../domain/actor.ts';
import type { DraftFigure } from '../domain/draft-figure.ts';
import type { Correction } from '../services/correction.ts';
import type { Evidence } from '../services/evidence.ts';
import type { Filled } from '../services/fill-report.ts';
import type { TypedFill } from '../services/fill-typed.ts';
import type { CampaignView, PlanCampaigns } from '../services/read-campaigns.ts';
import type { ReportView } from '../services/read-report.ts';
import type { ReportQuestion } from '../services/report-at.ts';
import type { Result } from '../services/result.ts';
import type { Submitted } from '../services/submit-report.ts';

export type { ReportLine } from '../services/campaign-reports.ts';
export type { CampaignSummary, CampaignView, PlanCampaigns } from '../services/read-campaigns.ts';
export type { ReportEntry, ReportView } from '../services/read-report.ts';
export type { TypedEntry } from '../services/typed-entry.ts';
export type { Correction, Evidence, Filled, ReportQuestion };

/** A report, and who asks. */
type Asked<More = unknown> = ReportQuestion & { readonly by: Actor } & More;

interface Attached {
  readonly indicator: string | null;
  readonly kind: Evidence['kind'];
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What pages about campaigns and their reports ask of the house. */
export interface ReportServices {
  readonly readCampaigns: (by: Actor) => Promise<readonly PlanCampaigns[]>;
  readonly readCampaign: (asked: { plan: string; period: string; by: Actor }) => Promise<Result<CampaignView>>;
  readonly publish: (asked: {
    plan: string;
    period: string;
    by: Actor;
    comment: string;
  }) => Promise<Result<{ readonly published: number }>>;
  readonly read: (asked: Asked) => Promise<Result<ReportView>>;
  readonly readDrafts: (asked: Asked) => Promise<Result<readonly DraftFigure[]>>;
  readonly fillTyped: (asked: TypedFill) => Promise<Result<Filled>>;
  /** Whether a form was sent twice: the same person has just handed in the same. */
  readonly handedInAlike: (asked: TypedFill) => Promise<boolean>;
  readonly submit: (asked: Asked) => Promise<Result<Submitted>>;
  readonly sendBack: (asked: Asked<{ comment: string }>) => Promise<Result<null>>;
  readonly verify: (asked: Asked<{ comment: string; corrections: readonly Correction[] }>) => Promise<Result<null>>;
  readonly correct: (asked: Asked<{ corrections: readonly Correction[] }>) => Promise<Result<null>>;
  readonly reopen: (asked: Asked<{ reason: string; until: string }>) => Promise<Result<null>>;
  readonly attach: (asked: Asked<Attached>) => Promise<Result<Evidence>>;
  readonly takeAway: (asked: Asked<{ id: string }>) => Promise<Result<null>>;
  readonly readEvidence: (asked: Asked<{ id: string }>) => Promise<Result<Evidence & { readonly content: Uint8Array }>>;
}
