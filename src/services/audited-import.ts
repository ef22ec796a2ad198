import { type Audited, audited, type Written } from './audited.ts';
import { digestOf } from './digest-of.ts';
import type { Ports } from './ports.ts';

interface Import {
  readonly id: string;
  /** What it will append; asked again after every act that came in between. */
  readonly rows: () => Parameters<typeof digestOf>[0] | Promise<Parameters<typeof digestOf>[0]>;
  readonly queries: Written['queries'];
}

/**
 * Commits an import together with its entry in the audit log, which binds the observations it appends by their digest:
 * one that is altered, added or removed afterwards is found out.
 */
export const auditedImport = (
  ports: Ports,
  entry: Audited,
  { id, rows, queries }: Import,
  onEach?: (handed: number) => void,
): Promise<void> =>
  audited(ports, entry, async () => ({ queries, detail: { import: id, ...(await digestOf(await rows())) } }), onEach);
