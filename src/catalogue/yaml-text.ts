import { type Alias, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Finding, Place } from '../domain/finding.ts';
import { problem } from './problem.ts';
import { yamlSentence } from './yaml-sentences.ts';

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
  const findings = document.errors.map((error) => {
    const { vi, en } = yamlSentence(error);
    return problem('error', 'yaml-syntax', at(error.pos[0]), vi, en);
  });
  keepWords(document);
  const value = contentOf(document);
  const { unnamed } = value;
  const unread = findings.length > 0 || value.read ? [] : [badAlias(unnamed, at(startOf(unnamed) ?? 0))];
  return {
    path,
    value: value.read ? value.content : undefined,
    findings: [...findings, ...unread],
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

interface Content {
  /** False where aliases keep it from being read. */
  readonly read: boolean;
  readonly content: unknown;
  /** The first alias of what is named nowhere. */
  readonly unnamed: Alias | null;
}

/** Aliases alone can keep a text without errors of syntax from being read: one of nothing, or some that unfold without end. */
function contentOf(document: Document): Content {
  try {
    return { read: true, content: document.toJS() ?? undefined, unnamed: null };
  } catch {
    let unnamed: Alias | null = null;
    visit(document, {
      Alias(_, alias) {
        if (!alias.resolve(document)) unnamed ??= alias;
      },
    });
    return { read: false, content: undefined, unnamed };
  }
}

const badAlias = (unnamed: Alias | null, place: Place): Finding =>
  unnamed
    ? problem(
        'error',
        'unknown-alias',
        place,
        `Bí danh "*${unnamed.source}" không có chỗ nào đặt tên "&${unnamed.source}" ở trên.`,
        `The alias "*${unnamed.source}" has no anchor "&${unnamed.source}" above it.`,
        { read: `*${unnamed.source}` },
      )
    : problem(
        'error',
        'too-many-aliases',
        place,
        'Không đọc được tệp này: các bí danh YAML (*) lồng nhau bung ra quá lớn. Viết thẳng nội dung vào chỗ dùng.',
        'This file cannot be read: its YAML aliases (*) unfold to far too much. Write the content where it is used.',
      );

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
