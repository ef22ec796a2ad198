import { hasErrors } from '../../domain/finding.ts';
import type { Store } from '../../store/engines/store.ts';
import { NewerDatabase } from '../../store/migrate.ts';
import type { Opened } from '../open.ts';
import { BadSetting, readSettings, type Settings, shownDatabase } from '../settings.ts';
import { findingLine } from './finding-line.ts';

/** Runs an act on the database the environment names, made ready first; a broken catalogue ends it with exit code 1. */
export async function withDatabase(act: (opened: Opened, settings: Settings) => Promise<void>): Promise<void> {
  const settings = readSettings(process.env);
  const { open } = await import('../open.ts');
  const opened = await open(settings).catch(toldBy(settings));
  try {
    const errors = opened.loaded.findings.filter((f) => f.severity === 'error');
    for (const finding of errors) process.stderr.write(findingLine(finding));
    if (hasErrors(errors)) process.exitCode = 1;
    else await act(opened, settings);
  } finally {
    await opened.close();
  }
}

/** Runs an act on the database as it is, brought up to date but with nothing loaded into it. */
export async function withStore(
  act: (store: Store, settings: Settings, applied: readonly string[]) => Promise<void>,
): Promise<void> {
  const settings = readSettings(process.env);
  const { openMigrated } = await import('../open.ts');
  const { store, applied } = await openMigrated(settings).catch(toldBy(settings));
  try {
    await act(store, settings, applied);
  } finally {
    await store.db.destroy();
  }
}

/** Tells in a sentence why a database could not be opened. */
const toldBy = (settings: Settings) => (error: NodeJS.ErrnoException) => {
  if (error instanceof NewerDatabase) throw new BadSetting(error.message);
  if (typeof error.code !== 'string') throw error;
  const shown = shownDatabase(settings.databaseUrl);
  throw new BadSetting(
    `Không mở được cơ sở dữ liệu ${shown}: ${error.message}. The database ${shown} cannot be opened: ${error.message}.`,
  );
};
