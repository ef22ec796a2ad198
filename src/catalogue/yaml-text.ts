import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Finding, Place } from '../domain/finding.ts';
import { problem } from './problem.ts';

/** One YAML text as read: its value, what is wrong with its syntax, and where each part of it stands. */
export interface YamlText {
  readonly path: string;
  /** Undefined where the syntax is too broken to read anything. */
  readonly value: unknown;
  readonly findings: readonly Finding[];
  readonly placeAt: (path: readonly PropertyKey[]) => Place;
}

/** Fields that are always words, though what stands there may look like a number: kept exactly as written. */
const wordFields = new Set(['raw', 'section', 'number', 'firstPeriod', 'lastPeriod', 'text', 'reading', 'indicator']);

/**
 * Reads one YAML text. Never throws: a syntax error becomes a finding with line and column, and whatever can still be
 * read is read. `section: 4.10` stays "4.10", an unquoted code keeps its leading zeros, words become NFC.
 *
 * @example readYaml('plans/a.yaml', 'plan: a').placeAt(['plan']) // line 1, column 7
 */
export function readYaml(path: string, source: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(source.replace(/^\uFEFF/, ''), { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: path, sheet: null, cell: null, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const findings = document.errors.map((error) =>
    problem(
      'error',
      'yaml-syntax',
      at(error.pos[0]),
      `Không đọc được cú pháp YAML ở chỗ này: ${error.message}`,
      `The YAML cannot be read here: ${error.message}`,
    ),
  );
  keepWords(document);
  return {
    path,
    value: contentOf(document),
    findings,
    placeAt: (steps) => at(offsetOf(document, steps)),
  };
}

type Document = ReturnType<typeof parseDocument>;

function keepWords(document: Document): void {
  visit(document, {
    Pair(_, pair, ancestors) {
      if (!isScalar(pair.key) || !isScalar(pair.value)) return;
      const name = String(pair.key.value);
      const inCodes = ancestors.some((a) => 'key' in a && isScalar(a.key) && a.key.value === 'codes');
      if (!wordFields.has(name) && !(inCodes && name === 'value')) return;
      if (typeof pair.value.value === 'number') pair.value.value = pair.value.source ?? String(pair.value.value);
    },
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string') scalar.value = scalar.value.normalize('NFC');
    },
  });
}

function contentOf(document: Document): unknown {
  try {
    return document.toJS() ?? undefined;
  } catch {
    return undefined; // an alias without an anchor: already among the document's errors
  }
}

/** Offset of the deepest node on the way to `steps` that exists. */
function offsetOf(document: Document, steps: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of steps) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      offset = startOf(pair.value) ?? startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

const startOf = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0];
