import type { Day } from '../day.ts';
import type { Register, Unit } from '../unit.ts';
import { type Whole, wholesOn } from './wholes.ts';

/** Where units stand among others, looked up once for all figures that are handed in together. */
export class Places {
  private readonly units: ReadonlyMap<string, Unit>;
  private readonly wholes = new Map<string, readonly Whole[]>();

  constructor(private readonly registers: readonly Register[]) {
    this.units = new Map(registers.flatMap((r) => r.units).map((u) => [u.id, u]));
  }

  of(unit: string): Unit | null {
    return this.units.get(unit) ?? null;
  }

  /** Units whose figures are compared and added: no groups, no province. */
  reports(unit: string): boolean {
    const level = this.units.get(unit)?.level;
    return level !== undefined && level !== 'group' && level !== 'province';
  }

  /** The registers some units stand in: the other units of these are alike, or the whole. */
  around(units: Iterable<string>): Register[] {
    const ids = new Set([...units].map((unit) => this.units.get(unit)?.register));
    return this.registers.filter((r) => ids.has(r.id));
  }

  /** Units of a register that others are part of on a day. */
  wholesOn(register: Register, day: Day): readonly Whole[] {
    const key = `${register.id} ${day}`;
    const wholes = this.wholes.get(key) ?? wholesOn(register, day);
    this.wholes.set(key, wholes);
    return wholes;
  }
}
