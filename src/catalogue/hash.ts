import { createHash } from 'node:crypto';
import type { Catalogue } from '../domain/plan.ts';

/** JSON with the keys of every object in order, so that equal values give equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(',')}}`;
}

/** What names a version of the catalogue: sha256 (hex) of its content. Comments and layout of the text do not count. */
export const catalogueHash = (catalogue: Catalogue): string =>
  createHash('sha256').update(canonicalJson(catalogue)).digest('hex');
