import type { Finding } from '../../domain/finding.ts';
import { FindingList } from '../finding-list.ts';
import { headerOf } from '../template/find-table.ts';
import { findStamp } from '../template/read-stamp.ts';
import type { TemplateStamp } from '../template/template-form.ts';
import type { Draft } from './draft.ts';
import { type KnownNames, LabelReader } from './label-text.ts';
import { openWorkbook, type Workbook } from './open-workbook.ts';
import { type ReadDrafts, readDrafts } from './read-drafts.ts';
import { readSheet } from './read-sheet.ts';
import { Refusal } from './refusal.ts';
import type { UnderstoodSheet } from './understood.ts';

/** What a workbook of observations holds: `rows + rejected + repeated` are all the figures found in it. */
export interface WorkbookFile extends ReadDrafts {
  /** The report that a template says it is for; null of any other workbook. */
  readonly template: TemplateStamp | null;
  readonly findings: readonly Finding[];
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
    const nothing = { rows: [], rejected: 0, repeated: 0, understood: [], template: null };
    return { ...nothing, findings: refused.all, convention: 'undecided' };
  }
}

function readOpened(workbook: Workbook, findings: FindingList, names: KnownNames): WorkbookFile {
  if (workbook.macros) findings.add('macros-ignored', {}, {});
  if (workbook.links) findings.add('links-ignored', {}, {});
  const template = templateOf(workbook, findings);
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
  const read = readDrafts(drafts, findings);
  return { ...read, rejected: rejected + read.rejected, findings: findings.all, understood, template };
}

/** What a template is for; one that can no longer say so is read as any table, and that is told. */
function templateOf(workbook: Workbook, findings: FindingList): TemplateStamp | null {
  const found = findStamp(workbook);
  if (found?.stamp) return found.stamp;
  if (found) findings.add('template-mark-broken', { sheet: found.sheet.name }, {});
  else if (workbook.sheets.some((sheet) => !sheet.hidden && headerOf(sheet) !== null)) {
    findings.add('template-mark-missing', {}, {});
  }
  return null;
}
