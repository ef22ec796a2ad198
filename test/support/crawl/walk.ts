import { seeded } from '../../../src/intake/seeded.fixture.ts';

/** `many` of a list, chosen by a seed; all of it where it is shorter. */
export function sample<T>(of: readonly T[], many: number, seed: number): T[] {
  const random = seeded(seed);
  return of
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, many)
    .map(({ item }) => item);
}

/** Does something with every item, a few at a time. */
export async function each<T>(items: Iterable<T>, act: (item: T) => Promise<void>, atOnce = 6): Promise<void> {
  const queue = [...items][Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (let next = queue.next(); !next.done; next = queue.next()) await act(next.value);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
