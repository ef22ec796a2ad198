import type { Screen } from '../screen.ts';
import { ErrorList } from './error-list.tsx';

/** What is wrong with a form, on top of it, leading to the field. */
export const ErrorSummary = ({ s, field, error }: { s: Screen; field: string; error: string }) => (
  <ErrorList s={s} errors={[{ href: `#${field}`, words: error }]} />
);
