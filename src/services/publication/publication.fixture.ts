import { correctReport } from '../correct-report.ts';
import { must, type Office } from '../given.fixture.ts';
import { publishCampaign } from '../publish-campaign.ts';
import { actor, anPhu, handIn } from '../report.fixture.ts';
import type { ReportQuestion } from '../report-at.ts';
import { verifyReport } from '../verify-report.ts';
import { type Published, readPublished } from './read-published.ts';

export const coordinator = actor('coordinator');
export const campaign = { plan: anPhu.plan, period: anPhu.period };

/** Publishes the campaign of December, a minute later, with whose reports were verified. */
async function publish(office: Office): Promise<void> {
  office.wait(1);
  must(await publishCampaign(office.ports, { ...campaign, by: coordinator, comment: '' }));
}

/** The report of a commune handed in and verified, the campaign published. */
export async function published(office: Office, of: ReportQuestion = anPhu): Promise<Published> {
  await handIn(office, of);
  office.wait(1);
  must(await verifyReport(office.ports, { ...of, by: coordinator, comment: '', corrections: [] }));
  await publish(office);
  return must(await readPublished(office.ports, campaign));
}

/** Corrects 40 of 50 dossiers, a minute later. */
export async function correct(office: Office, numerator = 30, reason = 'Đếm trùng hồ sơ'): Promise<void> {
  office.wait(1);
  const corrections = [
    { indicator: 'ho-so-truc-tuyen', numerator, denominator: 50, value: null, state: 'figure' as const, reason },
  ];
  must(await correctReport(office.ports, { ...anPhu, by: coordinator, corrections }));
}
