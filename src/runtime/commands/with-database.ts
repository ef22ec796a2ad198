import { hasErrors } from '../../domain/finding.ts';
import { NewerDatabase } from '../../store/migrate.ts';
import type { Opened } from '../open.ts';
import { BadSetting, readSettings, type Settings, shownDatabase } from '../settings.ts';
import { findingLine } from './finding-line.ts';

/** Runs an act on the database the environment names, made ready first; a broken catalogue ends it with exit code 1. */
export async function withDatabase(act: (opened: Opened, settings: Settings) => Promise<void>): Promise<void> {
  const settings = readSettings(process.env);
  const { open } = await import('../open.ts');
  const opened = await open(settings).catch((error: NodeJS.ErrnoException) => {
    if (error instanceof NewerDatabase) throw new BadSetting(error.message);
    if (typeof error.code !== 'string') throw error;
    const file = shownDatabase(settings.databaseUrl);
    throw new BadSetting(
      `Không mở được cơ sở dữ liệu ${file}: ${error.message}. The database ${file} cannot be opened: ${error.message}.`,
    );
  });
  try {
    const errors = opened.loaded.findings.filter((f) => f.severity === 'error');
    for (const finding of errors) process.stderr.write(findingLine(finding));
    if (hasErrors(errors)) process.exitCode = 1;
    else await act(opened, settings);
  } finally {
    await opened.close();
  }
}
