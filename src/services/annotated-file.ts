import type { Actor } from '../domain/actor.ts';
import { type Finding, hasCellFindings } from '../domain/finding.ts';
import { annotate } from '../intake/annotated/annotate.ts';
import { kindOfFile } from '../intake/file-kind.ts';
import { Refusal } from '../intake/workbook/refusal.ts';
import type { Ports } from './ports.ts';
import { readImport, readImportFile } from './read-imports.ts';
import { readReportFile } from './read-report-file.ts';
import type { ReportQuestion } from './report-at.ts';
import { done, failed, type Result } from './result.ts';

/** A workbook that was handed in, with its findings in its cells. */
export interface AnnotatedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly marked: number;
  /** Cells with findings that only the list tells. */
  readonly leftOut: number;
}

/** The workbook of an import as it was handed in, with its findings. Nothing of it is stored. */
export async function annotateImport(ports: Ports, id: string): Promise<Result<AnnotatedFile>> {
  const [record, kept] = await Promise.all([readImport(ports, id), readImportFile(ports, id)]);
  if (!record.ok) return record;
  return kept.ok ? annotated(kept.value.bytes, kept.value.file, record.value.findings) : kept;
}

/** The same of a file that was handed in for a report. */
export async function annotateReportFile(
  ports: Ports,
  asked: ReportQuestion & { readonly by: Actor; readonly id: string },
): Promise<Result<AnnotatedFile>> {
  const found = await readReportFile(ports, asked);
  if (!found.ok) return found;
  const { sha256, file, findings } = found.value;
  const bytes = await ports.files?.read(sha256);
  return bytes ? annotated(bytes, file, findings) : noWorkbook(file);
}

/** A workbook with its findings, under a name that says so. */
export function annotated(bytes: Uint8Array, file: string, findings: readonly Finding[]): Result<AnnotatedFile> {
  if (kindOfFile(bytes) !== 'workbook' || !hasCellFindings(findings)) return noWorkbook(file);
  try {
    const [, stem = file, ending = '.xlsx'] = /^(.*?)(\.xls[xm])?$/i.exec(file) ?? [];
    return done({ file: `${stem} - đánh dấu lỗi${ending}`, ...annotate(bytes, findings) });
  } catch (error) {
    if (error instanceof Refusal) return noWorkbook(file);
    throw error;
  }
}

const noWorkbook = (file: string): Result<never> =>
  failed(
    'not-found',
    `Không có bản đánh dấu lỗi của "${file}": tệp không phải bảng tính .xlsx đọc được, không có lỗi ở ô nào, hoặc không được giữ.`,
    `There is no marked copy of "${file}": it is no .xlsx workbook that can be read, no cell of it has a finding, or it is not kept.`,
  );
