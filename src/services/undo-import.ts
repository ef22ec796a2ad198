import type { Actor } from '../domain/actor.ts';
import { toUtc } from '../domain/day.ts';
import type { Stretch } from '../store/import-changes.ts';
import { importById } from '../store/imports.ts';
import { rootOf } from '../store/standing-imports.ts';
import type { Appended } from '../store/to-append.ts';
import { changesOfUndo, countUndo, type NewUndo, toUndo, type UndoCounts, undoQueries } from '../store/undo-import.ts';
import { auditedImport } from './audited-import.ts';
import { importId } from './import-id.ts';
import type { Ports } from './ports.ts';
import { type FigureChange, namedChanges } from './read-import-changes.ts';
import { type ImportRecord, readImport } from './read-imports.ts';
import { reasonIn } from './reasoned.ts';
import { done, failed, type Result } from './result.ts';

export type { UndoCounts };

/** What taking an import back would do. */
export interface UndoPlan {
  readonly record: ImportRecord;
  readonly counts: UndoCounts;
  readonly changes: readonly FigureChange[];
}

/** Says what taking an import back would change, figure by figure, or why it cannot be. */
export async function planUndo(ports: Ports, id: string, stretch: Stretch): Promise<Result<UndoPlan>> {
  const found = await undoable(ports, id);
  if (!found.ok) return found;
  const root = await rootOf(ports.db, id);
  const counts = await countUndo(ports.db, root);
  const changes = await namedChanges(ports, await changesOfUndo(ports.db, root, stretch));
  return done({ record: found.value, counts, changes });
}

/**
 * Takes an import back by a new one, with a reason: each figure it still holds goes back to the one before, or is
 * withdrawn where there was none. What was known before stays known as of then. Of two at once one is refused.
 */
export async function undoImport(
  ports: Ports,
  { id, by, reason }: { readonly id: string; readonly by: Actor; readonly reason: string },
): Promise<Result<ImportRecord>> {
  const why = reasonIn(reason);
  if (!why.ok) return why;
  const found = await undoable(ports, id);
  if (!found.ok) return found;
  const at = toUtc(ports.now());
  const undo = { id: importId(at), undoes: id, root: await rootOf(ports.db, id), by: by.name, at, reason: why.value };
  try {
    await auditedImport(
      ports,
      { by, act: 'undo-import', subject: id, detail: { reason: why.value } },
      { id: undo.id, rows: () => rowsOf(ports, undo), queries: undoQueries(ports.db, undo) },
    );
  } catch (error) {
    if (error instanceof Refused) return error.result;
    throw error;
  }
  return readImport(ports, undo.id);
}

/** Somebody else took the import back in between. */
class Refused extends Error {
  constructor(readonly result: Result<never>) {
    super('refused');
  }
}

async function rowsOf(ports: Ports, undo: NewUndo): Promise<(readonly Appended[])[]> {
  const still = await undoable(ports, undo.undoes);
  if (!still.ok) throw new Refused(still);
  return [await toUndo(ports.db, undo)];
}

const undone = (): Result<never> =>
  failed('already-undone', 'Lần nhập này đã được hoàn tác.', 'This import has been undone already.');

const restored = (): Result<never> =>
  failed(
    'already-undone',
    'Lần nhập này đã được hoàn tác rồi khôi phục. Muốn hoàn tác nữa, hãy hoàn tác lần khôi phục.',
    'This import was undone and restored. To undo it again, undo the restoring.',
  );

/** Where the file came from that an import, or an undo of it, is about. */
async function rootOrigin(ports: Ports, id: string): Promise<string | undefined> {
  return (await importById(ports.db, await rootOf(ports.db, id)))?.origin;
}

async function undoable(ports: Ports, id: string): Promise<Result<ImportRecord>> {
  const found = await readImport(ports, id);
  if (!found.ok) return found;
  const { origin, undoneBy, stands, accepted, unchanged, undoes } = found.value;
  if (origin === 'checkout') {
    return failed(
      'cannot-undo',
      'Số liệu đi kèm bản cài đặt được ghi như in trong văn bản. Muốn đổi, sửa tệp trong thư mục data/ rồi khởi động lại: số mới thay số cũ.',
      'Figures that come with the installation are recorded as their documents print them. To change them, edit the file in data/ and start again: new figures replace the old ones.',
    );
  }
  const ofReport = await rootOrigin(ports, id);
  if (ofReport === 'report' || ofReport === 'review') {
    return failed(
      'cannot-undo',
      'Đây là số liệu của một báo cáo: hãy trả lại báo cáo hoặc đính chính trong đợt báo cáo.',
      'These figures belong to a report: return the report, or correct it, in its campaign.',
    );
  }
  if (undoneBy !== null) return stands ? restored() : undone();
  if (accepted + unchanged === 0 && undoes === null) {
    return failed('cannot-undo', 'Lần nhập này không cho số liệu nào.', 'This import says no figure.');
  }
  return found;
}
