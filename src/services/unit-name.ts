import { dayInVietnam } from '../domain/day.ts';
import { nameOn } from '../domain/unit.ts';
import { catalogueAt } from './catalogue-at.ts';
import type { Ports } from './ports.ts';

/** What a unit is called today; its id where no register has it. */
export async function unitNameOf(ports: Ports, unit: string): Promise<string> {
  const { registers } = await catalogueAt(ports, ports.now());
  const found = registers.flatMap((r) => r.units).find((u) => u.id === unit);
  return found ? nameOn(found, dayInVietnam(ports.now())) : unit;
}
