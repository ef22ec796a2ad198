import type { Actor } from '../domain/actor.ts';
import type { Check } from '../domain/check.ts';
import { dayInVietnam, toUtc } from '../domain/day.ts';
import type { Finding } from '../domain/finding.ts';
import type { Catalogue } from '../domain/plan.ts';
import { draining } from '../intake/csv-text.ts';
import { readFiguresFile } from '../intake/observations-file.ts';
import { figureCell } from '../intake/row-place.ts';
import type { UnderstoodSheet } from '../intake/workbook/understood.ts';
import { changesOf, recordImport } from '../store/imports.ts';
import { appendObservations, type NewObservation } from '../store/observations.ts';
import { timesHandedIn } from '../store/report-events.ts';
import type { ImportRow } from '../store/schema.ts';
import { toAppend } from '../store/to-append.ts';
import { auditedImport } from './audited-import.ts';
import { brokenLaws } from './broken-laws.ts';
import { catalogueAt } from './catalogue-at.ts';
import { checkRows } from './check-rows.ts';
import type { CheckedRow } from './checked-row.ts';
import { countChanges } from './count-changes.ts';
import { fewFindings } from './few-findings.ts';
import { severities } from './group-findings.ts';
import { importId } from './import-id.ts';
import { knownNames } from './known-names.ts';
import type { Ports } from './ports.ts';
import { refuseReported } from './refuse-reported.ts';
import { RowFindings } from './row-findings.ts';
import { sha256Of } from './sha256.ts';
import { suspicions } from './suspicions.ts';

export interface ImportRequest {
  readonly bytes: Uint8Array;
  /** The file's name, without its folder. */
  readonly file: string;
  readonly by: Actor;
  readonly origin: ImportRow['origin'];
  readonly dryRun: boolean;
  /** Hears how many of how many rows have been handed to the database. */
  readonly onProgress?: (stored: number, all: number) => void;
}

export interface ImportResult {
  /** Null where nothing was recorded: a dry run, or a file that could not be read at all. */
  readonly id: string | null;
  readonly file: string;
  /** Figures stored: new ones and those that replaced another. */
  readonly accepted: number;
  /** Of those, figures that replaced an earlier one. */
  readonly superseded: number;
  /** Figures that were there already, to the digit. */
  readonly unchanged: number;
  /** Equal rows for a figure beyond the first, which was taken. */
  readonly repeated: number;
  readonly rejected: number;
  readonly findings: readonly Finding[];
  /** Some of the figures belong to sample plans. */
  readonly sample: boolean;
  readonly dryRun: boolean;
  /** Of a workbook, what was recognised of its sheets; null of a text file. */
  readonly understood: readonly UnderstoodSheet[] | null;
  /** The report that the file says it was made for as a template: its figures can go into that. */
  readonly template: { readonly plan: string; readonly period: string; readonly unit: string } | null;
}

/** Takes a file of observations, CSV or a workbook: the good rows are stored whole or not at all, each bad row is a finding. */
export async function importFigures(ports: Ports, request: ImportRequest): Promise<ImportResult> {
  for (;;) {
    try {
      return await takeFile(ports, request);
    } catch (error) {
      if (!(error instanceof HandedInMeanwhile)) throw error;
    }
  }
}

/** A report was handed in while the file was read: its figures are no longer the file's to change. */
class HandedInMeanwhile extends Error {}

async function takeFile(ports: Ports, request: ImportRequest): Promise<ImportResult> {
  const handedIn = await timesHandedIn(ports.db);
  const startedAt = toUtc(ports.now());
  const catalogue = await catalogueAt(ports, startedAt);
  const read = await readAndCheck(ports, request, catalogue, startedAt);
  // Reading a big file takes seconds in which others read: it counts as recorded from when it is written, not handed in.
  const now = toUtc(ports.now());
  const sha256 = sha256Of(request.bytes);
  const id = importId(now);
  const sample = read.rows.some((r) => r.sample);
  const rows: NewObservation[] = [];
  for (const row of draining(read.rows)) rows.push(toStored(row, request, now));
  rows.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0));
  const { file, dryRun } = request;
  const said = {
    file,
    rejected: read.rejected,
    repeated: read.repeated,
    findings: read.findings,
    sample,
    dryRun,
    understood: read.understood,
    template: read.template,
  };
  if (dryRun) return { id: null, ...said, ...(await countChanges(ports, rows)) };
  if (request.origin !== 'checkout') await ports.files?.keep(sha256, request.bytes);
  const appended = appendObservations(ports.db, id, rows);
  const queries = [
    ...appended,
    recordImport(ports.db, {
      id,
      file,
      sha256,
      bytes: request.bytes.byteLength,
      origin: request.origin,
      imported_by: request.by.name,
      recorded_at: now,
      offered: rows.length,
      rejected: read.rejected,
      sample: said.sample ? 1 : 0,
      findings: JSON.stringify(read.findings),
    }),
  ];
  const share = (handed: number): number =>
    handed < appended.length ? Math.round((handed / appended.length) * rows.length) : rows.length;
  await auditedImport(
    ports,
    { by: request.by, act: 'import-figures', subject: id, detail: { file, sha256, rejected: read.rejected } },
    {
      id,
      rows: async () => {
        if ((await timesHandedIn(ports.db)) !== handedIn) throw new HandedInMeanwhile();
        return toAppend(ports.db, rows);
      },
      queries,
    },
    (handed) => request.onProgress?.(share(handed), rows.length),
  );
  const stored = await changesOf(ports.db, id);
  return { id, ...said, ...stored };
}

/** A page shows some hundreds of findings and a stored import keeps what it shows. */
const mostOnPage = 5_000;

async function readAndCheck(
  ports: Ports,
  { bytes, file, origin }: ImportRequest,
  catalogue: Catalogue,
  now: string,
): Promise<
  Pick<ImportResult, 'rejected' | 'repeated' | 'findings' | 'understood' | 'template'> & { rows: CheckedRow[] }
> {
  const read = readFiguresFile(bytes, file, knownNames(catalogue));
  const asPrinted = origin === 'checkout';
  const { headers } = read;
  const checked = checkRows(read.rows, catalogue, { file, headers, asPrinted, today: dayInVietnam(now) });
  const doubts = new RowFindings(file, headers);
  // A document is stored as printed, whatever was reported since.
  const free = asPrinted
    ? { rows: checked.rows, rejected: 0 }
    : await refuseReported(ports, catalogue, checked.rows, doubts);
  const { rows } = free;
  const rejected = checked.rejected + free.rejected;
  const { repeated } = checked;
  // Nobody is there to explain what a document prints; that it contradicts itself is said all the same.
  const doubtful = await (asPrinted ? brokenLaws : suspicions)(ports, catalogue, rows);
  for (const { of, check } of doubtful) {
    doubts.report(of.row, check.severity, check.code, fieldOf(of, check), check.read, check.expected, check.message);
  }
  const findings = [...read.findings, ...checked.findings, ...doubts.all];
  const rank = (f: Finding): number => severities.indexOf(f.severity);
  findings.sort((a, b) => rank(a) - rank(b) || (a.line ?? 0) - (b.line ?? 0));
  const told = origin === 'page' ? fewFindings(file, findings, mostOnPage) : findings;
  const { understood, template: stamp } = read;
  const template = stamp && { plan: stamp.plan, period: stamp.period, unit: stamp.unit };
  return { rows, rejected: read.rejected + rejected, repeated, findings: told, understood, template };
}

const fieldOf = ({ observation }: CheckedRow, { code }: Check): 'numerator' | 'denominator' | 'value' =>
  code === 'denominator-jumps' ? 'denominator' : observation.numerator !== null ? 'numerator' : 'value';

/** What only the checkout's own files may say: when a figure became known, who gave it, from which document. */
function toStored(
  { row, observation, endsOn, sample }: CheckedRow,
  request: ImportRequest,
  now: string,
): NewObservation {
  const said = request.origin === 'checkout' ? row.extra : {};
  const { numerator, denominator, value, qualifier, state, unit, indicator, period } = observation;
  return {
    sample,
    indicator,
    unit,
    endsOn,
    period,
    recordedAt: said.recorded_at ? toUtc(said.recorded_at) : now,
    recordedBy: said.imported_by ?? request.by.name,
    numerator,
    denominator,
    value,
    qualifier,
    state,
    note: noteOf(row),
    file: said.import_file ?? request.file,
    // A file named by the row is not this one: the line is said of the file it was really read from.
    line: said.import_file ? null : row.line,
    publishedOn: said.published_on ?? null,
    source: said.source ?? (said.import_file ? `${request.file}:${row.line}` : sheetCell(row)),
    quote: said.quote ?? null,
  };
}

/** What is said of a figure: its note, and what was explained. A report keeps the two apart. */
function noteOf({ note, extra: { explanation } }: CheckedRow['row']): string | null {
  if (explanation === undefined) return note;
  return note === null ? explanation : `${note}. ${explanation}`;
}

/** Where in a workbook a figure stands, `Q3!C7`. */
const sheetCell = (row: CheckedRow['row']): string | null => {
  const cell = figureCell(row);
  return cell === null ? null : `${row.sheet}!${cell}`;
};
