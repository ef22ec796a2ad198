import type { IndexDefinition, Part } from '../domain/index/definition.ts';
import type { IndexFile, PartText } from './schema-index.ts';

/** A definition from its text: a leaf without an id is called after its indicator, a weight not given is 1. */
export function toIndex(file: IndexFile): IndexDefinition {
  const { index: id, title, parts, ...rest } = file;
  return { id, ...rest, title: title ?? { vi: id, en: id }, parts: parts.map(toPart) };
}

function toPart(written: PartText): Part {
  const common = { weight: written.weight ?? 1, points: written.points ?? null };
  if ('parts' in written) return { ...written, ...common, parts: written.parts.map(toPart) };
  return { ...written, ...common, id: written.id ?? written.indicator };
}
