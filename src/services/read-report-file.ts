import { mayTo } from '../domain/access.ts';
import type { Actor } from '../domain/actor.ts';
import type { Instant } from '../domain/day.ts';
import type { Finding } from '../domain/finding.ts';
import { nameOn } from '../domain/unit.ts';
import { reportFileById } from '../store/report-files.ts';
import type { Ports } from './ports.ts';
import { forbidden, type ReportQuestion, reportAt } from './report-at.ts';
import { done, failed, type Result } from './result.ts';

/** A file that was handed in for a report: what was taken of it and what was found. */
export interface ReportFileRecord extends ReportQuestion {
  readonly id: string;
  readonly planTitle: { readonly vi: string; readonly en: string };
  readonly unitName: string;
  readonly sample: boolean;
  readonly file: string;
  readonly sha256: string;
  readonly at: Instant;
  /** Who handed it in. */
  readonly by: string;
  readonly taken: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly findings: readonly Finding[];
  /** The file is held as it was handed in. */
  readonly kept: boolean;
}

/** One file of a report, for whoever may read the report. */
export async function readReportFile(
  ports: Ports,
  asked: ReportQuestion & { readonly by: Actor; readonly id: string },
): Promise<Result<ReportFileRecord>> {
  const found = await reportAt(ports, asked);
  if (!found.ok) return found;
  const { register, unit, key, plan, campaign, sample } = found.value;
  if (!mayTo(asked.by, 'read-reports', register, unit.id)) return forbidden();
  const row = await reportFileById(ports.db, key, asked.id);
  if (!row) {
    return failed('not-found', 'Không có tệp này trong báo cáo.', 'The report has no such file.');
  }
  const { id, file, sha256, at, name, taken, unchanged, rejected, findings } = row;
  const where = { ...key, planTitle: plan.title, unitName: nameOn(unit, campaign.window.to), sample };
  const kept = (await ports.files?.has(sha256)) ?? false;
  const counts = { taken, unchanged, rejected };
  return done({
    ...where,
    id,
    file,
    sha256,
    at,
    by: name,
    ...counts,
    findings: JSON.parse(findings) as Finding[],
    kept,
  });
}

/** A file of a report as it was handed in. */
export async function readReportFileBytes(
  ports: Ports,
  asked: ReportQuestion & { readonly by: Actor; readonly id: string },
): Promise<Result<{ readonly file: string; readonly bytes: Uint8Array }>> {
  const found = await readReportFile(ports, asked);
  if (!found.ok) return found;
  const { file, sha256 } = found.value;
  const bytes = await ports.files?.read(sha256);
  if (bytes) return done({ file, bytes });
  return failed(
    'not-found',
    `Tệp "${file}" không được giữ, hoặc đã bị đổi trên đĩa.`,
    `The file "${file}" is not kept, or was changed on disk.`,
  );
}
