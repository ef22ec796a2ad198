import { type Day, dayInVietnam } from '../../domain/day.ts';
import { instantWords } from '../../domain/speak.ts';
import type { Text } from '../../domain/text.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { SampleBanner } from '../components/sample-banner.tsx';
import { campaignPath, reportPath } from '../links.ts';
import type { CampaignSummary, PlanCampaigns } from '../report-services.ts';
import type { Screen } from '../screen.ts';
import { reportStateText, campaignText as text } from '../texts/campaigns.ts';
import { common } from '../texts/common.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly plans: readonly PlanCampaigns[];
}

/** Where a campaign stands on a day: published, complete, late or still being collected. */
function standing({ publishedAt, rates, campaign }: CampaignSummary, today: Day): Text {
  if (publishedAt !== null) return text.published(instantWords(publishedAt));
  if (rates.handedIn === rates.owing) return text.complete;
  return today > campaign.due ? text.late : text.running;
}

const Row = ({ s, plan, of, today }: { s: Screen; plan: string; of: CampaignSummary; today: Day }) => {
  const path = campaignPath(plan, of.period);
  const { rates, own } = of;
  const count = (n: number) => <a href={`${path}#rates`}>{`${s.number(n)}/${s.number(rates.owing)}`}</a>;
  return (
    <tr>
      <th scope="row">
        <a href={own ? reportPath({ plan, period: of.period, unit: own.unit.id }) : path}>{s.period(of.period)}</a>
      </th>
      <td data-label={s.say(text.due)}>{s.day(of.campaign.due)}</td>
      {own ? (
        <td data-label={s.say(text.report)}>{s.say(reportStateText[own.standing.state])}</td>
      ) : (
        <>
          <td class="n" data-label={s.say(text.handedIn)}>
            {count(rates.handedIn)}
          </td>
          <td class="n" data-label={s.say(text.onTime)}>
            {count(rates.onTime)}
          </td>
        </>
      )}
      <td data-label={s.say(text.standing)}>{s.say(standing(of, today))}</td>
    </tr>
  );
};

const OfPlan = ({ s, of: { plan, campaigns, asOf } }: { s: Screen; of: PlanCampaigns }) => {
  const sample = plan.state === 'sample';
  const own = campaigns.some((c) => c.own !== null);
  return (
    <section class={sample ? `sample-${s.language}` : undefined}>
      <h2>
        {s.say(plan.title)} {sample && <span class="tag">{s.say(common.sampleMark)}</span>}
      </h2>
      {sample && <SampleBanner s={s} />}
      {campaigns.length === 0 ? (
        <p class="quiet">{s.say(text.none)}</p>
      ) : (
        <table class="stack">
          <thead>
            <tr>
              <th scope="col">{s.say(text.period)}</th>
              <th scope="col">{s.say(text.due)}</th>
              {own ? (
                <th scope="col">{s.say(text.report)}</th>
              ) : (
                <>
                  <th scope="col" class="n">
                    {s.say(text.handedIn)}
                  </th>
                  <th scope="col" class="n">
                    {s.say(text.onTime)}
                  </th>
                </>
              )}
              <th scope="col">{s.say(text.standing)}</th>
            </tr>
          </thead>
          <tbody>
            {campaigns.map((c) => (
              <Row s={s} plan={plan.id} of={c} today={dayInVietnam(asOf)} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};

/** The campaigns of every running plan, newest first: how many units have handed in, and how many in time. */
export const CampaignsPage = ({ s, assets, plans }: Props) => (
  <Document
    s={s}
    assets={assets}
    title={s.say(text.title)}
    section="campaigns"
    samplePaper={plans.length > 0 && plans.every((p) => p.plan.state === 'sample')}
  >
    <h1>{s.say(text.title)}</h1>
    <p class="prose">{s.say(text.intro)}</p>
    {plans.length === 0 && <p class="notice">{s.say(text.noPlans)}</p>}
    {plans.map((of) => (
      <OfPlan s={s} of={of} />
    ))}
  </Document>
);
