import type { Finding, Place } from '../domain/finding.ts';
import type { Aggregate } from '../domain/index/definition.ts';
import { sum } from '../domain/rounding.ts';
import { checkNormalise } from './index-normalise-checks.ts';
import { problem } from './problem.ts';
import type { IndexFile, PartText } from './schema-index.ts';

type PlaceAt = (path: readonly PropertyKey[]) => Place;

/** A part of the text with the id it goes by and the path it stands at. */
export interface PathedPart {
  readonly id: string;
  readonly part: PartText;
  readonly path: readonly PropertyKey[];
}

/** Every part of the text, each before its own parts. */
export const pathedParts = (parts: readonly PartText[], above: readonly PropertyKey[] = []): PathedPart[] =>
  parts.flatMap((part, i) => {
    const path = [...above, 'parts', i];
    const id = 'parts' in part ? part.id : (part.id ?? part.indicator);
    return [{ id, part, path }, ...('parts' in part ? pathedParts(part.parts, path) : [])];
  });

/** What a definition that is well-formed says wrongly: errors where it cannot be scored, warnings where it can. */
export function checkIndex(file: IndexFile, placeAt: PlaceAt): Finding[] {
  const all = pathedParts(file.parts);
  return [
    ...usedTwice(all, file.index, placeAt),
    ...nodeChecks(file, placeAt),
    ...all.flatMap(({ part, path }) => ('parts' in part ? [] : checkNormalise(part, path, placeAt))),
    ...all.flatMap(({ part, path }) => weightAndPoints(part, path, placeAt)),
    ...gradesTwice(file, placeAt),
  ];
}

function usedTwice(all: readonly PathedPart[], index: string, placeAt: PlaceAt): Finding[] {
  const ids = new Map<string, Place>([[index, placeAt(['index'])]]);
  const indicators = new Map<string, Place>();
  return all.flatMap(({ id, part, path }): Finding[] => {
    const named = 'parts' in part || part.id !== undefined;
    const place = placeAt([...path, named ? 'id' : 'indicator']);
    const earlier = ids.get(id);
    ids.set(id, earlier ?? place);
    if (earlier) return [twice('error', 'duplicate-id', id, place, earlier)];
    if ('parts' in part) return [];
    const before = indicators.get(part.indicator);
    indicators.set(part.indicator, before ?? place);
    const at = placeAt([...path, 'indicator']);
    return before ? [twice('warning', 'component-used-twice', part.indicator, at, before)] : [];
  });
}

const twice = (severity: 'error' | 'warning', code: string, id: string, place: Place, earlier: Place): Finding =>
  problem(
    severity,
    code,
    place,
    `"${id}" đã dùng ở dòng ${earlier.line}; mỗi chỉ số thành phần chỉ tính một lần.`,
    `"${id}" is already used on line ${earlier.line}; a component counts once.`,
    { read: id },
  );

interface Node {
  readonly aggregate: Aggregate;
  readonly total: number | null;
  readonly parts: readonly PartText[];
  readonly path: readonly PropertyKey[];
  readonly points: number | undefined;
}

const nodesOf = (node: Node): Node[] => [
  node,
  ...node.parts.flatMap((part, i) => {
    if (!('parts' in part)) return [];
    const aggregate = part.aggregate ?? node.aggregate;
    const path = [...node.path, 'parts', i];
    return nodesOf({ aggregate, total: part.total, parts: part.parts, path, points: part.points });
  }),
];

const weightOf = (part: PartText): number => part.points ?? part.weight ?? 1;

function nodeChecks(file: IndexFile, placeAt: PlaceAt): Finding[] {
  const { aggregate, total, parts, score } = file;
  const nodes = nodesOf({ aggregate, total, parts, path: [], points: undefined });
  return nodes.flatMap((node): Finding[] => {
    const weights = sum(node.parts.map(weightOf));
    const at = (...field: string[]): Place => placeAt([...node.path, ...field]);
    if (weights === 0) return [zeroWeights(at('parts'))];
    const inPoints = node.parts.every((p) => p.points !== undefined);
    const stated = node.total ?? (node.aggregate === 'sum' && inPoints ? node.points : undefined);
    const found: Finding[] = [];
    if (stated !== undefined && stated !== weights) {
      found.push(differs('error', weights, stated, at(node.total === null ? 'points' : 'total')));
    }
    const isRoot = node.path.length === 0;
    if (isRoot && node.total === null && aggregate === 'sum' && inPoints && weights !== score.scale) {
      found.push(differs('warning', weights, score.scale, placeAt(['score', 'scale'])));
    }
    return found;
  });
}

const zeroWeights = (place: Place): Finding =>
  problem(
    'error',
    'zero-weights',
    place,
    'Mọi trọng số (điểm) ở đây đều bằng 0, nên không tính được điểm.',
    'All weights (points) here are 0, so that there is no score.',
    { read: '0', expected: '> 0' },
  );

const differs = (severity: 'error' | 'warning', added: number, stated: number, place: Place): Finding =>
  problem(
    severity,
    'weights-differ-from-total',
    place,
    `Các trọng số (điểm) cộng lại là ${decimal(added)}, nhưng ở đây ghi ${decimal(stated)}.`,
    `The weights (points) add up to ${added}, but ${stated} is stated here.`,
    { read: String(stated), expected: String(added) },
  );

const decimal = (value: number): string => String(value).replace('.', ',');

function weightAndPoints(part: PartText, path: readonly PropertyKey[], placeAt: PlaceAt): Finding[] {
  if (part.weight === undefined || part.points === undefined) return [];
  return [
    problem(
      'error',
      'weight-and-points',
      placeAt([...path, 'points']),
      'Chỉ ghi một trong hai: trọng số "weight" hoặc điểm "points".',
      'Give one of "weight" and "points", not both.',
      { read: String(part.points), expected: 'weight | points' },
    ),
  ];
}

function gradesTwice({ grades }: IndexFile, placeAt: PlaceAt): Finding[] {
  return grades.flatMap((grade, i) =>
    grades.findIndex((g) => g.from === grade.from) === i
      ? []
      : [
          problem(
            'error',
            'grade-twice',
            placeAt(['grades', i, 'from']),
            `Hai mức xếp loại cùng bắt đầu từ ${decimal(grade.from)} điểm.`,
            `Two grades begin at ${grade.from} points.`,
            { read: String(grade.from) },
          ),
        ],
  );
}
