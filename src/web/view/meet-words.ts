import { both, numberWords } from '../../domain/speak.ts';
import type { Status } from '../../domain/status.ts';
import type { Text } from '../../domain/text.ts';
import { targetsText as text } from '../texts/targets.ts';

const silent = (counts: ReadonlyMap<Status, number>): boolean =>
  [...counts].every(([status, n]) => n === 0 || status === 'no-data' || status === 'not-applicable') &&
  (counts.get('no-data') ?? 0) > 0;

/** The statuses of the units that {@link meetWords} counts first. */
export const meeting = (counts: ReadonlyMap<Status, number>): readonly Status[] =>
  silent(counts) ? ['no-data'] : ['achieved', 'achieved-late'];

/** How many of the units a target is set for meet it: "28/111 đơn vị đạt"; where none has a figure, that. */
export function meetWords(counts: ReadonlyMap<Status, number>): Text {
  const count = (status: Status): number => counts.get(status) ?? 0;
  const all = [...counts.values()].reduce((a, b) => a + b, 0) - count('not-applicable');
  const of = numberWords(all);
  if (silent(counts)) return both((l) => text.unitsSilent(of[l])[l]);
  const met = numberWords(count('achieved') + count('achieved-late'));
  return both((l) => text.unitsMeet(met[l], of[l])[l]);
}
