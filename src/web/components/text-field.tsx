import type { Screen } from '../screen.ts';
import { formText } from '../texts/form.ts';

interface Props {
  readonly s: Screen;
  readonly name: string;
  /** Where the name stands more than once on a page. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it. */
  readonly error?: string | undefined;
  readonly value?: string;
  readonly type?: 'text' | 'email' | 'password';
  readonly autocomplete?: string;
  /** A number typed by hand, such as a code. */
  readonly numeric?: boolean;
  /** A number that may have decimals. */
  readonly decimal?: boolean;
  /** Lines of a longer text. */
  readonly rows?: number;
}

/** One field of a form: label above, hint, what is wrong beside it. */
export const TextField = ({
  s,
  name,
  id = name,
  label,
  hint,
  error,
  value,
  type = 'text',
  autocomplete = 'off',
  numeric,
  decimal,
  rows,
}: Props) => {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const common = {
    id,
    name,
    spellcheck: false,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
  };
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} class="hint" data-rule>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} class="error formula">
          <span class="vh">{s.say(formText.prefix)} </span>
          {error}
        </p>
      )}
      {rows ? (
        <textarea {...common} rows={rows} maxlength={500}>
          {value}
        </textarea>
      ) : (
        <input
          {...common}
          type={type}
          value={value}
          autocomplete={autocomplete}
          inputmode={numeric ? 'numeric' : decimal ? 'decimal' : undefined}
        />
      )}
    </div>
  );
};
