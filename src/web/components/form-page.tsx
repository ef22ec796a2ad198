import type { Child } from 'hono/jsx';
import type { Assets } from '../assets.ts';
import type { Screen } from '../screen.ts';
import { formText } from '../texts/form.ts';
import { Document, type Section } from './document.tsx';
import { ErrorSummary } from './error-summary.tsx';

/** What is wrong with one field of a form. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly title: string;
  readonly section?: Section;
  readonly error?: FieldError | null | undefined;
  /** Where the page came from. */
  readonly back?: { readonly href: string; readonly text: string };
  readonly children?: Child;
}

/** A page that is one form: what is wrong stands first, in the title too. */
export const FormPage = ({ s, assets, title, section, error, back, children }: Props) => (
  <Document s={s} assets={assets} title={error ? `${s.say(formText.prefix)} ${title}` : title} section={section}>
    {back && (
      <p class="back">
        <a href={back.href}>{back.text}</a>
      </p>
    )}
    {error && <ErrorSummary s={s} field={error.field} error={error.message} />}
    <h1>{title}</h1>
    {children}
  </Document>
);

/** What is wrong with a field of that name, if it is that one. */
export const errorOf = (error: FieldError | null | undefined, field: string): string | undefined =>
  error?.field === field ? error.message : undefined;
