import { instantWords } from '../../domain/speak.ts';
import { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { MailSummary } from '../services.ts';
import { alertText as text } from '../texts/alerts.ts';
import { common } from '../texts/common.ts';
import { silenceText } from '../texts/silences.ts';

/** How a state looks: a failed mail needs a person, a waiting one only time. */
const looks: Readonly<Record<MailSummary['state'], string>> = {
  dead: 'tag error',
  failed: 'tag warning',
  waiting: 'tag warning',
  sent: 'tag info',
  cancelled: 'tag info',
};

/** The file in the outbox without its folder, or what the server answered. */
const receipt = (deliveredTo: string): string => deliveredTo.split(/[\\/]/).at(-1) ?? deliveredTo;

const State = ({ s, mail }: { s: Screen; mail: MailSummary }) => (
  <>
    <span class={looks[mail.state]}>{s.say(text.states[mail.state])}</span>
    {(mail.state === 'failed' || mail.state === 'dead') && mail.lastError !== null && (
      <small>
        <code>{mail.lastError}</code>
      </small>
    )}
    {mail.state === 'cancelled' && <small>{s.say(text.cancelledWhy)}</small>}
    {mail.sentAt !== null && <small>{s.say(text.sentAt(instantWords(mail.sentAt)))}</small>}
    {mail.state === 'dead' && s.may('manage-alerts') && (
      <form method="post" action="/alerts/mails/again">
        <input type="hidden" name="id" value={mail.id} />
        <button type="submit" class="second">
          {s.say(silenceText.again)}
        </button>
      </form>
    )}
    {mail.nextTryAt !== null && <small>{s.say(text.nextTry(instantWords(mail.nextTryAt)))}</small>}
  </>
);

/** Mails with who they are for, how they stand and when they are tried again. */
export const MailTable = ({ s, mails }: { s: Screen; mails: readonly MailSummary[] }) => (
  <table class="stack wide">
    <thead>
      <tr>
        {[common.unit, text.subject, text.to, text.when, text.state].map((word) => (
          <th scope="col">{s.say(word)}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {mails.map((mail) => (
        <tr>
          <th scope="row">
            <a href={new PlanLinks(mail.plan, { period: mail.period }).unit(mail.unit)}>{mail.unitName}</a>
          </th>
          <td data-label={s.say(text.subject)} lang="vi">
            <cite>{mail.subject}</cite>
          </td>
          <td data-label={s.say(text.to)} class="cited">
            {mail.to}
            {mail.deliveredTo !== null && <small>{receipt(mail.deliveredTo)}</small>}
          </td>
          <td data-label={s.say(text.when)}>{s.instant(mail.at)}</td>
          <td data-label={s.say(text.state)}>
            <State s={s} mail={mail} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
