import { randomUUID } from 'node:crypto';
import type { Instant } from '../domain/day.ts';

/** A new name for an import: sorts by time, and differs also within a millisecond. */
export const importId = (now: Instant): string => `${now.replace(/[-:.]/g, '')}-${randomUUID().slice(0, 8)}`;
