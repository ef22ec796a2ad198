import type { Screen } from '../screen.ts';
import type { MailSummary } from '../services.ts';
import { alertText as text } from '../texts/alerts.ts';
import { common } from '../texts/common.ts';

/** Mails that went out or wait to. */
export const MailTable = ({ s, mails, none }: { s: Screen; mails: readonly MailSummary[]; none: string }) => {
  if (mails.length === 0) return <p>{none}</p>;
  return (
    <table class="stack wide">
      <thead>
        <tr>
          <th scope="col">{s.say(common.unit)}</th>
          <th scope="col">{s.say(text.subject)}</th>
          <th scope="col">{s.say(text.to)}</th>
          <th scope="col">{s.say(text.when)}</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr>
            <th scope="row">{mail.unitName}</th>
            <td data-label={s.say(text.subject)} lang="vi">
              <cite>{mail.subject}</cite>
            </td>
            <td data-label={s.say(text.to)} class="cited">
              {mail.to}
              {mail.deliveredTo !== null && <small>{mail.deliveredTo}</small>}
            </td>
            <td data-label={s.say(text.when)}>
              {s.instant(mail.at)}
              {mail.state === 'failed' && (
                <small>
                  {s.say(text.failed)}: {mail.lastError ?? ''}
                </small>
              )}
              {mail.state !== 'sent' && mail.nextTryAt !== null && (
                <small>
                  {s.say(text.nextTry)} {s.instant(mail.nextTryAt)}
                </small>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
