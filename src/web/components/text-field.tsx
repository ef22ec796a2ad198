import type { Screen } from '../screen.ts';
import { formText } from '../texts/form.ts';

interface Props {
  readonly s: Screen;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it. */
  readonly error?: string | undefined;
  readonly value?: string;
  readonly type?: 'text' | 'email' | 'password';
  readonly autocomplete?: string;
  /** A number typed by hand, such as a code. */
  readonly numeric?: boolean;
}

/** One field of a form: label above, hint, what is wrong beside it. */
export const TextField = ({
  s,
  name,
  label,
  hint,
  error,
  value,
  type = 'text',
  autocomplete = 'off',
  numeric,
}: Props) => {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={name}>{label}</label>
      {hint && (
        <p id={`${name}-hint`} class="hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${name}-error`} class="error">
          <span class="vh">{s.say(formText.prefix)} </span>
          {error}
        </p>
      )}
      <input
        id={name}
        type={type}
        name={name}
        value={value}
        autocomplete={autocomplete}
        inputmode={numeric ? 'numeric' : undefined}
        spellcheck={false}
        aria-describedby={described || undefined}
        aria-invalid={error ? 'true' : undefined}
      />
    </div>
  );
};
