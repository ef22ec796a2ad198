import { type Day, type Instant, isDay, toUtc } from '../domain/day.ts';

const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const instant =
  /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(\.\d{1,9})?)?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?$/i;

/**
 * Reads a day that exists, ISO or as written in Việt Nam (day first). Anything else is null.
 *
 * @example readDay('05/9/2026') // '2026-09-05'
 * @example readDay('30/02/2026') // null
 */
export function readDay(cell: string): Day | null {
  const text = cell.trim();
  const [, day, month, year] = vietnamese.exec(text) ?? [];
  const iso = day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isDay(iso) ? iso : null;
}

/**
 * Reads an instant, `2026-09-05T08:00:00+07:00`, into UTC. Without an offset it is the time in Việt Nam; a bare day
 * is no instant. Anything else is null.
 *
 * @example readInstant('2026-09-05 08:00') // '2026-09-05T01:00:00.000Z'
 */
export function readInstant(cell: string): Instant | null {
  const match = instant.exec(cell.trim());
  const [, day = '', hour, minute, second = '00', fraction = '', zone = '+07:00'] = match ?? [];
  if (!match || !isDay(day)) return null;
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  return toUtc(`${day}T${hour}:${minute}:${second}${fraction.slice(0, 4)}${offset}`);
}
