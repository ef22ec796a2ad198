import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isTable } from '../store/tables.ts';
import { done, failed, type Result } from './result.ts';

const head = z.object({ moc: z.literal(1), exportedAt: z.iso.datetime(), migrations: z.array(z.string()) });
const tableLine = z.object({
  table: z.string().refine(isTable),
  columns: z.array(z.string().regex(/^[a-z_0-9]+$/)).min(1),
});
const endLine = z.object({ end: z.literal(true), rows: z.number(), sha256: z.string() });

/** Rows of a table that go into one statement, each the JSON text of its values. */
export interface Part {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly string[];
}

/** An export as it was read, and proved whole by its end. */
export interface ExportFile {
  readonly migrations: readonly string[];
  readonly parts: readonly Part[];
  readonly rows: number;
  readonly sha256: string;
}

/** Rows handed to one statement, and how long its text may grow. */
const most = { rows: 2_000, length: 500_000 };

/** Reads the lines of an export, without their ends. */
export async function readExport(lines: AsyncIterable<string>): Promise<Result<ExportFile>> {
  const hash = createHash('sha256');
  const parts: (Part & { rows: string[] })[] = [];
  let migrations: readonly string[] | null = null;
  let [number, rows, length] = [0, 0, 0];
  const begin = (part: Pick<Part, 'table' | 'columns'>): void => {
    parts.push({ table: part.table, columns: part.columns, rows: [] });
    length = 0;
  };
  for await (const line of lines) {
    number += 1;
    const value = parsed(line);
    if (migrations === null) {
      const first = head.safeParse(value);
      if (!first.success) return strange(number);
      migrations = first.data.migrations;
    } else if (Array.isArray(value)) {
      const part = parts.at(-1);
      if (part?.columns.length !== value.length) return strange(number);
      if (part.rows.length >= most.rows || length + line.length > most.length) begin(part);
      parts.at(-1)?.rows.push(line);
      length += line.length;
      rows += 1;
    } else {
      const end = endLine.safeParse(value);
      if (end.success) {
        const sha256 = hash.digest('hex');
        return end.data.rows === rows && end.data.sha256 === sha256
          ? done({ migrations, parts, rows, sha256 })
          : damaged(rows, end.data.rows);
      }
      const table = tableLine.safeParse(value);
      if (!table.success) return strange(number);
      begin(table.data);
    }
    hash.update(`${line}\n`);
  }
  return failed(
    'bad-export',
    `Tệp bị cắt cụt sau dòng ${number}: thiếu dòng kết thúc.`,
    `The file is cut off after line ${number}: its end is missing.`,
  );
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const strange = (line: number): Result<never> =>
  failed(
    'bad-export',
    `Dòng ${line} không phải của một tệp do moc export xuất ra.`,
    `Line ${line} is not of a file that moc export wrote.`,
  );

const damaged = (read: number, stated: number): Result<never> =>
  failed(
    'bad-export',
    `Tệp không còn nguyên vẹn: đọc được ${read} dòng dữ liệu, dòng kết thúc ghi ${stated}; hoặc mã kiểm tra không khớp.`,
    `The file is damaged: ${read} rows were read, its end says ${stated}; or its checksum does not match.`,
  );
