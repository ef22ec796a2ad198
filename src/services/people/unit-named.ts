import { unitResolver } from '../../catalogue/resolve.ts';
import { dayInVietnam } from '../../domain/day.ts';
import type { Unit } from '../../domain/unit.ts';
import { catalogueAt } from '../catalogue-at.ts';
import { done, failed, type Result } from '../result.ts';
import type { AccountPorts } from './account-ports.ts';

/** The unit of today that somebody names by its id, a name or an alias; else why there is none, with the nearest names. */
export async function unitNamed(ports: AccountPorts, text: string): Promise<Result<Unit>> {
  const catalogue = await catalogueAt(ports, ports.now());
  const named = unitResolver(catalogue)(text, dayInVietnam(ports.now()));
  if ('unit' in named) return done(named.unit);
  const list = (units: readonly string[]): string => units.join(', ');
  if ('ambiguous' in named) {
    const ids = list(named.ambiguous.map(({ id }) => id));
    return failed(
      'unit-needed',
      `“${text}” là tên của nhiều đơn vị; ghi mã: ${ids}.`,
      `“${text}” is the name of several units; give the id: ${ids}.`,
    );
  }
  const near = list(named.nearest.map(({ id, name }) => `${name} (${id})`));
  return failed(
    'unit-needed',
    `Hôm nay không có đơn vị “${text}”.${near === '' ? '' : ` Gần giống: ${near}.`}`,
    `There is no unit “${text}” today.${near === '' ? '' : ` Nearest: ${near}.`}`,
  );
}
