import type { Finding } from '../domain/finding.ts';
import type { Catalogue, Plan, Target } from '../domain/plan.ts';
import type { Register, Unit } from '../domain/unit.ts';
import { nearest } from './nearest.ts';
import { type PlaceOf, problem } from './problem.ts';

/**
 * Every place where the catalogue names something of its own that is not there, with the nearest thing that is.
 * Names of things that stand in the text but were `leftOut` for a problem of their own are not reported again.
 */
export function checkReferences(
  catalogue: Catalogue,
  placeOf: PlaceOf,
  leftOut: ReadonlySet<string> = new Set(),
): Finding[] {
  const look = lookUp(placeOf, leftOut);
  const indicators = new Set(catalogue.indicators.map((i) => i.id));
  const registers = new Map(catalogue.registers.map((r) => [r.id, r]));
  return [
    ...catalogue.registers.flatMap((register) => registerReferences(register, look, placeOf)),
    ...catalogue.rules.flatMap((rule) => [
      ...look(rule, ['left'], rule.left, indicators, 'chỉ số', 'indicator'),
      ...look(rule, ['right'], rule.right, indicators, 'chỉ số', 'indicator'),
    ]),
    ...catalogue.plans.flatMap((plan) => [
      ...look(plan, ['register'], plan.register, new Set(registers.keys()), 'sổ đơn vị', 'register'),
      ...planReferences(plan, registers.get(plan.register), indicators, look),
    ]),
  ];
}

/** A finding where a name is not among the known ones. */
type Look = (
  thing: object,
  field: (string | number)[],
  id: string | null,
  known: ReadonlySet<string>,
  vi: string,
  en: string,
) => Finding[];

export const lookUp =
  (placeOf: PlaceOf, leftOut: ReadonlySet<string>): Look =>
  (thing, field, id, known, vi, en) => {
    if (id === null || known.has(id) || leftOut.has(id)) return [];
    const [near] = nearest(id, [...known], (k) => [k], 1);
    return [
      problem(
        'error',
        `unknown-${en}`,
        placeOf(thing, ...field),
        `Không có ${vi} "${id}"${near ? `; có phải "${near}"?` : '.'}`,
        `There is no ${en} "${id}"${near ? `; is "${near}" meant?` : '.'}`,
        { read: id, expected: near ?? null },
      ),
    ];
  };

function registerReferences(register: Register, look: Look, placeOf: PlaceOf): Finding[] {
  const units = new Set(register.units.map((u) => u.id));
  const blocks = new Set(register.blocks.map((b) => b.id));
  const ends = (side: 'from' | 'into') =>
    register.lineage.flatMap((edge) =>
      edge[side].flatMap((id, i) => look(edge, [side, i], id, units, 'đơn vị', 'unit')),
    );
  return [
    ...look(register, ['province'], register.province, units, 'đơn vị', 'unit'),
    ...register.units.flatMap((unit) => [
      ...look(unit, ['block'], unit.block, blocks, 'khối', 'block'),
      ...look(unit, ['parent'], unit.parent, units, 'đơn vị', 'unit'),
      ...foreign(unit, register, placeOf),
      ...backwards(unit, placeOf),
    ]),
    ...ends('from'),
    ...ends('into'),
  ];
}

function foreign(unit: Unit, register: Register, placeOf: PlaceOf): Finding[] {
  if (unit.id === register.province || unit.id.startsWith(`${register.province}.`)) return [];
  return [
    problem(
      'error',
      'unit-of-another-province',
      placeOf(unit, 'id'),
      `Mã đơn vị "${unit.id}" phải bắt đầu bằng "${register.province}.".`,
      `The unit id "${unit.id}" must begin with "${register.province}.".`,
      { read: unit.id, expected: `${register.province}.…` },
    ),
  ];
}

/** Spans of a unit, its names and its codes that end before they begin. */
function backwards(unit: Unit, placeOf: PlaceOf): Finding[] {
  const spans: [(string | number)[], { readonly from: string | null; readonly to: string | null }][] = [
    [['from'], unit],
    ...unit.names.map((n, i): [(string | number)[], typeof n] => [['names', i, 'from'], n]),
    ...unit.codes.map((c, i): [(string | number)[], typeof c] => [['codes', i, 'from'], c]),
  ];
  return spans.flatMap(([field, { from, to }]) =>
    from === null || to === null || from <= to
      ? []
      : [
          problem(
            'error',
            'ends-before-it-begins',
            placeOf(unit, ...field),
            `"${unit.id}" có ngày bắt đầu ${from} sau ngày kết thúc ${to}.`,
            `"${unit.id}" begins on ${from}, after it ends on ${to}.`,
            { read: from, expected: `≤ ${to}` },
          ),
        ],
  );
}

function planReferences(
  plan: Plan,
  register: Register | undefined,
  indicators: ReadonlySet<string>,
  look: Look,
): Finding[] {
  const units = register ? new Set(register.units.map((u) => u.id)) : null;
  const unit = (thing: object, field: string, id: string | null): Finding[] =>
    units ? look(thing, [field], id, units, 'đơn vị', 'unit') : [];
  const ofTarget = (target: Target): Finding[] => [
    ...look(target, ['indicator'], target.indicator, indicators, 'chỉ số', 'indicator'),
    ...unit(target, 'subject', target.subject),
  ];
  return [
    ...unit(plan, 'contact', plan.contact),
    ...plan.tracks.flatMap((id, i) => look(plan, ['tracks', i], id, indicators, 'chỉ số', 'indicator')),
    ...plan.targets.flatMap(ofTarget),
  ];
}
