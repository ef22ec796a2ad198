import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { GivenFile } from '../../services/assess-files.ts';

/** Reads a file named on the command line; one that cannot be read is wrong usage (exit code 2). */
export async function givenFile(command: Command, name: string): Promise<GivenFile> {
  const bytes = await readFile(name).catch((error: NodeJS.ErrnoException) => {
    const reason = `không đọc được tệp ${name} (cannot be read: ${error.code ?? error.message})`;
    return command.error(`moc ${command.name()}: ${reason}`, { exitCode: 2 });
  });
  return { name, bytes };
}
