import { operator } from '../../src/domain/actor.ts';
import { blank } from '../../src/domain/draft-figure.ts';
import { fillReport } from '../../src/services/fill-report.ts';
import type { Ports } from '../../src/services/ports.ts';
import type { OpenBundle } from '../../src/services/publication/bundle.ts';
import { openBundle } from '../../src/services/publication/open-bundle.ts';
import { publishCampaign } from '../../src/services/publish-campaign.ts';
import { reportAt } from '../../src/services/report-at.ts';
import type { Result } from '../../src/services/result.ts';
import { submitReport } from '../../src/services/submit-report.ts';
import { verifyReport } from '../../src/services/verify-report.ts';
import { bundlesOf } from '../../src/store/bundles.ts';

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message.en);
  return result.value;
}

/** Fills in, hands in and verifies the report of one unit, saying that it has no figure yet, and publishes the campaign. */
export async function publishMonth(
  ports: Ports,
  of: { readonly plan: string; readonly period: string; readonly unit: string },
): Promise<OpenBundle> {
  const { owed, events } = must(await reportAt(ports, of));
  if (events.length === 0) {
    const entries = owed.map(({ indicator }) => ({
      ...blank(indicator),
      ...{ state: 'no-data' as const, explanation: 'Đang nâng cấp phần mềm', basedOn: null },
    }));
    must(await fillReport(ports, { ...of, via: 'form', by: operator, entries }));
  }
  must(await submitReport(ports, { ...of, by: operator }));
  must(await verifyReport(ports, { ...of, by: operator, comment: '', corrections: [] }));
  must(await publishCampaign(ports, { plan: of.plan, period: of.period, by: operator, comment: '' }));
  const [bundle] = await bundlesOf(ports.db, of);
  if (!bundle) throw new Error('nothing was published');
  return openBundle(ports, bundle.hash);
}
