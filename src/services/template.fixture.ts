import type { CellValue } from 'hucre/xlsx';
import { operator } from '../domain/actor.ts';
import { openWorkbook } from '../intake/workbook/open-workbook.ts';
import { book, type SheetText } from '../intake/workbook/workbook.fixture.ts';
import { must, type Office } from './given.fixture.ts';
import { makeTemplate } from './make-template.ts';
import type { Files } from './ports.ts';
import { anPhu } from './report.fixture.ts';
import type { ReportQuestion } from './report-at.ts';
import { type TakenWorkbook, takeWorkbook } from './take-workbook.ts';

/** The template of a report, made now. */
export const templateOf = async (office: Office, report: ReportQuestion = anPhu): Promise<Uint8Array> =>
  must(await makeTemplate(office.ports, { ...report, by: operator })).bytes;

/** A sheet's cells by row and column from 1, as a person changes them. */
export interface Page {
  name: string;
  hidden: boolean;
  rows: CellValue[][];
}

/**
 * The same workbook as another program writes it, with texts and numbers only: no styles, rules, locks or formulas.
 * What is changed on the way is as if typed.
 */
export async function rewritten(bytes: Uint8Array, change: (pages: Page[]) => void = () => {}): Promise<Uint8Array> {
  const pages = openWorkbook(bytes).sheets.map((sheet): Page => {
    const rows: CellValue[][] = [];
    for (const { row, cells } of sheet.rows()) {
      while (rows.length < row) rows.push([]);
      for (const { column, kind, text } of cells) {
        (rows[row - 1] as CellValue[])[column - 1] = kind === 'number' ? Number(text) : text;
      }
    }
    return { name: sheet.name, hidden: sheet.hidden, rows: rows.map((r) => Array.from(r, (v) => v ?? null)) };
  });
  change(pages);
  return book(...(pages satisfies SheetText[]));
}

/** Puts values into cells of the first page: `{ F7: 40 }`. */
export const filling =
  (values: Readonly<Record<string, CellValue>>) =>
  (pages: Page[]): void => {
    for (const [at, value] of Object.entries(values)) {
      const [, letter = '', row = ''] = /^([A-Z])(\d+)$/.exec(at) ?? [];
      const line = pages[0]?.rows[Number(row) - 1];
      if (!line) throw new Error(at);
      const column = letter.charCodeAt(0) - 65;
      while (line.length <= column) line.push(null);
      line[column] = value;
    }
  };

/** Files kept in memory. */
export function filesInMemory(): Files {
  const kept = new Map<string, Uint8Array>();
  return {
    keep: async (sha256, bytes) => {
      kept.set(sha256, bytes);
    },
    read: async (sha256) => kept.get(sha256) ?? null,
    has: async (sha256) => kept.has(sha256),
  };
}

/** Drops a file on any upload, as the operator, a minute later. */
export async function drop(
  office: Office,
  bytes: Uint8Array,
  report: ReportQuestion | null = null,
): Promise<TakenWorkbook> {
  office.wait(1);
  const taken = await takeWorkbook(office.ports, { bytes, file: 'x.xlsx', by: operator, report, dryRun: false });
  if (!taken) throw new Error('belongs to no report');
  return must(taken);
}
