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
    | 'forbidden'
    | 'no-campaign'
    | 'not-open'
    | 'report-closed'
    | 'report-moved'
    | 'incomplete-report'
    | 'unexplained'
    | 'bad-correction'
    | 'bad-end'
    | 'still-waiting'
    | 'nothing-ready'
    | 'no-publication'
    | 'newer-mail'
    | 'no-change'
    | 'bad-limit'
    | 'rules-moved'
    | 'bad-evidence'
    | 'too-many-tries'
    | 'wrong-sign-in'
    | 'wrong-code'
    | 'wrong-password'
    | 'sign-in-again'
    | 'weak-password'
    | 'link-gone'
    | 'bad-email'
    | 'email-taken'
    | 'no-name'
    | 'unit-needed'
    | 'first-is-admin'
    | 'last-admin'
    | 'bad-key'
    | 'key-used'
    | 'request-under-way'
    | 'bad-last-day'
    | 'bad-link'
    | 'expired-link'
    | 'used-link'
    | 'no-answer'
    | 'long-answer'
    | 'empty-decision'
    | 'bad-day'
    | 'no-paper'
    | 'nothing-to-write'
    | 'bad-export';
  readonly message: Text;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });

export const failed = (code: Problem['code'], vi: string, en: string): Result<never> => ({
  ok: false,
  problem: { code, message: { vi, en } },
});
