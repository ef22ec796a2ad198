import type { Text } from '../domain/text.ts';
import { appendedBy } from '../store/appended-by.ts';
import { auditFrom } from '../store/audit-log.ts';
import { allImports } from '../store/imports.ts';
import type { AuditRow } from '../store/schema.ts';
import { firstHash, hashOf } from './audited.ts';
import { digestOf } from './digest-of.ts';
import type { Ports } from './ports.ts';

/** One thing that is no longer what the log bound. */
export interface Broken {
  readonly code:
    | 'entry-altered'
    | 'entries-missing'
    | 'figures-altered'
    | 'import-missing'
    | 'import-altered'
    | 'import-not-in-log'
    | 'head-not-there';
  /** The entry of the log it is told by; null where none tells of it. */
  readonly seq: number | null;
  readonly import: string | null;
  readonly message: Text;
}

/** The place of the last entry and its checksum: kept elsewhere, it tells later whether entries were cut off the end. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export interface VerifiedLog {
  readonly entries: number;
  readonly imports: number;
  readonly figures: number;
  /** Null where the log is empty. */
  readonly head: Head | null;
  readonly broken: readonly Broken[];
}

/**
 * Computes the log again from its first entry: any entry that was altered or taken out, any observation that is no longer
 * what its import appended, and any import the log does not know.
 *
 * @param expected a head noted earlier: that entry must still stand
 */
export async function verifyLog(ports: Ports, expected: Head | null = null): Promise<VerifiedLog> {
  const broken: Broken[] = [];
  const bound = new Map<string, Bound>();
  let entries = 0;
  let head: Head | null = null;
  let met = expected === null;
  for await (const row of allEntries(ports)) {
    const wanted: number = (head?.seq ?? 0) + 1;
    if (row.seq !== wanted) broken.push(missing(wanted, row.seq - 1));
    else if (hashOf(head?.hash ?? firstHash, row) !== row.hash) broken.push(altered(row.seq));
    if (row.seq === expected?.seq && row.hash === expected.hash) met = true;
    head = { seq: row.seq, hash: row.hash };
    entries += 1;
    const told = boundBy(row);
    if (told) bound.set(told.import, told);
  }
  if (!met && expected) broken.push(notThere(expected));
  const imports = new Map((await allImports(ports.db)).map((i) => [i.id, i]));
  let figures = 0;
  for (const told of bound.values()) {
    const held = imports.get(told.import);
    if (!held) {
      broken.push(gone(told));
      continue;
    }
    if (told.sha256 !== null && told.sha256 !== held.sha256) broken.push(otherFile(told, held.file));
    const found = await digestOf(appendedBy(ports.db, told.import));
    figures += found.figures;
    if (found.digest !== told.digest) broken.push(otherFigures(told, held.file, found.figures));
  }
  for (const { id, file } of imports.values()) if (!bound.has(id)) broken.push(unknown(id, file));
  return { entries, imports: imports.size, figures, head, broken };
}

/** Entries read at once. */
const stretch = 1_000;

async function* allEntries({ db }: Ports): AsyncGenerator<AuditRow> {
  for (let from = 0; ; ) {
    const rows = await auditFrom(db, from, stretch);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < stretch) return;
    from = last.seq + 1;
  }
}

interface Bound {
  readonly seq: number;
  readonly import: string;
  readonly figures: number;
  readonly digest: string;
  readonly sha256: string | null;
}

/** The import an entry binds, if any; an entry nobody can read is found altered by its checksum. */
function boundBy({ seq, detail }: AuditRow): Bound | null {
  let told: Readonly<Record<string, unknown>>;
  try {
    told = JSON.parse(detail) as typeof told;
  } catch {
    return null;
  }
  const { import: id, figures, digest, sha256 } = told;
  if (typeof id !== 'string' || typeof digest !== 'string' || typeof figures !== 'number') return null;
  return { seq, import: id, figures, digest, sha256: typeof sha256 === 'string' ? sha256 : null };
}

const altered = (seq: number): Broken => ({
  ...{ code: 'entry-altered', seq, import: null },
  message: {
    vi: `Mục ${seq} của nhật ký, hoặc mã kiểm tra của mục trước, đã bị sửa.`,
    en: `Entry ${seq} of the log, or the checksum of the one before, was altered.`,
  },
});

const missing = (from: number, to: number): Broken => ({
  ...{ code: 'entries-missing', seq: from, import: null },
  message:
    from === to
      ? { vi: `Mục ${from} của nhật ký đã bị xóa.`, en: `Entry ${from} of the log was taken out.` }
      : {
          vi: `Các mục ${from} đến ${to} của nhật ký đã bị xóa.`,
          en: `Entries ${from} to ${to} of the log were taken out.`,
        },
});

const notThere = ({ seq, hash }: Head): Broken => ({
  ...{ code: 'head-not-there', seq, import: null },
  message: {
    vi: `Nhật ký không còn mục ${seq} với mã kiểm tra ${hash}: phần cuối đã bị cắt, hoặc nhật ký đã bị viết lại.`,
    en: `The log has no entry ${seq} with the checksum ${hash} any more: its end was cut off, or it was written anew.`,
  },
});

const gone = ({ seq, import: id }: Bound): Broken => ({
  ...{ code: 'import-missing', seq, import: id },
  message: {
    vi: `Lần nhập ${id} (mục ${seq} của nhật ký) không còn trong cơ sở dữ liệu.`,
    en: `The import ${id} (entry ${seq} of the log) is no longer in the database.`,
  },
});

const otherFile = ({ seq, import: id }: Bound, file: string): Broken => ({
  ...{ code: 'import-altered', seq, import: id },
  message: {
    vi: `Lần nhập ${id} (tệp ${file}) ghi mã kiểm tra của tệp khác với mục ${seq} của nhật ký.`,
    en: `The import ${id} (file ${file}) names another checksum of its file than entry ${seq} of the log.`,
  },
});

const otherFigures = ({ seq, import: id, figures }: Bound, file: string, found: number): Broken => ({
  ...{ code: 'figures-altered', seq, import: id },
  message:
    found === figures
      ? {
          vi: `Trong ${figures} số liệu của lần nhập ${id} (tệp ${file}, mục ${seq} của nhật ký) có số đã bị sửa.`,
          en: `Of the ${figures} figures of the import ${id} (file ${file}, entry ${seq} of the log) some were altered.`,
        }
      : {
          vi: `Lần nhập ${id} (tệp ${file}, mục ${seq} của nhật ký) có ${figures} số liệu, nay tìm thấy ${found}.`,
          en: `Of the import ${id} (file ${file}, entry ${seq} of the log) the number of figures was ${figures} and is ${found}.`,
        },
});

const unknown = (id: string, file: string): Broken => ({
  ...{ code: 'import-not-in-log', seq: null, import: id },
  message: {
    vi: `Lần nhập ${id} (tệp ${file}) không có trong nhật ký: được ghi thẳng vào cơ sở dữ liệu, hoặc phần cuối nhật ký đã bị cắt.`,
    en: `The import ${id} (file ${file}) is not in the log: it was written into the database directly, or the end of the log was cut off.`,
  },
});
