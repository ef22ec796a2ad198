import type { Actor } from '../domain/actor.ts';
import { checkEntry } from '../domain/entry-checks.ts';
import type { Finding, Place } from '../domain/finding.ts';
import { nowhere } from '../domain/finding.ts';
import { periodName } from '../domain/notation.ts';
import { lastWithin, periodText } from '../domain/period.ts';
import type { Catalogue } from '../domain/plan.ts';
import { nameOn } from '../domain/unit.ts';
import { kindOfFile } from '../intake/file-kind.ts';
import { type FoundStamp, findStamp } from '../intake/template/read-stamp.ts';
import { type FilledRow, readTemplate } from '../intake/template/read-template.ts';
import { asksCounts, rowLabels, type TemplateCopy, type TemplateStamp } from '../intake/template/template-form.ts';
import { openWorkbook, type Workbook } from '../intake/workbook/open-workbook.ts';
import { Refusal } from '../intake/workbook/refusal.ts';
import type { ReportKey } from '../store/schema.ts';
import { catalogueOf } from './catalogue-at.ts';
import type { EntryField } from './entry-check.ts';
import type { FileEntry, FileRows } from './file-entry.ts';
import type { Ports } from './ports.ts';
import { type ReportAt, type ReportQuestion, reportFor } from './report-at.ts';
import { tableRows } from './report-table-rows.ts';
import { done, type Result } from './result.ts';

/** A file read for a report. */
interface ReportFile extends FileRows {
  readonly report: ReportKey;
  /** When the figures are closed. */
  readonly unitName: string;
  readonly sample: boolean;
}

interface Asked {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly by: Actor;
  /** Null: only a template says which report it is for. */
  readonly report: ReportQuestion | null;
}

/** Reads a file of figures for the report it belongs to; null where it belongs to none. */
export async function readFileForReport(ports: Ports, asked: Asked): Promise<Result<ReportFile> | null> {
  const opened = openTemplate(asked.bytes);
  const stamp = opened?.found.stamp ?? null;
  const report = stamp ?? asked.report;
  if (report === null) return null;
  const { plan, period, unit } = report;
  const found = await reportFor(ports, { plan, period, unit, by: asked.by }, 'fill');
  if (!found.ok) return found;
  const at = found.value;
  const of = { report: at.key, unitName: nameOn(at.unit, at.campaign.window.to), sample: at.sample };
  const catalogue = (stamp && (await catalogueOf(ports, stamp.catalogue))) ?? at.catalogue;
  const read = opened && stamp && templateRows(opened, stamp, asked.file, at, catalogue);
  return done({ ...of, ...(read ?? tableRows(asked.bytes, asked.file, at)) });
}

/** What was filled into a template; null where its file is damaged, which its reader as any table says. */
function templateRows(
  { workbook, found }: OpenedTemplate,
  stamp: TemplateStamp,
  file: string,
  at: ReportAt,
  catalogue: Catalogue,
): FileRows | null {
  const read = unlessRefused(() => readTemplate(workbook, file, copyOf(stamp, catalogue, at), stamp.rows, found.sheet));
  if (!read) return null;
  const { rows, findings } = entriesOf(read.rows, stamp, at, file);
  const rejected = read.rejected + read.rows.length - rows.length;
  return { rows, rejected, findings: [...read.findings, ...findings] };
}

/** The workbook, where it says that it is a template; whatever else is wrong with it, its reader says. */
function openTemplate(bytes: Uint8Array): OpenedTemplate | null {
  if (kindOfFile(bytes) !== 'workbook') return null;
  return unlessRefused(() => {
    const workbook = openWorkbook(bytes);
    const found = findStamp(workbook);
    return found ? { workbook, found } : null;
  });
}

interface OpenedTemplate {
  readonly workbook: Workbook;
  readonly found: FoundStamp;
}

function unlessRefused<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** What the template said, by the words of the catalogue it was made from. */
function copyOf(stamp: TemplateStamp, catalogue: Catalogue, { unit, campaign, period }: ReportAt): TemplateCopy {
  const indicators = new Map(catalogue.indicators.map((i) => [i.id, i]));
  const known = stamp.rows.flatMap((r) => indicators.get(r.indicator) ?? []);
  const owed = known.map((indicator) => ({
    indicator,
    period: periodText(lastWithin(campaign.period, indicator.frequency)),
  }));
  const then = catalogue.registers.flatMap((r) => r.units).find((u) => u.id === unit.id) ?? unit;
  return {
    unit: nameOn(then, campaign.window.to),
    period: periodName(period, 'vi'),
    rows: rowLabels(owed).flatMap((label, i) => {
      const indicator = known[i];
      return indicator ? [{ ...label, name: indicator.name, asksCounts: asksCounts(indicator) }] : [];
    }),
  };
}

/** What was filled in, as entries; a percentage of a count is none. */
function entriesOf(filled: readonly FilledRow[], stamp: TemplateStamp, { indicators }: ReportAt, file: string) {
  const findings: Finding[] = [];
  const rows = filled.flatMap((row): FileEntry[] => {
    const { numerator, denominator, value, qualifier, state, note } = row.row;
    const { indicator: id, explanation, source } = row;
    const placeOf = (field: EntryField): Place => ({
      ...{ ...nowhere, file, sheet: row.sheet },
      cell: row.cells[field] ?? row.cells.state ?? null,
    });
    const indicator = indicators.get(id);
    const isPercent = indicator && row.row.percent === true;
    const wrong = isPercent ? checkEntry(row.row, indicator, true).filter((c) => c.severity === 'error') : [];
    findings.push(...wrong.map((c) => ({ ...c, ...placeOf('value') })));
    if (wrong.length > 0) return [];
    const basedOn = stamp.rows.find((r) => r.indicator === id)?.revision ?? null;
    const figure = { numerator, denominator, value, qualifier, state, note };
    return [{ entry: { indicator: id, ...figure, explanation, source, basedOn }, placeOf }];
  });
  return { rows, findings };
}
