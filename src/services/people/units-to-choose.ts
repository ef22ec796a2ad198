import { dayInVietnam } from '../../domain/day.ts';
import type { Text } from '../../domain/text.ts';
import { nameOn, unitsOn } from '../../domain/unit.ts';
import { catalogueAt } from '../catalogue-at.ts';
import type { Ports } from '../ports.ts';

/** Units of one block, as they are called today. */
export interface UnitGroup {
  readonly name: Text;
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

/** Units that people can report for: of the registers of plans that are running, by block. */
export async function unitsToChoose(ports: Ports): Promise<readonly UnitGroup[]> {
  const { registers, plans } = await catalogueAt(ports, ports.now());
  const today = dayInVietnam(ports.now());
  const running = new Set(plans.filter((p) => p.state !== 'closed').map((p) => p.register));
  return registers
    .filter((register) => running.has(register.id))
    .flatMap((register) =>
      register.blocks.map(({ id, name }) => ({
        name,
        units: unitsOn(register, today)
          .filter((unit) => unit.block === id && unit.level !== 'group')
          .map((unit) => ({ id: unit.id, name: nameOn(unit, today) })),
      })),
    )
    .filter((group) => group.units.length > 0);
}
