import type { Finding } from '../domain/finding.ts';
import { type IndexDefinition, leavesOf } from '../domain/index/definition.ts';
import type { Catalogue, Plan } from '../domain/plan.ts';
import { nearest } from './nearest.ts';
import { problem } from './problem.ts';
import type { ReadIndex } from './read-index.ts';

/** An index whose text could be read. */
export interface DefinedIndex extends ReadIndex {
  readonly definition: IndexDefinition;
}

/**
 * What the indices name that the catalogue does not have. Components are looked up only where an index says whose units
 * it ranks: any other may be scored from a file of its own.
 */
export function checkIndexes(indexes: readonly DefinedIndex[], catalogue: Catalogue): Finding[] {
  const registers = new Set(catalogue.registers.map((r) => r.id));
  return indexes.flatMap((index, i) => {
    const { definition } = index;
    const { register } = definition;
    return [
      ...duplicate(index, indexes.slice(0, i)),
      ...misnamed(index),
      ...(register === null
        ? []
        : registers.has(register)
          ? unreported(index, catalogue)
          : [unknownRegister(index, register)]),
    ];
  });
}

function duplicate({ definition, placeOf }: DefinedIndex, before: readonly DefinedIndex[]): Finding[] {
  const earlier = before.find((b) => b.definition.id === definition.id);
  if (!earlier) return [];
  const { file } = earlier.placeOf(null);
  return [
    problem(
      'error',
      'duplicate-id',
      placeOf(null, 'index'),
      `Mã bộ chỉ số "${definition.id}" đã dùng ở ${file}.`,
      `The index id "${definition.id}" is already used in ${file}.`,
      { read: definition.id },
    ),
  ];
}

function misnamed({ definition, placeOf }: DefinedIndex): Finding[] {
  const place = placeOf(null, 'index');
  if (place.file?.endsWith(`/${definition.id}.yaml`)) return [];
  return [
    problem(
      'warning',
      'file-name',
      place,
      `Bộ chỉ số "${definition.id}" nên nằm trong tệp ${definition.id}.yaml.`,
      `The index "${definition.id}" belongs into a file ${definition.id}.yaml.`,
      { read: place.file, expected: `${definition.id}.yaml` },
    ),
  ];
}

const unknownRegister = ({ placeOf }: DefinedIndex, register: string): Finding =>
  problem(
    'error',
    'unknown-register',
    placeOf(null, 'register'),
    `Không có sổ đơn vị "${register}".`,
    `There is no register "${register}".`,
    { read: register },
  );

/** Components that no plan it ranks asks the ranked units for; where no plan names it, no plan of its register. */
function unreported({ definition, placeOf }: DefinedIndex, { indicators, plans }: Catalogue): Finding[] {
  const ranked = plans.filter((p) => p.indexes?.includes(definition.id));
  const asking = ranked.length > 0 ? ranked : plans.filter((p) => p.register === definition.register);
  const asked = new Set(asking.flatMap((p) => askedOf(p, definition)));
  return leavesOf(definition.parts).flatMap((leaf) => {
    if (asked.has(leaf.indicator)) return [];
    const known = indicators.some((i) => i.id === leaf.indicator);
    const near = known ? undefined : nearest(leaf.indicator, [...asked], (id) => [id], 1)[0];
    return [
      problem(
        known ? 'warning' : 'error',
        known ? 'indicator-nobody-reports' : 'unknown-indicator',
        placeOf(leaf.id, 'indicator'),
        known
          ? `Không đơn vị nào được xếp hạng phải báo cáo chỉ số "${leaf.indicator}".`
          : `Không có chỉ số "${leaf.indicator}"${near ? `; có phải "${near}"?` : '.'}`,
        known
          ? `No unit that is ranked has to report the indicator "${leaf.indicator}".`
          : `There is no indicator "${leaf.indicator}"${near ? `; is "${near}" meant?` : '.'}`,
        { read: leaf.indicator, expected: near ?? null },
      ),
    ];
  });
}

const askedOf = ({ tracks, targets }: Plan, { levels }: IndexDefinition): string[] => [
  ...tracks,
  ...targets
    .filter((t) => levels.length === 0 || t.levels.some((level) => levels.includes(level)))
    .map((t) => t.indicator),
];
