import { address, type Screen } from '../screen.ts';
import type { MailSummary, Mails } from '../services.ts';
import { alertText as text } from '../texts/alerts.ts';

const states: readonly MailSummary['state'][] = ['dead', 'failed', 'waiting', 'sent', 'cancelled'];

interface Props {
  readonly s: Screen;
  readonly counts: Mails['counts'];
  readonly plan: string;
  /** The state that is shown, where one is. */
  readonly here?: MailSummary['state'] | undefined;
}

/** How many mails of a plan stand how, each count leading to those mails. */
export const MailCounts = ({ s, counts, plan, here }: Props) => {
  const own = counts.filter((c) => c.plan === plan);
  if (own.length === 0) return <p>{s.say(text.noMails)}</p>;
  const total = own.reduce((sum, c) => sum + c.mails, 0);
  return (
    <ul class="choices">
      <li>
        <a href={address('/alerts/mails', { plan })}>{s.say(text.allMails(s.number(total)))}</a>
      </li>
      {states.flatMap((state) => {
        const count = own.find((c) => c.state === state);
        return count ? (
          <li>
            <a href={address('/alerts/mails', { plan, state })} aria-current={state === here ? 'true' : undefined}>
              {s.say(text.counted(s.number(count.mails), text.states[state]))}
            </a>
          </li>
        ) : (
          []
        );
      })}
    </ul>
  );
};
