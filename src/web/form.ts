import { z } from 'zod';
import type { WebContext } from './language.ts';

/** One line typed into a form; what is missing or too long for any field is an empty one. */
export const line = z.string().max(1000).catch('');

/** The fields of a form that was sent, as a schema reads them; null where it was no form. */
export async function readForm<S extends z.ZodType>(c: WebContext, schema: S): Promise<z.infer<S> | null> {
  const form = await c.req.formData().catch(() => null);
  if (!form) return null;
  const read = schema.safeParse(Object.fromEntries(form));
  return read.success ? read.data : null;
}
