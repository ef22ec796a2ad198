import { nameKey } from '../catalogue/name-key.ts';
import type { Catalogue } from '../domain/plan.ts';
import type { KnownNames } from '../intake/workbook/label-text.ts';

/** The catalogue's units and indicators by any of their names, to recognise a table by; rows are resolved with care. */
export function knownNames(catalogue: Catalogue): KnownNames {
  const units = new Map<string, string>();
  const indicators = new Map<string, string>();
  const add = (names: Map<string, string>, id: string, texts: readonly string[]): void => {
    for (const key of texts.map(nameKey)) if (key !== '' && !names.has(key)) names.set(key, id);
  };
  for (const { id, names, aliases } of catalogue.registers.flatMap((r) => r.units)) {
    add(units, id, [id, ...names.map((n) => n.value), ...aliases]);
  }
  for (const { id, name, short } of catalogue.indicators) {
    add(indicators, id, [id, name.vi, short.vi, name.en, short.en]);
  }
  const idIn = (names: ReadonlyMap<string, string>) => (text: string) => names.get(nameKey(text)) ?? null;
  return { unitOf: idIn(units), indicatorOf: idIn(indicators) };
}
