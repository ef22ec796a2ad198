import type { Command } from 'commander';
import { type Instant, readAsOf } from '../../domain/day.ts';

/** Reads a day (its end, in Việt Nam) or an instant; anything else ends with wrong usage. */
export function instantOf(command: Command, option: string, text: string | undefined): Instant | undefined {
  if (text === undefined) return undefined;
  const read = readAsOf(text);
  if (read !== null) return read;
  return command.error(
    `${option} "${text}" không phải một ngày (2026-09-20) hay một lúc (2026-09-20T10:12:00+07:00). Not a day or an instant.`,
    { exitCode: 2 },
  );
}
