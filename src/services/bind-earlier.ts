import { itself } from '../domain/actor.ts';
import { appendedBy } from '../store/appended-by.ts';
import { auditFrom, hasOtherActs } from '../store/audit-log.ts';
import { allImports } from '../store/imports.ts';
import { audited } from './audited.ts';
import { digestOf } from './digest-of.ts';
import type { Ports } from './ports.ts';

const bindImport = 'bind-import';

/**
 * Binds, as they stand, the imports of a database from before there was a log: before anything else is in it. What is
 * found later without an entry is never bound; that is for the verification to tell.
 */
export async function bindEarlier(ports: Ports): Promise<void> {
  if (await hasOtherActs(ports.db, bindImport)) return;
  const imports = await allImports(ports.db);
  const bound = new Set((await auditFrom(ports.db, 1, imports.length)).map((entry) => entry.subject));
  for (const { id, file, sha256 } of imports.filter((i) => !bound.has(i.id))) {
    const told = await digestOf(appendedBy(ports.db, id));
    const detail = { import: id, file, sha256, ...told };
    await audited(ports, { by: itself, act: bindImport, subject: id, detail }, []);
  }
}
