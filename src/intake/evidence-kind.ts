import { kindOfFile } from './file-kind.ts';
import { readZip } from './workbook/zip-directory.ts';

/** A kind of file that may be attached to a report, as it is served. */
export interface EvidenceKind {
  readonly type: string;
  /** What its name ends with, whatever it was called. */
  readonly extension: string;
}

const pdf: EvidenceKind = { type: 'application/pdf', extension: 'pdf' };

const office: readonly (readonly [part: string, kind: EvidenceKind])[] = [
  [
    'word/document.xml',
    { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extension: 'docx' },
  ],
  ['xl/workbook.xml', { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx' }],
  [
    'ppt/presentation.xml',
    { type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', extension: 'pptx' },
  ],
];

/**
 * Tells by the content what may be attached: PDF, PNG, JPEG, or a Word, Excel or PowerPoint file without macros. Null
 * for anything else, whatever its name says.
 */
export function evidenceKind(bytes: Uint8Array): EvidenceKind | null {
  const kind = kindOfFile(bytes);
  if (kind === 'workbook') return officeKind(bytes);
  if (typeof kind === 'string') return null;
  if (kind.other === 'PDF') return pdf;
  if (kind.other === 'PNG') return { type: 'image/png', extension: 'png' };
  return kind.other === 'JPEG' ? { type: 'image/jpeg', extension: 'jpg' } : null;
}

function officeKind(bytes: Uint8Array): EvidenceKind | null {
  try {
    const parts = [...readZip(bytes).keys()];
    if (parts.some((name) => /vbaproject|\.(?:bin|exe|dll|js|vbs)$/i.test(name) && !name.includes('printersettings'))) {
      return null;
    }
    return office.find(([part]) => parts.includes(part))?.[1] ?? null;
  } catch {
    return null;
  }
}
