import type { Instant } from '../domain/day.ts';
import type { Finding } from '../domain/finding.ts';
import { countImports, type ImportLine, importById, latestImports } from '../store/imports.ts';
import type { ImportRow } from '../store/schema.ts';
import type { Ports } from './ports.ts';
import { done, failed, type Result } from './result.ts';

export interface ImportSummary {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  /** Size of the file. */
  readonly bytes: number;
  readonly origin: ImportRow['origin'];
  readonly by: string;
  readonly at: Instant;
  readonly accepted: number;
  readonly superseded: number;
  readonly unchanged: number;
  /** Of an undo: figures it left without any. */
  readonly withdrawn: number;
  readonly rejected: number;
  /** Some of its figures belong to sample plans. */
  readonly sample: boolean;
  /** Of an undo: the import it takes back, and why. */
  readonly undoes: string | null;
  readonly reason: string | null;
  /** The import that took this one back. */
  readonly undoneBy: string | null;
  /** It counts now: it was never undone, or restored since. */
  readonly stands: boolean;
}

/** One import in full. */
export interface ImportRecord extends ImportSummary {
  readonly findings: readonly Finding[];
  /** The file is held as it was handed in. */
  readonly kept: boolean;
}

const summary = (row: ImportLine): ImportSummary => ({
  id: row.id,
  file: row.file,
  sha256: row.sha256,
  bytes: row.bytes,
  origin: row.origin,
  by: row.imported_by,
  at: row.recorded_at,
  accepted: row.accepted,
  superseded: row.superseded,
  unchanged: row.unchanged,
  withdrawn: row.withdrawn,
  rejected: row.rejected,
  sample: row.sample === 1,
  undoes: row.undoes,
  reason: row.reason,
  undoneBy: row.undoneBy,
  stands: row.stands === 1,
});

/** A stretch of the imports, newest first, and how many there are in all. */
export async function readImports(
  ports: Ports,
  stretch: { readonly limit: number; readonly offset: number },
): Promise<{ readonly imports: readonly ImportSummary[]; readonly all: number }> {
  const [rows, all] = await Promise.all([latestImports(ports.db, stretch), countImports(ports.db)]);
  return { imports: rows.map(summary), all };
}

const missing = (id: string): Result<never> => failed('not-found', `Không có lần nhập "${id}".`, `No import "${id}".`);

/** One import with its findings. */
export async function readImport(ports: Ports, id: string): Promise<Result<ImportRecord>> {
  const row = await importById(ports.db, id);
  if (!row) return missing(id);
  const kept = row.undoes === null && ((await ports.files?.has(row.sha256)) ?? false);
  return done({ ...summary(row), findings: JSON.parse(row.findings) as Finding[], kept });
}

/** The file of an import as it was handed in. */
export async function readImportFile(
  ports: Ports,
  id: string,
): Promise<Result<{ readonly file: string; readonly bytes: Uint8Array }>> {
  const row = await importById(ports.db, id);
  if (!row) return missing(id);
  const bytes = row.undoes === null ? await ports.files?.read(row.sha256) : null;
  if (bytes == null) {
    return failed(
      'not-found',
      `Tệp "${row.file}" của lần nhập này không được giữ, hoặc đã bị đổi trên đĩa.`,
      `The file "${row.file}" of this import is not kept, or was changed on disk.`,
    );
  }
  return done({ file: row.file, bytes });
}
