import { grouped } from '../../domain/grouped.ts';
import { quotient } from '../../domain/rounding.ts';
import { dayWords, instantWords, periodWords } from '../../domain/speak.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { Emphasis } from '../components/emphasis.tsx';
import { PublishCampaign } from '../components/publish-campaign.tsx';
import { reportPath } from '../links.ts';
import { PublishedLinks } from '../published-links.ts';
import type { CampaignView, ReportLine } from '../report-services.ts';
import type { Screen } from '../screen.ts';
import { reportStateText, campaignText as text } from '../texts/campaigns.ts';
import { publishedText } from '../texts/published.ts';
import { type CampaignGroup, campaignGroups, groupOf } from '../view/campaign-groups.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly view: CampaignView;
  readonly refusal?: string | undefined;
}

const Line = ({ s, view, of }: { s: Screen; view: CampaignView; of: ReportLine }) => {
  const { standing, report } = of;
  const { plan, period } = view.at;
  const href = reportPath({ plan: plan.id, period, unit: of.unit.id });
  return (
    <tr>
      <th scope="row">
        <a href={href}>{of.unitName}</a>
      </th>
      <td data-label={text.standing[s.language]}>
        {groupOf(of) === 'elsewhere' ? s.say(text.fromFile) : s.say(reportStateText[standing.state])}
        {standing.openUntil !== null && <small>{s.say(text.openUntil(instantWords(standing.openUntil)))}</small>}
        {report.state === 'overdue' && (
          <small>
            <a href={`${href}#report-state`}>{s.say(text.daysOverdue(s.number(report.daysOverdue)))}</a>
          </small>
        )}
      </td>
      <td data-label={text.when[s.language]}>{report.firstAt === null ? '–' : s.instant(report.firstAt)}</td>
    </tr>
  );
};

const Group = ({
  s,
  view,
  group,
  lines,
}: Pick<Props, 's' | 'view'> & { group: CampaignGroup; lines: readonly ReportLine[] }) => (
  <section id={group} data-list>
    <h2>{s.say(text.groups[group])}</h2>
    {group === 'elsewhere' && <p class="quiet">{s.say(text.elsewhereHelp)}</p>}
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">{s.say(text.unit)}</th>
          <th scope="col">{s.say(text.standing)}</th>
          <th scope="col">{s.say(text.when)}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((of) => (
          <Line s={s} view={view} of={of} />
        ))}
      </tbody>
    </table>
  </section>
);

/** One campaign: who has handed in and in time, who has not, what waits for review, and publishing it. */
export const CampaignPage = ({ s, assets, view, refusal }: Props) => {
  const { at, lines, rates, publications } = view;
  const { campaign, plan, sample } = at;
  const byGroup = grouped(lines, groupOf);
  const shown = campaignGroups.filter((group) => byGroup.has(group));
  const title = `${s.say(text.of(periodWords(campaign.period)))}, ${s.say(plan.short)}`;
  const share = (n: number): string => s.share(quotient(n, rates.owing) ?? 0);
  const n = (count: number): string => s.number(count);
  return (
    <Document s={s} assets={assets} title={title} section="campaigns" sample={sample}>
      <p class="back">
        <a href="/campaigns">{s.say(text.back)}</a>
      </p>
      {refusal !== undefined && (
        <p class="errors" role="alert">
          {refusal}
        </p>
      )}
      <h1>{s.say(text.of(periodWords(campaign.period)))}</h1>
      <p class="subtitle">
        {s.say(plan.title)} · {s.say(text.about(dayWords(campaign.window.to), dayWords(campaign.due)))}
      </p>
      <p id="rates" class="sentence formula">
        <Emphasis
          text={s.say(
            text.rates(n(rates.handedIn), n(rates.owing), share(rates.handedIn), n(rates.onTime), share(rates.onTime)),
          )}
        />
      </p>
      <ul class="counts" aria-label={s.say(text.byState)}>
        {shown.map((group) => (
          <li>
            <a href={`#${group}`}>{n(byGroup.get(group)?.length ?? 0)}</a> {s.say(text.groups[group]).toLowerCase()}
          </li>
        ))}
      </ul>
      {s.may('publish-campaign') && <PublishCampaign s={s} view={view} />}
      {shown.map((group) => (
        <Group s={s} view={view} group={group} lines={byGroup.get(group) ?? []} />
      ))}
      {publications.length > 0 && (
        <section>
          <h2>{s.say(text.publications)}</h2>
          <p>
            <a href={new PublishedLinks(plan.id, at.period).page()}>{s.say(publishedText.seePublished)}</a>
          </p>
          <ul>
            {publications.map((p, i) => (
              <li>
                {s.say(i === 0 ? text.publication : text.correction)} {s.instant(p.at)} ·{' '}
                <span lang="vi">{p.name}</span>
                {p.comment !== null && (
                  <>
                    : <q lang="vi">{p.comment}</q>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Document>
  );
};
