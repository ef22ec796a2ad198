import { visibleText } from '../domain/visible-text.ts';
import { done, failed, type Result } from './result.ts';

/** Of a reason: it stands in the life of every figure. */
const mostLetters = 500;

/** A reason as others will read it; without one, or with one too long, nothing is done. */
export function reasonIn(text: string): Result<string> {
  const reason = commentIn(text);
  if (reason === '') return failed('no-reason', 'Ghi lý do.', 'Give the reason.');
  if ([...reason].length > mostLetters) {
    return failed('long-reason', 'Lý do dài nhất 500 ký tự.', 'The reason may have 500 characters at most.');
  }
  return done(reason);
}

/** What somebody may say, and need not. */
export const commentIn = (text: string): string => visibleText(text.normalize('NFC')).trim();
