import type { Finding, Place } from '../domain/finding.ts';
import { problem } from './problem.ts';
import type { LeafText } from './schema-index.ts';

/** Goalposts, targets and steps by which no figure can be normalised, or none as meant. */
export function checkNormalise(
  leaf: LeafText,
  path: readonly PropertyKey[],
  placeAt: (path: readonly PropertyKey[]) => Place,
): Finding[] {
  const by = leaf.normalise;
  const at = (...field: PropertyKey[]): Place => placeAt([...path, 'normalise', ...field]);
  const name = leaf.id ?? leaf.indicator;
  switch (by.method) {
    case 'goalposts':
      if (by.low >= by.high) return [upsideDown(name, by.low, by.high, at('low'))];
      return by.transform === 'log' && by.low <= 0 ? [noLogarithm(name, by.low, at('low'))] : [];
    case 'ratio':
      return by.target > 0 ? [] : [noTarget(name, by.target, at('target'))];
    case 'steps':
      return by.steps.flatMap((step, i) => {
        const before = by.steps[i - 1];
        const found = before && before.at >= step.at ? [unordered(name, step.at, before.at, at('steps', i, 'at'))] : [];
        const inMark = step.gives >= 0 && step.gives <= 1;
        return inMark ? found : [...found, outsideMark(name, step.gives, at('steps', i, 'gives'))];
      });
    default:
      return [];
  }
}

const upsideDown = (name: string, low: number, high: number, place: Place): Finding =>
  problem(
    'error',
    'goalposts-upside-down',
    place,
    `Mức thấp nhất của "${name}" (${low}) phải nhỏ hơn mức cao nhất (${high}); càng thấp càng tốt thì ghi direction: down.`,
    `The low goalpost of "${name}" (${low}) must be below the high one (${high}); where less is better write direction: down.`,
    { read: String(low), expected: `< ${high}` },
  );

const noLogarithm = (name: string, low: number, place: Place): Finding =>
  problem(
    'error',
    'goalpost-without-logarithm',
    place,
    `"${name}" lấy logarit, nên mức thấp nhất phải lớn hơn 0, nhưng ghi ${low}.`,
    `"${name}" takes logarithms, so its low goalpost must be above 0, but says ${low}.`,
    { read: String(low), expected: '> 0' },
  );

const noTarget = (name: string, target: number, place: Place): Finding =>
  problem(
    'error',
    'ratio-without-target',
    place,
    `Chỉ tiêu của "${name}" phải lớn hơn 0, nhưng ghi ${target}.`,
    `The target of "${name}" must be above 0, but says ${target}.`,
    { read: String(target), expected: '> 0' },
  );

const unordered = (name: string, at: number, before: number, place: Place): Finding =>
  problem(
    'error',
    'steps-out-of-order',
    place,
    `Các bậc của "${name}" phải tăng dần, nhưng ${at} đứng sau ${before}.`,
    `The steps of "${name}" must rise, but ${at} comes after ${before}.`,
    { read: String(at), expected: `> ${before}` },
  );

const outsideMark = (name: string, gives: number, place: Place): Finding =>
  problem(
    'warning',
    'step-outside-mark',
    place,
    `Một bậc của "${name}" cho ${gives} phần của điểm tối đa; thường là từ 0 đến 1.`,
    `A step of "${name}" gives ${gives} of the full mark; 0 to 1 is usual.`,
    { read: String(gives), expected: '0–1' },
  );
