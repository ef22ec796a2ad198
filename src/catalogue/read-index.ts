import type { z } from 'zod';
import { type Finding, hasErrors, type Place } from '../domain/finding.ts';
import type { IndexDefinition } from '../domain/index/definition.ts';
import { toIndex } from './build-index.ts';
import { checkIndex, type PathedPart, pathedParts } from './index-checks.ts';
import { findingsOf } from './issues.ts';
import { emptyFile, problem } from './problem.ts';
import { indexFile } from './schema-index.ts';
import { readYaml, type YamlText } from './yaml-text.ts';

/** What a text of indicators/indexes/ says: with an error among the findings there is no definition. */
export interface ReadIndex {
  readonly definition: IndexDefinition | null;
  readonly findings: readonly Finding[];
  /** Where a part of it, or a field of the part, stands; without an id, the index itself. */
  readonly placeOf: (part: string | null, ...field: string[]) => Place;
}

/**
 * Reads the definition of an index. Never throws: every problem is a finding with line and column.
 *
 * @example readIndex('indicators/indexes/hdi.yaml', text).definition?.score.decimals // 3
 */
export function readIndex(path: string, text: string): ReadIndex {
  const file = readYaml(path, text);
  const nowhereIn = (): Place => file.placeAt([]);
  const failed = (findings: readonly Finding[]): ReadIndex => ({ definition: null, findings, placeOf: nowhereIn });
  if (file.findings.length > 0) return failed(file.findings);
  if (file.value === undefined) {
    return failed([emptyFile(nowhereIn())]);
  }
  const cycle = cycleIn(file.value, [], []);
  if (cycle) return failed([selfContaining(file, cycle)]);
  const parsed = indexFile.safeParse(file.value, { reportInput: true });
  if (!parsed.success) return failed(findingsOf(parsed.error.issues.flatMap(ofTheKindMeant), file.placeAt));
  const findings = checkIndex(parsed.data, file.placeAt);
  const parts = new Map<string, PathedPart>(pathedParts(parsed.data.parts).map((p) => [p.id, p]));
  return {
    definition: hasErrors(findings) ? null : toIndex(parsed.data),
    findings,
    placeOf: (part, ...field) => {
      const at = part === null ? [] : (parts.get(part)?.path ?? []);
      return file.placeAt([...at, ...field]);
    },
  };
}

type Issue = z.core.$ZodIssue;

/** A part may be a pillar or a component: what is said is about the kind it was meant to be. */
function ofTheKindMeant(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length !== 2) return [issue];
  const isPillar = typeof issue.input === 'object' && issue.input !== null && 'parts' in issue.input;
  const meant = issue.errors[isPillar ? 0 : 1] ?? [];
  return meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })).flatMap(ofTheKindMeant);
}

/** The way to a list or object that holds itself, which only a YAML alias can write. */
function cycleIn(value: unknown, above: readonly unknown[], path: readonly (string | number)[]): PropertyKey[] | null {
  if (value === null || typeof value !== 'object') return null;
  if (above.includes(value)) return [...path];
  const within = [...above, value];
  const entries: (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  for (const [key, inner] of entries) {
    const found = cycleIn(inner, within, [...path, key]);
    if (found) return found;
  }
  return null;
}

const selfContaining = (file: YamlText, path: readonly PropertyKey[]): Finding =>
  problem(
    'error',
    'part-holds-itself',
    file.placeAt(path),
    'Nhóm chỉ số này chứa chính nó (qua một bí danh YAML), nên không tính được.',
    'This pillar holds itself (through a YAML alias), so that it cannot be scored.',
  );
