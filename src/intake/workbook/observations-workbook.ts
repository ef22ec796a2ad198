import type { Finding } from '../../domain/finding.ts';
import { type At, FindingList, quoted } from '../finding-list.ts';
import { type Convention, witnessOf } from '../number-text.ts';
import type { ObservationColumn } from '../observation-columns.ts';
import { type ObservationRow, type RowSource, readRow } from '../observation-row.ts';
import type { CountColumn } from '../observation-state.ts';
import { keyAsWritten, withoutRepeats } from '../repeated-rows.ts';
import { placeOf } from '../row-place.ts';
import type { Draft } from './draft.ts';
import { type KnownNames, LabelReader } from './label-text.ts';
import { openWorkbook, type Workbook } from './open-workbook.ts';
import { readSheet } from './read-sheet.ts';
import { Refusal } from './refusal.ts';
import type { UnderstoodSheet } from './understood.ts';

/** What a workbook of observations holds: `rows + rejected + repeated` are all the figures found in it. */
export interface WorkbookFile {
  readonly rows: readonly ObservationRow[];
  readonly rejected: number;
  readonly repeated: number;
  readonly findings: readonly Finding[];
  readonly convention: Convention | 'undecided';
  /** What was recognised, sheet by sheet. */
  readonly understood: readonly UnderstoodSheet[];
}

/**
 * Reads figures from a workbook in any layout that its headers tell. A file that cannot be trusted is refused with
 * one finding; a figure that cannot be taken is left out with one of its own and never stops the others.
 */
export function readWorkbook(bytes: Uint8Array, file: string, names: KnownNames): WorkbookFile {
  const findings = new FindingList(file);
  try {
    return readOpened(openWorkbook(bytes), findings, names);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const refused = new FindingList(file);
    refused.add(error.code, {}, error.args);
    return { rows: [], rejected: 0, repeated: 0, findings: refused.all, convention: 'undecided', understood: [] };
  }
}

function readOpened(workbook: Workbook, findings: FindingList, names: KnownNames): WorkbookFile {
  if (workbook.macros) findings.add('macros-ignored', {}, {});
  if (workbook.links) findings.add('links-ignored', {}, {});
  const labels = new LabelReader(names);
  const drafts: Draft[] = [];
  const understood: UnderstoodSheet[] = [];
  const unread: string[] = [];
  let rejected = 0;
  for (const sheet of workbook.sheets) {
    const read = readSheet(sheet, labels, findings, drafts.length);
    if (read === 'blank') continue;
    if (read === 'no-table') {
      unread.push(sheet.name);
      continue;
    }
    for (const draft of read.drafts) drafts.push(draft);
    rejected += read.rejected;
    if (read.understood) understood.push(read.understood);
  }
  const hasTable = understood.length > 0 || findings.all.some((f) => f.severity === 'error');
  if (!hasTable) findings.add('no-table', {}, {});
  for (const sheet of unread) findings.add('sheet-not-read', { sheet }, {});
  const { convention, settled } = conventionOf(drafts, findings);
  const context = {
    extras: [],
    convention,
    settled,
    findings,
    periods: new Map<string, string | null>(),
  };
  const rows: ObservationRow[] = [];
  // Each draft is let go of as it is passed on: a big file is not held twice.
  drafts.reverse();
  for (let draft = drafts.pop(); draft; draft = drafts.pop()) {
    const row = readRow(new DraftSource(draft), context);
    if (row) rows.push(row);
    else rejected += 1;
  }
  const { kept, repeated } = withoutRepeats(rows, (row) => row, keyAsWritten, findings);
  rejected += rows.length - kept.length - repeated;
  return { rows: kept, rejected, repeated, findings: findings.all, convention, understood };
}

/**
 * How numbers that are texts are written: as the texts agree; where none tells, as in Việt Nam, but nothing is settled
 * then: `1,500` could be either.
 */
function conventionOf(
  drafts: readonly Draft[],
  findings: FindingList,
): { convention: Convention | 'undecided'; settled: boolean } {
  const first: Partial<Record<Convention, string>> = {};
  for (const { counts } of drafts) {
    for (const text of [counts.numerator, counts.denominator, counts.value]) {
      const said = typeof text === 'string' && text !== '' ? witnessOf(text) : 'none';
      if (said === 'vi' || said === 'en') first[said] ??= String(text);
    }
    if (first.vi !== undefined && first.en !== undefined) {
      findings.add('mixed-conventions', {}, { vi: quoted(first.vi), en: quoted(first.en) });
      return { convention: 'undecided', settled: false };
    }
  }
  const settled = first.vi !== undefined || first.en !== undefined;
  return { convention: first.en === undefined ? 'vi' : 'en', settled };
}

class DraftSource implements RowSource {
  constructor(private readonly draft: Draft) {}

  get place() {
    const { row, places } = this.draft;
    return { line: row, columns: places.columns, sheet: places.sheet, rows: places.rows };
  }

  cell(column: ObservationColumn): string {
    const { draft } = this;
    switch (column) {
      case 'value':
        return `${draft.counts.value}${draft.percent ? '%' : ''}`;
      case 'numerator':
      case 'denominator':
        return String(draft.counts[column]);
      case 'unit':
      case 'indicator':
      case 'period':
      case 'qualifier':
      case 'state':
      case 'note':
        return draft[column];
      default:
        return '';
    }
  }

  exact(column: CountColumn): number | null {
    const count = this.draft.counts[column];
    return typeof count === 'number' ? count : null;
  }

  at(column: ObservationColumn): At {
    const { columns } = this.draft.places;
    const field = columns[column] === undefined ? (columns.value === undefined ? 'numerator' : 'value') : column;
    return { ...placeOf(this.place, field), name: column };
  }
}
