import type { Screen } from '../screen.ts';
import { keyDays, type OwnAccount } from '../services.ts';
import { accountText as text } from '../texts/account.ts';
import { errorOf, type FieldError } from './form-page.tsx';
import { TextField } from './text-field.tsx';

type Key = OwnAccount['keys'][number];

const KeyRow = ({ s, of: key }: { s: Screen; of: Key }) => (
  <tr>
    <th scope="row" lang="vi">
      {key.name}
    </th>
    <td data-label={s.say(text.keyStarts)}>
      <code>{key.starts_with}…</code>
    </td>
    <td data-label={s.say(text.keyMade)}>{s.instant(key.made_at)}</td>
    <td data-label={s.say(text.keyUsed)}>{key.used_at === null ? s.say(text.keyNeverUsed) : s.instant(key.used_at)}</td>
    <td data-label={s.say(text.keyEnds)}>
      {key.revoked_at === null ? s.instant(key.expires_at) : s.say(text.revoked)}
      {key.revoked_at === null && (
        <form method="post" action={`/account/keys/${encodeURIComponent(key.id)}/revoke`}>
          <button type="submit" class="second" aria-label={s.say(text.revokeThis(key.name))}>
            {s.say(text.revoke)}
          </button>
        </form>
      )}
    </td>
  </tr>
);

/** A form for a new key. */
export const NewKeyForm = ({ s, error, name = '' }: { s: Screen; error?: FieldError | null; name?: string }) => (
  <form class="form" method="post" action="/account/keys">
    <TextField
      s={s}
      name="name"
      label={s.say(text.keyName)}
      hint={s.say(text.keyNameHint)}
      value={name}
      error={errorOf(error, 'name')}
    />
    <div class="field">
      <label for="days">{s.say(text.keyDays)}</label>
      <select id="days" name="days">
        {keyDays.map((days) => (
          <option value={days}>{s.say(text.days(s.number(days)))}</option>
        ))}
      </select>
    </div>
    <p class="act">
      <button type="submit">{s.say(text.makeKey)}</button>
    </p>
  </form>
);

/** The keys of an account, and a form for another. */
export const AccountKeys = ({ s, keys }: { s: Screen; keys: readonly Key[] }) => (
  <section id="keys">
    <h2>{s.say(text.keys)}</h2>
    <p class="prose">{s.say(text.keysIntro)}</p>
    {keys.length === 0 ? (
      <p class="quiet">{s.say(text.noKeys)}</p>
    ) : (
      <table class="stack wide">
        <thead>
          <tr>
            <th scope="col">{s.say(text.keyName)}</th>
            <th scope="col">{s.say(text.keyStarts)}</th>
            <th scope="col">{s.say(text.keyMade)}</th>
            <th scope="col">{s.say(text.keyUsed)}</th>
            <th scope="col">{s.say(text.keyEnds)}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <KeyRow s={s} of={key} />
          ))}
        </tbody>
      </table>
    )}
    <NewKeyForm s={s} />
  </section>
);
