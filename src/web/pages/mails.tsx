import type { Plan } from '../../domain/plan.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { MailCounts } from '../components/mail-counts.tsx';
import { MailTable } from '../components/mail-table.tsx';
import { Pager, pageOf } from '../components/pager.tsx';
import { address, type Screen } from '../screen.ts';
import type { MailSummary, Mails } from '../services.ts';
import { alertText as text } from '../texts/alerts.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly plan: Plan;
  readonly state: MailSummary['state'] | undefined;
  readonly of: Mails;
}

/** The mails of one plan, a page of them, by how they stand. */
export const MailsPage = ({ s, assets, plan, state, of }: Props) => {
  const title = s.say(state ? text.mailsOf(text.states[state]) : text.mails);
  const sample = plan.state === 'sample';
  const to = (page: number): string =>
    address('/alerts/mails', { plan: plan.id, state, page: page === 1 ? null : String(page) });
  return (
    <Document s={s} assets={assets} title={`${title}, ${s.say(plan.short)}`} section="alerts" sample={sample}>
      <p class="back">
        <a href={`/alerts#${plan.id}`}>{s.say(text.backToAlerts)}</a>
      </p>
      <h1>{title}</h1>
      <p class="subtitle">{s.say(plan.title)}</p>
      {sample && <p class="small">{s.say(text.sampleMails)}</p>}
      <MailCounts s={s} counts={of.counts} plan={plan.id} here={state} />
      {of.counts.length > 0 && of.mails.length === 0 && <p>{s.say(text.noneSo)}</p>}
      {of.mails.length > 0 && <MailTable s={s} mails={of.mails} />}
      <Pager s={s} paging={pageOf(of.total, of.onPage, of.page)} href={to} />
    </Document>
  );
};
