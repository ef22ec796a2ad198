import { type IndexDefinition, isLeaf } from '../../src/domain/index/definition.ts';
import type { FigureTable } from '../../src/domain/index/figure-table.ts';

/** What the machine needs for the arithmetic alone: one weighted sum a unit and one sort, of the same numbers. */
export function bareScores(definition: IndexDefinition, { units, columns }: FigureTable, turns: number): number {
  const flat = definition.parts.flatMap((pillar) => (isLeaf(pillar) ? [] : pillar.parts.map((p) => p))).filter(isLeaf);
  const of = flat.map(({ indicator, weight }) => ({
    weight,
    values: columns.get(indicator)?.values ?? new Float64Array(),
  }));
  let checksum = 0;
  for (let turn = 0; turn < turns; turn += 1) {
    const scores = new Float64Array(units.length);
    for (const { weight, values } of of) {
      for (let row = 0; row < scores.length; row += 1)
        scores[row] = (scores[row] as number) + weight * (values[row] as number);
    }
    scores.sort();
    checksum += scores[0] ?? 0;
  }
  return checksum;
}
