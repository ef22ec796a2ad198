import { type At, type FindingList, quoted } from '../finding-list.ts';
import { type Convention, witnessOf } from '../number-text.ts';
import type { ObservationColumn } from '../observation-columns.ts';
import { type ObservationRow, type RowSource, readRow } from '../observation-row.ts';
import type { CountColumn } from '../observation-state.ts';
import { keyAsWritten, withoutRepeats } from '../repeated-rows.ts';
import { placeOf } from '../row-place.ts';
import type { Draft } from './draft.ts';

/** Figures read from their cells: `rows + rejected + repeated` are all there were. */
export interface ReadDrafts {
  readonly rows: readonly ObservationRow[];
  readonly rejected: number;
  readonly repeated: number;
  readonly convention: Convention | 'undecided';
}

/** Reads figures from what their cells hold; the list of drafts is emptied on the way, so that a big file is not held twice. */
export function readDrafts(drafts: Draft[], findings: FindingList): ReadDrafts {
  const { convention, settled } = conventionOf(drafts, findings);
  const context = { extras: [], convention, settled, findings, periods: new Map<string, string | null>() };
  const rows: ObservationRow[] = [];
  let rejected = 0;
  drafts.reverse();
  for (let draft = drafts.pop(); draft; draft = drafts.pop()) {
    const row = readRow(new DraftSource(draft), context);
    if (row) rows.push(row);
    else rejected += 1;
  }
  const { kept, repeated } = withoutRepeats(rows, (row) => row, keyAsWritten, findings);
  return { rows: kept, rejected: rejected + rows.length - kept.length - repeated, repeated, convention };
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
