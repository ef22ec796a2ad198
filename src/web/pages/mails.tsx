import type { Plan } from '../../domain/plan.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { MailCounts } from '../components/mail-counts.tsx';
import { MailTable } from '../components/mail-table.tsx';
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

const Pager = ({ s, plan, state, of: { page, pages } }: Omit<Props, 'assets'>) => {
  if (pages === 1) return null;
  const to = (number: number): string =>
    address('/alerts/mails', { plan: plan.id, state, page: number === 1 ? null : String(number) });
  return (
    <nav class="pager" aria-label={s.say(text.pages)}>
      {page > 1 && <a href={to(page - 1)}>{s.say(text.newer)}</a>}
      <span>{s.say(text.page(s.number(page), s.number(pages)))}</span>
      {page < pages && <a href={to(page + 1)}>{s.say(text.older)}</a>}
    </nav>
  );
};

/** The mails of one plan, a page of them, by how they stand. */
export const MailsPage = ({ s, assets, plan, state, of }: Props) => {
  const title = s.say(state ? text.mailsOf(text.states[state]) : text.mails);
  const sample = plan.state === 'sample';
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
      <Pager s={s} plan={plan} state={state} of={of} />
    </Document>
  );
};
