import { roleText } from '../../domain/role-text.ts';
import type { Assets } from '../assets.ts';
import { AccountKeys } from '../components/account-keys.tsx';
import { Document } from '../components/document.tsx';
import type { Screen } from '../screen.ts';
import type { OwnAccount } from '../services.ts';
import { accountText as text } from '../texts/account.ts';

/** What was done just before. */
export type AccountNotice = 'passwordChanged' | 'turnedOff';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly account: OwnAccount;
  readonly notice?: AccountNotice | undefined;
}

const Sessions = ({ s, account: { sessions } }: Pick<Props, 's' | 'account'>) => (
  <section id="sessions" data-list>
    <h2>{s.say(text.sessions)}</h2>
    <table class="stack wide">
      <thead>
        <tr>
          <th scope="col">{s.say(text.since)}</th>
          <th scope="col">{s.say(text.until)}</th>
          <th scope="col">{s.say(text.address)}</th>
          <th scope="col">{s.say(text.browser)}</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((one) => (
          <tr>
            <th scope="row">
              {s.instant(one.started_at)} {one.here && <small>({s.say(text.here)})</small>}
            </th>
            <td data-label={s.say(text.until)}>{s.instant(one.expires_at)}</td>
            <td data-label={s.say(text.address)}>
              <code>{one.address}</code>
            </td>
            <td data-label={s.say(text.browser)} class="cited">
              <code>{one.agent || s.say(text.unknownBrowser)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    <form method="post" action="/account/sign-out-everywhere">
      <p class="act">
        <button type="submit" class="second">
          {s.say(text.everywhere)}
        </button>
      </p>
    </form>
  </section>
);

const Factor = ({ s, account: { secondFactor, codes, role } }: Pick<Props, 's' | 'account'>) => (
  <section>
    <h2>{s.say(text.factor)}</h2>
    {!secondFactor && role === 'admin' && <p class="notice">{s.say(text.factorWanted)}</p>}
    <p class="prose" data-rule>
      {s.say(secondFactor ? text.factorOn(s.number(codes)) : text.factorOff)}
    </p>
    <p>
      <a class={secondFactor ? undefined : 'button'} href="/account/second-factor">
        {s.say(secondFactor ? text.manage : text.turnOn)}
      </a>
    </p>
  </section>
);

/** Everything of one's own account. */
export const AccountPage = ({ s, assets, account, notice }: Props) => (
  <Document s={s} assets={assets} title={s.say(text.title)}>
    {notice && (
      <p class="notice" role="status">
        {s.say(text[notice])}
      </p>
    )}
    <h1>{s.say(text.title)}</h1>
    <dl class="facts">
      <dt>{s.say(text.name)}</dt>
      <dd lang="vi">{account.name}</dd>
      <dt>{s.say(text.email)}</dt>
      <dd>
        <code>{account.email}</code>
      </dd>
      <dt>{s.say(text.role)}</dt>
      <dd>{s.say(roleText[account.role])}</dd>
      {account.unit !== null && (
        <>
          <dt>{s.say(text.unit)}</dt>
          <dd lang="vi">{account.unit}</dd>
        </>
      )}
    </dl>
    <p class="small">{s.say(text.wrong)}</p>
    <section>
      <h2>{s.say(text.password)}</h2>
      <p>
        <a href="/account/password">{s.say(text.changePassword)}</a>
      </p>
    </section>
    <Factor s={s} account={account} />
    <Sessions s={s} account={account} />
    <AccountKeys s={s} keys={account.keys} />
  </Document>
);
