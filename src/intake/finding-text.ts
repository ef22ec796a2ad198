import type { Severity } from '../domain/finding.ts';
import type { Text } from '../domain/text.ts';

/** How bad a problem is and its sentence, told what it needs to know. */
interface Said<A> {
  readonly severity: Severity;
  readonly say: (args: A) => Text;
  /** What should have stood there, for the finding's `expected`. */
  readonly expected?: string;
}

export const error = <A = object>(say: (args: A) => Text, expected?: string): Said<A> =>
  expected === undefined ? { severity: 'error', say } : { severity: 'error', say, expected };

export const warning = <A = object>(say: (args: A) => Text): Said<A> => ({ severity: 'warning', say });

export const info = <A = object>(say: (args: A) => Text): Said<A> => ({ severity: 'info', say });
