import type { Status } from '../../domain/status.ts';
import type { Text } from '../../domain/text.ts';
import { targetsText as text } from '../texts/targets.ts';
import { both, numberWords } from './speak.ts';

/** How many of the units a target is set for meet it: "28/111 đơn vị đạt"; where none has a figure, that. */
export function meetWords(counts: ReadonlyMap<Status, number>): Text {
  const count = (status: Status): number => counts.get(status) ?? 0;
  const all = [...counts.values()].reduce((a, b) => a + b, 0) - count('not-applicable');
  const of = numberWords(all);
  if (all > 0 && count('no-data') === all) return both((l) => text.unitsSilent(of[l])[l]);
  const met = numberWords(count('achieved') + count('achieved-late'));
  return both((l) => text.unitsMeet(met[l], of[l])[l]);
}
