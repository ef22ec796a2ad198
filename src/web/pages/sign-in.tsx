import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { errorOf, type FieldError, FormPage } from '../components/form-page.tsx';
import { TextField } from '../components/text-field.tsx';
import { address, type Screen } from '../screen.ts';
import { signInText as text } from '../texts/sign-in.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly error?: FieldError | null;
  /** Where to go on. */
  readonly to: string;
}

/** What was done just before. */
export type SignInNotice = 'passwordSet' | 'signedOut';

/** E-mail address and password. */
export const SignInPage = ({
  s,
  assets,
  error,
  to,
  email = '',
  notice,
}: Props & { readonly email?: string; readonly notice?: SignInNotice | undefined }) => (
  <FormPage s={s} assets={assets} title={s.say(text.title)} error={error}>
    {notice && <p class="notice">{s.say(text[notice])}</p>}
    <form class="form" method="post" action="/sign-in">
      <input type="hidden" name="to" value={to} />
      <TextField
        s={s}
        name="email"
        label={s.say(text.email)}
        type="email"
        value={email}
        autocomplete="username"
        error={errorOf(error, 'email')}
      />
      <TextField s={s} name="password" label={s.say(text.password)} type="password" autocomplete="current-password" />
      <p class="act">
        <button type="submit">{s.say(text.submit)}</button>
        <a href="/sign-in/forgotten">{s.say(text.forgotten)}</a>
      </p>
    </form>
    <p class="small prose">{s.say(text.noAccount)}</p>
  </FormPage>
);

/** The code of the phone, or a recovery code. */
export const CodePage = ({ s, assets, error, to }: Props) => (
  <FormPage s={s} assets={assets} title={s.say(text.codeTitle)} error={error}>
    <form class="form" method="post" action="/sign-in/code">
      <input type="hidden" name="to" value={to} />
      <TextField
        s={s}
        name="code"
        label={s.say(text.code)}
        hint={s.say(text.codeHint)}
        autocomplete="one-time-code"
        error={errorOf(error, 'code')}
      />
      <p class="act">
        <button type="submit">{s.say(text.confirm)}</button>
        <a href={address('/sign-in', { to })}>{s.say(text.fromStart)}</a>
      </p>
    </form>
  </FormPage>
);

/** Has a link sent to set a new password. */
export const ForgottenPage = ({ s, assets, error }: Omit<Props, 'to'>) => (
  <FormPage s={s} assets={assets} title={s.say(text.forgotten)} error={error}>
    <p class="prose">{s.say(text.forgottenIntro)}</p>
    <form class="form" method="post" action="/sign-in/forgotten">
      <TextField
        s={s}
        name="email"
        label={s.say(text.email)}
        type="email"
        autocomplete="username"
        error={errorOf(error, 'email')}
      />
      <p class="act">
        <button type="submit">{s.say(text.sendLink)}</button>
        <a href="/sign-in">{s.say(text.toSignIn)}</a>
      </p>
    </form>
  </FormPage>
);

/** The same whether or not there is such an account. */
export const LinkSentPage = ({ s, assets }: Omit<Props, 'to'>) => (
  <Document s={s} assets={assets} title={s.say(text.sentTitle)}>
    <h1>{s.say(text.sentTitle)}</h1>
    <p class="prose">{s.say(text.sent)}</p>
    <p>
      <a href="/sign-in">{s.say(text.toSignIn)}</a>
    </p>
  </Document>
);

/** A new password for who holds a link. */
export const SetPasswordPage = ({
  s,
  assets,
  error,
  email,
  token,
}: Omit<Props, 'to'> & { readonly email: string; readonly token: string }) => (
  <FormPage s={s} assets={assets} title={s.say(text.newPasswordTitle)} error={error}>
    <p class="subtitle">{s.say(text.forAccount(email))}</p>
    <form class="form" method="post" action={`/sign-in/link/${encodeURIComponent(token)}`}>
      {/* For password managers: which account the password is of. */}
      <input type="hidden" name="username" value={email} autocomplete="username" />
      <TextField
        s={s}
        name="password"
        label={s.say(text.newPassword)}
        hint={s.say(text.passwordHint)}
        type="password"
        autocomplete="new-password"
        error={errorOf(error, 'password')}
      />
      <p class="act">
        <button type="submit">{s.say(text.setPassword)}</button>
      </p>
    </form>
  </FormPage>
);
