import type { Finding } from '../domain/finding.ts';
import type { Catalogue } from '../domain/plan.ts';
import { type PlaceOf, problem } from './problem.ts';

type Named = { readonly id: string };

/** Ids given twice, family headings that differ between files, files not named after what they hold. */
export function checkIds(catalogue: Catalogue, placeOf: PlaceOf): Finding[] {
  const twice = (things: readonly Named[], vi: string, en: string, field = 'id'): Finding[] => {
    const first = new Map<string, Named>();
    return things.flatMap((thing) => {
      const earlier = first.get(thing.id);
      if (!earlier) first.set(thing.id, thing);
      if (!earlier) return [];
      const { file, line } = placeOf(earlier, field);
      return [
        problem(
          'error',
          'duplicate-id',
          placeOf(thing, field),
          `Mã ${vi} "${thing.id}" đã dùng ở ${file}:${line}.`,
          `The ${en} id "${thing.id}" is already used at ${file}:${line}.`,
          { read: thing.id },
        ),
      ];
    });
  };
  return [
    ...twice(catalogue.registers, 'sổ đơn vị', 'register', 'register'),
    ...catalogue.registers.flatMap((register) => twice(register.blocks, 'khối', 'block')),
    ...twice(
      catalogue.registers.flatMap((r) => r.units),
      'đơn vị',
      'unit',
    ),
    ...twice(catalogue.indicators, 'chỉ số', 'indicator'),
    ...twice(catalogue.rules, 'quy tắc', 'rule'),
    ...twice(catalogue.plans, 'kế hoạch', 'plan', 'plan'),
    ...twice(
      catalogue.plans.flatMap((p) => p.targets),
      'chỉ tiêu',
      'target',
    ),
    ...differingFamilies(catalogue, placeOf),
    ...[
      ...catalogue.registers.map((r) => [r, 'register'] as const),
      ...catalogue.plans.map((p) => [p, 'plan'] as const),
    ].flatMap(([thing, field]) => misnamedFile(thing, field, placeOf)),
  ];
}

/** A family may be spread over files, but has one heading. */
function differingFamilies({ families }: Catalogue, placeOf: PlaceOf): Finding[] {
  return families.flatMap((family, i) => {
    const first = families.findIndex((f) => f.id === family.id);
    const head = families[first];
    if (!head || first === i) return [];
    if (head.order === family.order && head.name.vi === family.name.vi && head.name.en === family.name.en) return [];
    return [
      problem(
        'warning',
        'family-heading-differs',
        placeOf(family, 'name'),
        `Nhóm "${family.id}" ghi là "${family.name.vi}", thứ tự ${family.order}, nhưng ${placeOf(head).file} ghi "${head.name.vi}", thứ tự ${head.order}; lấy theo tệp đó.`,
        `The family "${family.id}" is headed "${family.name.en}", order ${family.order}, but ${placeOf(head).file} says "${head.name.en}", order ${head.order}; that file is followed.`,
        { read: family.name.vi, expected: head.name.vi },
      ),
    ];
  });
}

function misnamedFile(thing: Named, field: string, placeOf: PlaceOf): Finding[] {
  const place = placeOf(thing, field);
  const name = place.file
    ?.split('/')
    .at(-1)
    ?.replace(/\.ya?ml$/, '');
  if (name === undefined || name === thing.id) return [];
  return [
    problem(
      'warning',
      'file-name',
      place,
      `Tệp tên "${name}" nhưng chứa "${thing.id}".`,
      `The file is named "${name}" but holds "${thing.id}".`,
      { read: name, expected: thing.id },
    ),
  ];
}
