import type { Finding } from '../domain/finding.ts';
import { kindOfFile } from './file-kind.ts';
import { FindingList } from './finding-list.ts';
import type { HeaderNames } from './observation-columns.ts';
import type { ObservationRow } from './observation-row.ts';
import { readRows } from './observations-csv.ts';
import { readJsonRows } from './observations-json.ts';
import type { TemplateStamp } from './template/template-form.ts';
import type { KnownNames } from './workbook/label-text.ts';
import { readWorkbook } from './workbook/observations-workbook.ts';
import type { UnderstoodSheet } from './workbook/understood.ts';

/** Figures from a file of either kind: `rows + rejected` are all that were found in it, repeats included. */
export interface FiguresFile {
  readonly rows: readonly ObservationRow[];
  readonly rejected: number;
  readonly findings: readonly Finding[];
  /** Of a text file, its columns' names as it writes them. */
  readonly headers: HeaderNames;
  /** Of a workbook, what was recognised of its sheets; null of a text file, whose header must be ours. */
  readonly understood: readonly UnderstoodSheet[] | null;
  /** The report that a template says it is for; null of any other file. */
  readonly template: TemplateStamp | null;
}

/** Reads a file of observations by what it holds, not by its name; a name that says otherwise is a finding. */
export function readFiguresFile(bytes: Uint8Array, file: string, names: KnownNames): FiguresFile {
  const kind = kindOfFile(bytes);
  const said = new FindingList(file);
  const ending = /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  const differs = (what: string): void => said.add('name-differs', { read: file }, { name: file, what });
  switch (kind) {
    case 'workbook': {
      const read = readWorkbook(bytes, file, names);
      if (ending !== 'xlsx' && ending !== 'xlsm' && read.understood.length > 0) differs('.xlsx');
      return { ...read, findings: [...said.all, ...read.findings], headers: {} };
    }
    case 'json': {
      const read = readJsonRows(bytes, file);
      return { ...read, findings: [...said.all, ...read.findings.all], understood: null, template: null };
    }
    case 'text': {
      const read = readRows(bytes, file);
      if (ending.startsWith('xls') && read.rows.length > 0) differs('CSV');
      return { ...read, findings: [...said.all, ...read.findings.all], understood: null, template: null };
    }
    case 'old-workbook':
    case 'encrypted-workbook':
      said.add(kind, {}, {});
      break;
    default:
      said.add('not-a-workbook', {}, { what: kind.other });
  }
  return { rows: [], rejected: 0, findings: said.all, headers: {}, understood: null, template: null };
}
