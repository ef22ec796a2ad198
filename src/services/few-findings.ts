import type { Finding } from '../domain/finding.ts';
import { FindingList } from '../intake/finding-list.ts';

/**
 * The first findings of a list that stands worst first, and for each code how many more there are: a person corrects a
 * file by its first thousands, and a server that holds 200,000 sentences holds little else.
 */
export function fewFindings(file: string, all: readonly Finding[], most: number): readonly Finding[] {
  if (all.length <= most) return all;
  const more = new Map<string, number>();
  for (const { code } of all.slice(most)) more.set(code, (more.get(code) ?? 0) + 1);
  const told = new FindingList(file);
  for (const [code, count] of more) told.add('more-findings', { read: String(count) }, { code, count });
  return [...told.all, ...all.slice(0, most)];
}
