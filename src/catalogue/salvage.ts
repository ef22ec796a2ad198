import type { z } from 'zod';
import type { Finding } from '../domain/finding.ts';
import { findingsOf } from './issues.ts';
import type { YamlText } from './yaml-text.ts';

/** What of a file could be taken, and at which index of the file each kept item of a list stood. */
export interface Salvaged<T> {
  readonly value: T | null;
  readonly findings: readonly Finding[];
  /** Ids of what was left out: it exists, though it cannot be used. */
  readonly leftOut: readonly string[];
  /** Path in the file of a path in the salvaged value. */
  readonly pathInFile: (path: readonly (string | number)[]) => PropertyKey[];
}

type Lists = Record<string, unknown>;

/**
 * Checks a file against its schema and keeps all that is good: a list item with a problem is left out and reported,
 * the rest of the list stays. Only a problem outside every list loses the file.
 */
export function salvage<T>(file: YamlText, schema: z.ZodType<T>): Salvaged<T> {
  const first = schema.safeParse(file.value, { reportInput: true });
  if (first.success) return { value: first.data, findings: [], leftOut: [], pathInFile: (path) => [...path] };
  const findings = findingsOf(first.error.issues, file.placeAt);
  const { lists, kept, leftOut } = withoutBadItems(file.value, first.error.issues);
  const second = schema.safeParse(lists);
  const pathInFile = ([key, index, ...rest]: readonly (string | number)[]): PropertyKey[] => {
    if (key === undefined) return [];
    if (typeof index !== 'number') return index === undefined ? [key] : [key, index, ...rest];
    return [key, kept.get(String(key))?.[index] ?? index, ...rest];
  };
  if (!second.success) return { value: null, findings, leftOut: allIds(lists), pathInFile };
  return { value: second.data, findings, leftOut, pathInFile };
}

/** What a lost file would have defined: its own id (register, family, plan) and those of its items. */
const allIds = (lists: Lists): string[] =>
  Object.values(lists).flatMap((value) =>
    Array.isArray(value) ? value.map(idOf) : typeof value === 'string' ? [value] : [],
  );

const idOf = (item: unknown): string => String((item as { id?: unknown } | null)?.id ?? '');

interface Kept {
  readonly lists: Lists;
  readonly kept: ReadonlyMap<string, readonly number[]>;
  readonly leftOut: readonly string[];
}

function withoutBadItems(value: unknown, issues: readonly z.core.$ZodIssue[]): Kept {
  const lists: Lists = value !== null && typeof value === 'object' ? { ...(value as Lists) } : {};
  const kept = new Map<string, number[]>();
  const leftOut: string[] = [];
  const bad = new Map<string, Set<number>>();
  for (const { path } of issues) {
    const [key, index] = path;
    if (typeof index !== 'number') continue;
    bad.set(String(key), (bad.get(String(key)) ?? new Set()).add(index));
  }
  for (const [key, indexes] of bad) {
    const list = lists[key] as unknown[];
    const good = list.map((_, i) => i).filter((i) => !indexes.has(i));
    kept.set(key, good);
    lists[key] = good.map((i) => list[i]);
    for (const i of indexes) leftOut.push(idOf(list[i]));
  }
  return { lists, kept, leftOut };
}
