import type { Instant } from '../domain/day.ts';
import type { Finding } from '../domain/finding.ts';
import { importById, latestImports } from '../store/imports.ts';
import type { Ports } from './ports.ts';
import { done, failed, type Result } from './result.ts';

export interface ImportSummary {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  readonly by: string;
  readonly at: Instant;
  readonly accepted: number;
  readonly superseded: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** Some of its figures belong to sample plans. */
  readonly sample: boolean;
}

type Row = Awaited<ReturnType<typeof latestImports>>[number];

const summary = (row: Row): ImportSummary => ({
  id: row.id,
  file: row.file,
  sha256: row.sha256,
  by: row.imported_by,
  at: row.recorded_at,
  accepted: row.accepted,
  superseded: row.superseded,
  unchanged: row.unchanged,
  rejected: row.rejected,
  sample: row.sample === 1,
});

/** The latest imports, newest first. */
export const readImports = async (ports: Ports, limit = 100): Promise<ImportSummary[]> =>
  (await latestImports(ports.db, limit)).map(summary);

/** One import with its findings. */
export async function readImport(
  ports: Ports,
  id: string,
): Promise<Result<ImportSummary & { readonly findings: readonly Finding[] }>> {
  const row = await importById(ports.db, id);
  if (!row) return failed('not-found', `Không có lần nhập "${id}".`, `No import "${id}".`);
  return done({ ...summary(row), findings: JSON.parse(row.findings) as Finding[] });
}
