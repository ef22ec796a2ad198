/** The database server does not answer just now: what was asked may be asked again. */
export class DatabaseUnavailable extends Error {
  /** Told by its code too, since an error that comes from another thread is of no class. */
  readonly code = 'database-unavailable';

  constructor(cause: unknown) {
    super(`database unavailable: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** Whether an error says that the database does not answer. */
export const isUnavailable = (error: unknown): boolean =>
  (error as { readonly code?: unknown } | null)?.code === 'database-unavailable';
