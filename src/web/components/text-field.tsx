import type { Screen } from '../screen.ts';
import { importText } from '../texts/imports.ts';

interface Props {
  readonly s: Screen;
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly rows?: number;
  readonly decimal?: boolean;
}

/** A text of a form: label above, hint, error beside the field. */
export const TextField = ({ s, id, name, label, value, hint, error, rows, decimal }: Props) => {
  const described = [...(hint ? [`${id}-hint`] : []), ...(error ? [`${id}-error`] : [])].join(' ');
  const common = {
    id,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
  };
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} class="error formula">
          <span class="vh">{s.say(importText.prefix)} </span>
          {error}
        </p>
      )}
      {rows ? (
        <textarea {...common} rows={rows} maxlength={500}>
          {value}
        </textarea>
      ) : (
        <input {...common} type="text" value={value} maxlength={500} inputmode={decimal ? 'decimal' : undefined} />
      )}
    </div>
  );
};
