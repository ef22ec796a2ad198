import type { Finding } from '../domain/finding.ts';
import { membersOn, type Register, type Unit } from '../domain/unit.ts';
import { nameKey } from './name-key.ts';
import { type PlaceOf, problem } from './problem.ts';

/** Names that two units bear at the same time, and units listed in another number than a document says. */
export const lintRegister = (register: Register, placeOf: PlaceOf): Finding[] => [
  ...sharedNames(register, placeOf),
  ...differingCounts(register, placeOf),
];

const together = (a: Unit, b: Unit): boolean =>
  (a.to === null || b.from === null || b.from <= a.to) && (b.to === null || a.from === null || a.from <= b.to);

function sharedNames(register: Register, placeOf: PlaceOf): Finding[] {
  const bearers = new Map<string, { unit: Unit; text: string }[]>();
  for (const unit of register.units) {
    const texts = [...unit.names.map((name) => name.value), ...unit.aliases];
    const byKey = new Map(texts.map((text) => [nameKey(text), text]));
    for (const [key, text] of byKey) bearers.set(key, [...(bearers.get(key) ?? []), { unit, text }]);
  }
  return [...bearers.values()].flatMap((all) =>
    all.slice(1).flatMap(({ unit, text }, i) => {
      const other = all.slice(0, i + 1).find((earlier) => together(earlier.unit, unit))?.unit;
      if (!other) return [];
      return [
        problem(
          'warning',
          'shared-name',
          placeOf(unit),
          `"${text}" là tên của cả "${other.id}" và "${unit.id}" trong cùng thời gian.`,
          `"${text}" names both "${other.id}" and "${unit.id}" at the same time.`,
          { read: text },
        ),
      ];
    }),
  );
}

/** Only for levels whose units the register lists on that day at all. */
function differingCounts(register: Register, placeOf: PlaceOf): Finding[] {
  return register.statedCounts.flatMap((stated) => {
    const listed = membersOn(register, [stated.level], stated.on).length;
    if (listed === 0 || listed === stated.count) return [];
    const source = `"${stated.quote}" (${stated.file}:${stated.line})`;
    return [
      problem(
        'warning',
        'count-differs-from-register',
        placeOf(stated, 'count'),
        `Văn bản ghi ${stated.count} đơn vị tại ${source}, nhưng sổ đơn vị có ${listed} vào ngày ${stated.on}.`,
        `The document counts ${stated.count} units at ${source}, but the register lists ${listed} on ${stated.on}.`,
        { read: String(stated.count), expected: String(listed) },
      ),
    ];
  });
}
