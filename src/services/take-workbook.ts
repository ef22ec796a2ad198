import type { Actor } from '../domain/actor.ts';
import { toUtc } from '../domain/day.ts';
import type { Entry } from '../domain/draft-figure.ts';
import { type Finding, nowhere } from '../domain/finding.ts';
import { instantText, numberText, qualifierText } from '../domain/notation.ts';
import type { Language, Text } from '../domain/text.ts';
import { quoted } from '../intake/finding-list.ts';
import { appendReportFile } from '../store/report-files.ts';
import { fewFindings } from './few-findings.ts';
import { type FileEntry, placed } from './file-entry.ts';
import { type FillConflict, type FilledEntry, fillReport } from './fill-report.ts';
import { importId } from './import-id.ts';
import type { Ports } from './ports.ts';
import { readFileForReport } from './read-file-for-report.ts';
import type { ReportQuestion } from './report-at.ts';
import { done, type Result } from './result.ts';
import { sha256Of } from './sha256.ts';

export interface WorkbookRequest {
  readonly bytes: Uint8Array;
  /** The file's name, without its folder. */
  readonly file: string;
  readonly by: Actor;
  /** The report whose page it was dropped on; null: any place, so that only a template finds its report. */
  readonly report: ReportQuestion | null;
  readonly dryRun: boolean;
}

/** What became of a file of figures for a report. */
export interface TakenWorkbook {
  /** Null of a dry run. */
  readonly id: string | null;
  /** Where its figures went. */
  readonly report: ReportQuestion;
  readonly unitName: string;
  /** Its figures are sample figures. */
  readonly sample: boolean;
  readonly file: string;
  readonly taken: number;
  /** Said what stood already. */
  readonly unchanged: number;
  readonly rejected: number;
  readonly findings: readonly Finding[];
}

/**
 * Takes a file of figures into the draft of a report: a template finds its own report by what it says of itself,
 * whatever it is called and wherever it is dropped; any other file goes to the report it was dropped on. Good rows are
 * taken whatever stands beside them. Null where the file belongs to no report.
 */
export async function takeWorkbook(ports: Ports, request: WorkbookRequest): Promise<Result<TakenWorkbook> | null> {
  const { bytes, file, by, dryRun } = request;
  const sha256 = sha256Of(bytes);
  const read = await readFileForReport(ports, request);
  if (read === null || !read.ok) return read;
  const { report, unitName, sample, rows, findings, rejected } = read.value;
  const entries = rows.map((row): FilledEntry => ({ ...row.entry, file, sha256 }));
  if (!dryRun) await ports.files?.keep(sha256, bytes);
  const result = await fillReport(ports, { ...report, by, via: 'file', entries, dryRun });
  if (!result.ok) return result;
  const filled = result.value;
  const conflicts = filled.conflicts.map((c) => toldConflict(c, rows));
  const all = fewFindings(file, [...findings, ...conflicts, ...placed(filled.findings, rows)], mostKept);
  const counts = {
    taken: filled.taken.length,
    unchanged: filled.unchanged.length,
    rejected: rejected + filled.refused.length + filled.conflicts.length,
  };
  const said = { report, unitName, sample, file, ...counts, findings: all };
  if (dryRun) return done({ id: null, ...said });
  const at = toUtc(ports.now());
  const id = importId(at);
  const row = { id, ...report, file, sha256, bytes: bytes.byteLength, ...counts, findings: JSON.stringify(all) };
  await ports.commit([appendReportFile(ports.db, { ...row, at, actor: by.id, name: by.name })]);
  return done({ id, ...said });
}

/** A page shows some hundreds of findings, and a workbook marks some thousands. */
const mostKept = 5_000;

/** Another person has changed the same figure since the file was made: both figures are told. */
function toldConflict({ indicator, yours, standing }: FillConflict, rows: readonly FileEntry[]): Finding {
  const row = rows.find((r) => r.entry.indicator === indicator);
  const place = row?.placeOf(yours.numerator === null ? 'value' : 'numerator') ?? nowhere;
  const [given, now] = [saidEntry(yours), saidEntry(standing)];
  const who = quoted(standing.name);
  return {
    severity: 'error',
    code: 'changed-meanwhile',
    ...place,
    read: given.vi,
    expected: now.vi,
    message: {
      vi: `Sau khi lập mẫu, ${who} đã điền ${now.vi} (${instantText(standing.at, 'vi')}); tệp này ghi ${given.vi}. Số đang có được giữ; hãy xem lại rồi sửa trên trang báo cáo, hoặc tải mẫu mới.`,
      en: `After the template was made, ${who} filled in ${now.en} (${instantText(standing.at, 'en')}); this file gives ${given.en}. What stands is kept; look at it and change it on the report page, or take a new template.`,
    },
  };
}

/** @example saidEntry({ numerator: 415, denominator: 520, … }) // '415/520' */
function saidEntry({ numerator, denominator, value, qualifier, state }: Entry): Text {
  const say = (language: Language): string => {
    const n = (x: number | null): string => (x === null ? '?' : numberText(x, language));
    if (state !== 'figure') return stateWord[state][language];
    if (numerator === null && value === null) return { vi: 'ô trống', en: 'nothing' }[language];
    const counts = denominator === null ? n(numerator) : `${n(numerator)}/${n(denominator)}`;
    return `${qualifierText(qualifier, language)}${numerator === null ? n(value) : counts}`;
  };
  return { vi: say('vi'), en: say('en') };
}

const stateWord: Readonly<Record<Exclude<Entry['state'], 'figure'>, Text>> = {
  'not-applicable': { vi: 'không áp dụng', en: 'not applicable' },
  'none-arose': { vi: 'không phát sinh', en: 'none arose' },
  'no-data': { vi: 'chưa có số liệu', en: 'no data' },
};
