import { kindOfFile } from '../intake/file-kind.ts';
import { statedSize } from '../intake/workbook/zip-directory.ts';
import { annotateImport, annotateReportFile } from '../services/annotated-file.ts';
import { makeTemplate } from '../services/make-template.ts';
import type { Ports } from '../services/ports.ts';
import { readImportFile } from '../services/read-imports.ts';
import { readReportFile, readReportFileBytes } from '../services/read-report-file.ts';
import { takeWorkbook } from '../services/take-workbook.ts';
import type { ReportFileServices } from '../web/report-file-services.ts';
import type { FileRunner } from './file-acts.ts';

/** A report's workbook has some kilobytes; up to this size, packed and as it says of itself, reading takes no time. */
const quick = { packed: 256 * 1024, stated: 4 * 1024 * 1024 };

const isQuick = (bytes: Uint8Array): boolean =>
  bytes.length <= quick.packed && (kindOfFile(bytes) !== 'workbook' || statedSize(bytes) <= quick.stated);

/** Acts on workbooks of reports: small ones at once, so that a hundred units do not wait for each other, big ones beside the pages. */
export const fileServices = (ports: Ports, files: FileRunner): ReportFileServices => ({
  makeTemplate: (asked) => makeTemplate(ports, asked),
  readReportFile: (asked) => readReportFile(ports, asked),
  readReportFileBytes: (asked) => readReportFileBytes(ports, asked),
  takeWorkbook: (request) =>
    isQuick(request.bytes) ? takeWorkbook(ports, request) : files.act('takeWorkbook', request),
  annotateReportFile: async (asked) => {
    const found = await readReportFileBytes(ports, asked);
    if (!found.ok) return found;
    return isQuick(found.value.bytes) ? annotateReportFile(ports, asked) : files.act('annotateReportFile', asked);
  },
  annotateImport: async (id) => {
    const found = await readImportFile(ports, id);
    if (!found.ok) return found;
    return isQuick(found.value.bytes) ? annotateImport(ports, id) : files.act('annotateImport', id);
  },
});
