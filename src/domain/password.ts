import { fold } from './fold.ts';

export const shortestPassword = 12;
export const longestPassword = 200;

/** Why a password is not taken. */
export type PasswordFault = 'short' | 'long' | 'monotonous' | 'obvious' | 'about-you';

/** Words that guessers try first, folded. What is left of a password beside them has to be long enough by itself. */
const obvious = [
  'matkhau',
  'password',
  'passw0rd',
  'admin',
  'administrator',
  'quantri',
  'welcome',
  'letmein',
  'iloveyou',
  'anhyeuem',
  'emyeuanh',
  'vietnam',
  'chuyendoiso',
  'ubnd',
  'qwertyuiop',
  'qwerty',
  'asdfghjkl',
  'zxcvbnm',
  '1q2w3e4r5t',
  'abc123',
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  '98765432109876543210',
];

const fewestDifferent = 6;
/** From so many letters on a piece of a name or an alphabet is one. */
const shortestPiece = 4;
/** What has to be left once the obvious is taken out: half of the shortest password. */
const fewestOwn = 6;

/** The signs of a text without marks, case and everything that is no letter or digit. */
const signs = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '');

/** A text without each longest piece it shares with a word. */
function without(text: string, word: string): string {
  for (let length = Math.min(word.length, text.length); length >= shortestPiece; length -= 1) {
    for (let from = 0; from + length <= word.length; from += 1) {
      const piece = word.slice(from, from + length);
      if (text.includes(piece)) return without(text.replaceAll(piece, ''), word);
    }
  }
  return text;
}

const minus = (text: string, words: readonly string[]): string => words.reduce(without, text);

/**
 * What is wrong with a new password, if anything. Length counts, not a mixture of signs (NIST SP 800-63B): a sentence is
 * a good password. Refused is what guessers try first, also with digits around it, and what is made of the person's own
 * name or address.
 *
 * @param about name, e-mail address, unit: what others know of the person
 * @example passwordFault('Matkhau@123456', []) // 'obvious'
 */
export function passwordFault(password: string, about: readonly string[]): PasswordFault | null {
  const letters = [...password.normalize('NFKC')];
  if (letters.length < shortestPassword) return 'short';
  if (letters.length > longestPassword) return 'long';
  if (new Set(letters).size < fewestDifferent) return 'monotonous';
  const known = signs(password);
  const foreign = fold(password).match(/[^a-z0-9\P{L}]/gu)?.length ?? 0;
  if (foreign >= shortestPassword) return null;
  if (new Set(minus(known, obvious)).size + foreign < fewestOwn) return 'obvious';
  const own = about.flatMap((text) => text.split(/[\s@.]+/).map(signs)).filter((word) => word.length >= 3);
  if (minus(minus(known, own), obvious).length + foreign < fewestOwn) return 'about-you';
  return null;
}
