import type { Command } from 'commander';
import { endOfDayInVietnam, type Instant, isDay } from '../../domain/day.ts';

/** Reads a day (its end, in Việt Nam) or an instant; anything else ends with wrong usage. */
export function instantOf(command: Command, option: string, text: string | undefined): Instant | undefined {
  if (text === undefined) return undefined;
  if (isDay(text)) return endOfDayInVietnam(text);
  const withTime = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
  if (withTime && isDay(withTime[1] ?? '') && !Number.isNaN(Date.parse(text)))
    return withTime[4] ? text : `${text}+07:00`;
  return command.error(
    `${option} "${text}" không phải một ngày (2026-09-20) hay một lúc (2026-09-20T10:12:00+07:00). Not a day or an instant.`,
    { exitCode: 2 },
  );
}
