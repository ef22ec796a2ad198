import type { Assets } from '../assets.ts';
import { NewKeyForm } from '../components/account-keys.tsx';
import { Document } from '../components/document.tsx';
import { errorOf, type FieldError, FormPage } from '../components/form-page.tsx';
import { QrCode } from '../components/qr-code.tsx';
import { TextField } from '../components/text-field.tsx';
import type { Screen } from '../screen.ts';
import type { NewFactor } from '../services.ts';
import { accountText as text } from '../texts/account.ts';
import { signInText } from '../texts/sign-in.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly error?: FieldError | null;
}

const back = (s: Screen) => ({ href: '/account', text: s.say(text.back) });

/** The present password and a new one. */
export const PasswordPage = ({ s, assets, error }: Props) => (
  <FormPage s={s} assets={assets} title={s.say(text.changePassword)} error={error} back={back(s)}>
    <form class="form" method="post" action="/account/password">
      <TextField
        s={s}
        name="current"
        label={s.say(text.current)}
        type="password"
        autocomplete="current-password"
        error={errorOf(error, 'current')}
      />
      <TextField
        s={s}
        name="password"
        label={s.say(text.newPassword)}
        hint={s.say(signInText.passwordHint)}
        type="password"
        autocomplete="new-password"
        error={errorOf(error, 'password')}
      />
      <p class="small">{s.say(text.othersEnd)}</p>
      <p class="act">
        <button type="submit">{s.say(text.changePassword)}</button>
      </p>
    </form>
  </FormPage>
);

/** A secret in groups of four, as it is read out and typed. */
const inFours = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');

/** A picture for the phone, and a code that proves the phone has it. */
export const NewFactorPage = ({ s, assets, error, factor }: Props & { readonly factor: NewFactor }) => (
  <FormPage s={s} assets={assets} title={s.say(text.turnOn)} error={error} back={back(s)}>
    <p class="prose">{s.say(text.scan)}</p>
    <QrCode text={factor.uri} title={s.say(text.picture)} />
    <p class="prose">
      {s.say(text.byHand)} <code class="secret">{inFours(factor.secret)}</code>
    </p>
    <form class="form" method="post" action="/account/second-factor">
      <input type="hidden" name="setup" value={factor.setup} />
      <TextField
        s={s}
        name="code"
        label={s.say(text.code)}
        autocomplete="one-time-code"
        numeric
        error={errorOf(error, 'code')}
      />
      <p class="small">{s.say(text.othersEnd)}</p>
      <p class="act">
        <button type="submit">{s.say(text.turnOn)}</button>
      </p>
    </form>
  </FormPage>
);

/** Turns the second factor off or makes new codes; each asks for the password. */
export const FactorPage = ({ s, assets, error }: Props) => (
  <FormPage s={s} assets={assets} title={s.say(text.factor)} error={error} back={back(s)}>
    <form class="form" method="post" action="/account/second-factor/change">
      <TextField
        s={s}
        name="password"
        label={s.say(text.passwordFor)}
        type="password"
        autocomplete="current-password"
        error={errorOf(error, 'password')}
      />
      <p class="small">{s.say(text.newCodesHelp)}</p>
      <p class="act">
        <button type="submit" name="act" value="codes">
          {s.say(text.newCodes)}
        </button>
        <button type="submit" name="act" value="off" class="second">
          {s.say(text.turnOff)}
        </button>
      </p>
    </form>
  </FormPage>
);

/** Recovery codes, shown this once. */
export const CodesPage = ({ s, assets, codes }: Omit<Props, 'error'> & { readonly codes: readonly string[] }) => (
  <Document s={s} assets={assets} title={s.say(text.codesTitle)}>
    <h1>{s.say(text.codesTitle)}</h1>
    <p class="prose">{s.say(text.codesShown)}</p>
    <ul class="secrets">
      {codes.map((code) => (
        <li>
          <code class="secret">{code}</code>
        </li>
      ))}
    </ul>
    <p>
      <a href="/account">{s.say(text.back)}</a>
    </p>
  </Document>
);

/** A key, shown this once. */
export const KeyMadePage = ({ s, assets, apiKey }: Omit<Props, 'error'> & { readonly apiKey: string }) => (
  <Document s={s} assets={assets} title={s.say(text.keyMadeTitle)}>
    <h1>{s.say(text.keyMadeTitle)}</h1>
    <p class="prose">{s.say(text.keyShown)}</p>
    <p>
      <code class="secret">{apiKey}</code>
    </p>
    <p class="prose">
      {s.say(text.keyUse)} <code class="secret">Authorization: Bearer {apiKey.slice(0, 10)}…</code>
    </p>
    <p>
      <a href="/account#keys">{s.say(text.back)}</a>
    </p>
  </Document>
);

/** The form for a key again, with what was wrong. */
export const NewKeyPage = ({ s, assets, error, name }: Props & { readonly name: string }) => (
  <FormPage s={s} assets={assets} title={s.say(text.makeKey)} error={error} back={back(s)}>
    <NewKeyForm s={s} error={error ?? null} name={name} />
  </FormPage>
);
