import type { Text } from '../domain/text.ts';

/** Why an act could not be done; the edge turns the code into an HTTP status and an exit code. */
export interface Problem {
  readonly code:
    | 'unknown-plan'
    | 'unknown-period'
    | 'unknown-unit'
    | 'unknown-indicator'
    | 'not-found'
    | 'already-undone'
    | 'cannot-undo'
    | 'no-reason'
    | 'long-reason'
    | 'bad-end'
    | 'bad-link'
    | 'expired-link'
    | 'used-link'
    | 'no-answer'
    | 'long-answer'
    | 'empty-decision'
    | 'bad-day';
  readonly message: Text;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });

export const failed = (code: Problem['code'], vi: string, en: string): Result<never> => ({
  ok: false,
  problem: { code, message: { vi, en } },
});
