import { mayTo } from '../domain/access.ts';
import type { Actor } from '../domain/actor.ts';
import { isOpenFor } from '../domain/review.ts';
import { fileName } from '../domain/visible-text.ts';
import { evidenceKind } from '../intake/evidence-kind.ts';
import { appendEvidence, evidenceOf } from '../store/evidence.ts';
import type { EvidenceRow } from '../store/schema.ts';
import { audited } from './audited.ts';
import { importId } from './import-id.ts';
import type { Ports } from './ports.ts';
import { forbidden, type ReportAt, type ReportQuestion, reportAt } from './report-at.ts';
import { subjectOf } from './report-step.ts';
import { done, failed, type Result } from './result.ts';
import { sha256Of } from './sha256.ts';

/** Bytes a file may have, and files a report may hold. */
export const mostEvidenceBytes = 10 * 1024 * 1024;
const mostFiles = 60;

/** A file attached to a report. */
export interface Evidence
  extends Pick<EvidenceRow, 'id' | 'indicator' | 'sha256' | 'file' | 'type' | 'bytes' | 'at' | 'name'> {
  readonly kind: 'evidence' | 'signed';
}

interface AttachRequest extends ReportQuestion {
  readonly by: Actor;
  /** The indicator it proves; null: the whole report, or the signed one. */
  readonly indicator: string | null;
  readonly kind: Evidence['kind'];
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Whether files of a kind can still be attached: the signed report may follow until it is published. */
const takes = (kind: Evidence['kind'], { standing }: ReportAt): boolean =>
  isOpenFor('fill', standing) || (kind === 'signed' && standing.state !== 'published');

const closed = (): Result<never> =>
  failed('report-closed', 'Báo cáo không còn nhận tệp ở bước này.', 'The report takes no more files at this step.');

const bad = (vi: string, en: string): Result<never> => failed('bad-evidence', vi, en);

async function changing(ports: Ports, asked: ReportQuestion & { readonly by: Actor }): Promise<Result<ReportAt>> {
  const found = await reportAt(ports, asked);
  if (!found.ok) return found;
  const { register, unit } = found.value;
  return mayTo(asked.by, 'fill-report', register, unit.id) ? found : forbidden();
}

/** Attaches a file to a report: kept by its checksum as it came, told by its content and never by its name. */
export async function attachEvidence(ports: Ports, request: AttachRequest): Promise<Result<Evidence>> {
  const found = await changing(ports, request);
  if (!found.ok) return found;
  const at = found.value;
  const { kind, bytes, by, indicator } = request;
  if (!takes(kind, at)) return closed();
  if (indicator !== null && !at.owed.some((o) => o.indicator === indicator)) {
    return bad('Đơn vị không báo cáo chỉ số này trong đợt.', 'The unit does not report this indicator here.');
  }
  const held = await evidenceOf(ports.db, at.key);
  if (held.length >= mostFiles) {
    return bad(`Một báo cáo có nhiều nhất ${mostFiles} tệp.`, `A report may have ${mostFiles} files at most.`);
  }
  const refused = refusalOf(bytes, kind);
  if (refused) return refused;
  const { type, extension } = evidenceKind(bytes) ?? { type: '', extension: '' };
  const stem = fileName(request.file).replace(/\.[^.]*$/, '') || 'tai-lieu';
  const sha256 = sha256Of(bytes);
  const same = held.find((e) => e.sha256 === sha256 && e.indicator === indicator && e.kind === kind);
  if (same) return done(toEvidence(same));
  if (!ports.files) return bad('Máy chủ này không giữ tệp.', 'This server keeps no files.');
  await ports.files.keep(sha256, bytes);
  const row: EvidenceRow = {
    ...at.key,
    ...{ id: importId(at.now), indicator, kind, sha256, file: `${stem}.${extension}`, type, bytes: bytes.byteLength },
    ...{ at: at.now, actor: by.id, name: by.name, removes: null },
  };
  const detail = { sha256, indicator };
  await audited(ports, { by, act: `attach-${kind}`, subject: subjectOf(at.key), detail }, [
    appendEvidence(ports.db, row),
  ]);
  return done(toEvidence(row));
}

function refusalOf(bytes: Uint8Array, kind: Evidence['kind']): Result<never> | null {
  if (bytes.byteLength === 0) return bad('Tệp không có nội dung.', 'The file is empty.');
  if (bytes.byteLength > mostEvidenceBytes) {
    return bad('Tệp đính kèm không quá 10 MB.', 'An attached file may have up to 10 MB.');
  }
  const found = evidenceKind(bytes);
  if (kind === 'signed' && found?.extension !== 'pdf') {
    return bad('Bản ký số phải là tệp PDF.', 'The signed report has to be a PDF file.');
  }
  return found === null
    ? bad(
        'Chỉ nhận PDF, ảnh PNG hoặc JPEG, và tệp Word, Excel, PowerPoint không có macro (.docx, .xlsx, .pptx).',
        'Only PDF, PNG or JPEG pictures, and Word, Excel or PowerPoint files without macros (.docx, .xlsx, .pptx) are taken.',
      )
    : null;
}

/** Takes an attached file away from a report; it stays in the report's history. */
export async function removeEvidence(
  ports: Ports,
  request: ReportQuestion & { readonly by: Actor; readonly id: string },
): Promise<Result<null>> {
  const found = await changing(ports, request);
  if (!found.ok) return found;
  const at = found.value;
  const held = (await evidenceOf(ports.db, at.key)).find((e) => e.id === request.id);
  if (!held) return noFile();
  if (!takes(held.kind === 'signed' ? 'signed' : 'evidence', at)) return closed();
  const { by } = request;
  const row: EvidenceRow = {
    ...{ ...held, id: importId(at.now), kind: 'removal', removes: held.id },
    ...{ at: at.now, actor: by.id, name: by.name },
  };
  const detail = { sha256: held.sha256 };
  await audited(ports, { by, act: 'remove-evidence', subject: subjectOf(at.key), detail }, [
    appendEvidence(ports.db, row),
  ]);
  return done(null);
}

const noFile = (): Result<never> =>
  failed('not-found', 'Không có tệp này trong báo cáo.', 'The report has no such file.');

/** An attached file as it came. */
export async function readEvidence(
  ports: Ports,
  request: ReportQuestion & { readonly by: Actor; readonly id: string },
): Promise<Result<Evidence & { readonly content: Uint8Array }>> {
  const found = await reportAt(ports, request);
  if (!found.ok) return found;
  const { register, unit, key } = found.value;
  if (!mayTo(request.by, 'read-reports', register, unit.id)) return forbidden();
  const held = (await evidenceOf(ports.db, key)).find((e) => e.id === request.id);
  const content = held && (await ports.files?.read(held.sha256));
  if (!held || !content) return noFile();
  return done({ ...toEvidence(held), content });
}

export const toEvidence = ({ id, indicator, kind, sha256, file, type, bytes, at, name }: EvidenceRow): Evidence => ({
  ...{ id, indicator, sha256, file, type, bytes, at, name },
  kind: kind === 'signed' ? 'signed' : 'evidence',
});
