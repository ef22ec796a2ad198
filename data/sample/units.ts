import { parse } from 'yaml';
import { random } from './random.ts';

/** A unit of the sample, with the hidden traits its figures are drawn from. */
export interface SampleUnit {
  readonly id: string;
  readonly name: string;
  readonly level: 'department' | 'commune';
  /** Standard normal: what the unit is able to. */
  readonly ability: number;
  /** Small and remote: few dossiers, months without a single payment. */
  readonly remote: boolean;
  readonly dossiers: number;
  readonly documents: number;
  readonly procedures: number;
  readonly staff: number;
  readonly residents: number;
  readonly systems: number;
  readonly ratings: number;
}

/** Dossiers a month and procedures of the provincial bodies: plausible magnitudes, not their figures. */
const bodies: Readonly<Record<string, readonly [number, number]>> = {
  'Sở Nông nghiệp và Môi trường': [3800, 242],
  'Sở Công Thương': [2400, 128],
  'Sở Xây dựng': [1700, 154],
  'Sở Tài chính': [1450, 131],
  'Sở Nội vụ': [920, 143],
  'Sở Tư pháp': [860, 118],
  'Sở Y tế': [740, 162],
  'Sở Giáo dục và Đào tạo': [610, 109],
  'Sở Văn hóa, Thể thao và Du lịch': [270, 133],
  'Sở Khoa học và Công nghệ': [160, 94],
};

const remote = new Set(
  ['Ngọc Linh', 'Măng Ri', 'Đăk Plô', 'Xốp', 'Mô Rai', 'Rờ Kơi', 'Ba Xa', 'Ba Vinh', 'Cà Đam', 'Tây Trà Bồng']
    .concat(['Sơn Tây Hạ', 'Đăk Long', 'Ngọk Réo', 'Măng Bút', 'Đăk Sao', 'Ba Tô', 'Đăk Kôi', 'Ngọk Tụ'])
    .map((name) => `Xã ${name}`),
);

interface Held {
  readonly from?: string | null;
  readonly to?: string | null;
}

interface RawUnit extends Held {
  readonly id: string;
  readonly level: string;
  readonly name?: string;
  readonly names?: readonly (Held & { readonly value: string })[];
}

const holds = (thing: Held, day: string): boolean => (thing.from ?? '0000') <= day && day <= (thing.to ?? '9999');

const traits = (id: string, name: string, level: SampleUnit['level']): SampleUnit => {
  const r = random(`unit|${name}`);
  const isRemote = remote.has(name);
  const ability = r.normal() - (isRemote ? 0.5 : 0);
  const pick = (low: number, high: number): number => r.integer(low, high);
  if (level === 'department') {
    const [dossiers, procedures] = bodies[name] ?? [pick(110, 190), pick(30, 62)];
    const documents = Math.min(1400, Math.round(320 + dossiers * 0.28 * r.between(0.8, 1.2)));
    return {
      id,
      name,
      level,
      ability,
      remote: false,
      dossiers,
      procedures,
      documents,
      staff: pick(38, 80),
      residents: 0,
      systems: pick(5, 12),
      ratings: Math.round(40 + Math.sqrt(dossiers) * 5),
    };
  }
  const [low, high] = isRemote ? [150, 235] : name.startsWith('Phường') ? [560, 880] : [230, 620];
  const dossiers = pick(low, high);
  return {
    id,
    name,
    level,
    ability,
    remote: isRemote,
    dossiers,
    procedures: pick(168, 214),
    documents: pick(110, 190) + Math.round(dossiers * 0.3),
    staff: 25 + Math.round(dossiers / 22) + pick(0, 12),
    residents: Math.min(25000, 2400 + Math.round(dossiers * r.between(19, 26))),
    systems: pick(2, 6),
    ratings: pick(30, 60) + Math.round(dossiers / 8),
  };
};

/** The departments and communes of a register's text that exist on a day, in its order. */
export const unitsOf = (register: string, day: string): SampleUnit[] => {
  const { units } = parse(register) as { units: RawUnit[] };
  return units.flatMap((unit) => {
    if (!holds(unit, day) || (unit.level !== 'department' && unit.level !== 'commune')) return [];
    const name = unit.name ?? unit.names?.find((n) => holds(n, day))?.value ?? unit.id;
    return [traits(unit.id, name.normalize('NFC'), unit.level)];
  });
};
