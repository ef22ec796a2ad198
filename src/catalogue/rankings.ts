import type { Finding } from '../domain/finding.ts';
import { leavesOf } from '../domain/index/definition.ts';
import type { Catalogue, Plan } from '../domain/plan.ts';
import type { DefinedIndex } from './index-references.ts';
import { type PlaceOf, problem } from './problem.ts';
import { lookUp } from './references.ts';

/**
 * Where plans name indices that cannot rank their units: none of that id, one of another register, two that rank the
 * same units. And components that read an indicator otherwise than the plan's pages do.
 */
export function checkRankings(
  indexes: readonly DefinedIndex[],
  catalogue: Catalogue,
  placeOf: PlaceOf,
  leftOut: ReadonlySet<string>,
): Finding[] {
  const known = new Map(indexes.map((index) => [index.definition.id, index]));
  const look = lookUp(placeOf, leftOut);
  const named = new Set<DefinedIndex>();
  const found = catalogue.plans.flatMap((plan) => {
    const ranking = (plan.indexes ?? []).map((id) => known.get(id));
    for (const index of ranking) if (index) named.add(index);
    return (plan.indexes ?? []).flatMap((id, i) => {
      const index = ranking[i];
      if (!index) return look(plan, ['indexes', i], id, new Set(known.keys()), 'bộ chỉ số', 'index');
      const before = ranking.slice(0, i).find((other) => other && sameUnits(other, index));
      return [
        ...ofAnotherRegister(plan, i, index, placeOf),
        ...(before ? [rankedTwice(plan, i, index, before, placeOf)] : []),
      ];
    });
  });
  return [...found, ...[...named].flatMap((index) => readOtherwise(index, catalogue))];
}

const sameUnits = ({ definition: a }: DefinedIndex, { definition: b }: DefinedIndex): boolean =>
  a.levels.length === 0 || b.levels.length === 0 || a.levels.some((level) => b.levels.includes(level));

function ofAnotherRegister(plan: Plan, i: number, { definition }: DefinedIndex, placeOf: PlaceOf): Finding[] {
  const { id, register } = definition;
  if (register === plan.register) return [];
  return [
    problem(
      'error',
      'index-of-another-register',
      placeOf(plan, 'indexes', i),
      `Bộ chỉ số "${id}" xếp hạng đơn vị của sổ ${register === null ? 'bất kỳ' : `"${register}"`}, không phải của "${plan.register}".`,
      `The index "${id}" ranks the units of ${register === null ? 'any register' : `"${register}"`}, not those of "${plan.register}".`,
      { read: register, expected: plan.register },
    ),
  ];
}

const rankedTwice = (plan: Plan, i: number, index: DefinedIndex, before: DefinedIndex, placeOf: PlaceOf): Finding =>
  problem(
    'error',
    'units-ranked-twice',
    placeOf(plan, 'indexes', i),
    `"${before.definition.id}" và "${index.definition.id}" cùng xếp hạng một cấp; mỗi đơn vị chỉ đứng trong một bảng.`,
    `"${before.definition.id}" and "${index.definition.id}" both rank one level; a unit stands in one table.`,
    { read: index.definition.id },
  );

/** A stock taken as a flow, or more taken as better where it is worse, would give another figure than the plan's pages. */
function readOtherwise({ definition, placeOf }: DefinedIndex, { indicators }: Catalogue): Finding[] {
  const known = new Map(indicators.map((i) => [i.id, i]));
  return leavesOf(definition.parts).flatMap((leaf) => {
    const indicator = known.get(leaf.indicator);
    return (['measure', 'direction'] as const).flatMap((field) => {
      const expected = indicator?.[field] ?? leaf[field];
      if (expected === leaf[field]) return [];
      return [
        problem(
          'error',
          `other-${field}`,
          placeOf(leaf.id, field),
          `Chỉ số "${leaf.indicator}" có ${field}: ${expected}, nhưng ở đây là ${leaf[field]}.`,
          `The indicator "${leaf.indicator}" has ${field}: ${expected}, but ${leaf[field]} is meant here.`,
          { read: leaf[field], expected },
        ),
      ];
    });
  });
}
