import { correctReport } from '../services/correct-report.ts';
import { attachEvidence, readEvidence, removeEvidence } from '../services/evidence.ts';
import { fillTyped } from '../services/fill-typed.ts';
import { handedInAlike } from '../services/handed-in-alike.ts';
import type { Ports } from '../services/ports.ts';
import { type Outside, publishCampaign } from '../services/publish-campaign.ts';
import { readCampaign, readCampaigns } from '../services/read-campaigns.ts';
import { readDrafts } from '../services/read-drafts.ts';
import { readReport } from '../services/read-report.ts';
import { reopenReport } from '../services/reopen-report.ts';
import { returnReport } from '../services/return-report.ts';
import { submitReport } from '../services/submit-report.ts';
import { verifyReport } from '../services/verify-report.ts';
import type { ReportServices } from '../web/report-services.ts';

/** Every act on campaigns and reports over one database. */
export const reportServices = (ports: Ports, outside?: Outside): ReportServices => ({
  readCampaigns: (by) => readCampaigns(ports, by),
  readCampaign: (asked) => readCampaign(ports, asked),
  publish: (asked) => publishCampaign(ports, { ...asked, ...(outside && { outside }) }),
  read: (asked) => readReport(ports, asked),
  readDrafts: (asked) => readDrafts(ports, asked),
  fillTyped: (asked) => fillTyped(ports, asked),
  handedInAlike: (asked) => handedInAlike(ports, asked),
  submit: (asked) => submitReport(ports, asked),
  sendBack: (asked) => returnReport(ports, asked),
  verify: (asked) => verifyReport(ports, asked),
  correct: (asked) => correctReport(ports, asked),
  reopen: (asked) => reopenReport(ports, asked),
  attach: (asked) => attachEvidence(ports, asked),
  takeAway: (asked) => removeEvidence(ports, asked),
  readEvidence: (asked) => readEvidence(ports, asked),
});
