import { z } from 'zod';

const schema = z.email().max(254);

/** An e-mail address as accounts are known by it: in lower case; null where it is none. */
export function readEmail(text: string): string | null {
  const read = schema.safeParse(text.trim().toLowerCase());
  return read.success ? read.data : null;
}

/** What tries are counted by: the address, or whatever was typed in its place. */
export const typedEmail = (text: string): string => readEmail(text) ?? text.trim().toLowerCase();
