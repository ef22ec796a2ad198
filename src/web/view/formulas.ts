import { type Day, daysBetween } from '../../domain/day.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { RolledLevel } from '../../domain/roll-up.ts';
import { roundHalfUp } from '../../domain/rounding.ts';
import type { Level } from '../../domain/series.ts';
import { qualifierOf } from '../../domain/series.ts';
import { dayWords } from '../../domain/speak.ts';
import type { Judged } from '../../domain/standing.ts';
import type { ExplainPart } from '../links.ts';
import type { Screen } from '../screen.ts';
import { explainText as text } from '../texts/explain.ts';

/** A formula in words, and the same with the numbers put in. */
export interface Formula {
  /** The anchor other pages' numbers lead to. */
  readonly id?: ExplainPart;
  readonly name: string;
  readonly words: string;
  readonly numbers: string;
  readonly result: string;
}

const longest = 13;

/** "412 + 530 + … = 6.412": every term while they can be read, only the sum after that. */
function added(s: Screen, terms: readonly number[], total: number): string {
  if (terms.length < 2 || terms.length > longest) return s.number(total);
  return `${terms.map((t) => s.number(t)).join(' + ')} = ${s.number(total)}`;
}

/** How a level came from its counts; empty where the source only states the number. */
export function valueFormulas(s: Screen, indicator: Indicator, level: Level, units: boolean): Formula[] {
  const { value, numerator, denominator, from } = level;
  if (value === null) return [];
  const result = s.value(indicator, value, qualifierOf(level));
  if (indicator.kind === 'ratio' && numerator !== null && denominator !== null) {
    const terms = units ? [] : from;
    const scale = indicator.scale === 1 ? '' : `${s.number(indicator.scale)} × `;
    const counts: Formula[] =
      terms.length < 2
        ? []
        : [
            {
              name: s.say(text.numerators),
              words: '',
              numbers: added(
                s,
                terms.map((o) => o.numerator ?? 0),
                numerator,
              ),
              result: '',
            },
            {
              name: s.say(text.denominators),
              words: '',
              numbers: added(
                s,
                terms.map((o) => o.denominator ?? 0),
                denominator,
              ),
              result: '',
            },
          ];
    return [
      ...counts,
      {
        name: s.say(indicator.scale === 1 ? text.quotient : text.ratio),
        words: `${scale}${s.say(text.counted)}`,
        numbers: `${scale}${s.number(numerator)} / ${s.number(denominator)}`,
        result,
      },
    ];
  }
  if (indicator.rollup === 'share' && numerator !== null && denominator !== null) {
    const numbers = `${s.number(numerator)} / ${s.number(denominator)}`;
    return [{ name: s.say(text.doneShare), words: s.say(text.doneOfUnits), numbers, result }];
  }
  if (from.length < 2) return [];
  const numbers = added(s, units ? [] : from.map((o) => o.value ?? o.numerator ?? 0), value);
  return [{ name: s.say(text.total), words: '', numbers, result: '' }];
}

/** A number inside a formula: with three decimals more than it is printed with, so that the result can be checked. */
const operand = (s: Screen, indicator: Indicator, x: number): string =>
  s.stated(indicator, Number(roundHalfUp(x, indicator.decimals + 3)));

interface Segment {
  readonly from: { readonly on: Day; readonly value: number };
  readonly to: { readonly on: Day; readonly value: number };
}

/** The straight piece of the path that holds a day. */
function segmentAt({ assessment }: Judged, day: Day): Segment | null {
  const path = assessment?.path;
  if (!path || path.points.length === 0) return null;
  let from = path.start;
  for (const to of path.points) {
    if (day < to.on) return { from, to };
    from = to;
  }
  return null;
}

/** The promise for the day the figure stands for, and the quotients made from it. */
export function pathFormulas(s: Screen, cell: Judged): Formula[] {
  const { assessment, indicator, level, target } = cell;
  if (!assessment || !level || level.value === null) return [];
  const { start, expected, expectedOn, pace, progress, attainment, path } = assessment;
  const v = (x: number): string => operand(s, indicator, x);
  const minus = (a: number, b: number): string => `(${v(a)} − ${v(b)})`;
  const formulas: Formula[] = [];
  if (expected !== null && expectedOn !== null) {
    const name = s.say(text.pathOn(dayWords(expectedOn)));
    const segment = segmentAt(cell, expectedOn);
    const straight = path?.shape === 'line' && segment && segment.from.value !== segment.to.value;
    formulas.push({
      id: 'path',
      name,
      words: '',
      numbers: straight
        ? `${v(segment.from.value)} + ${minus(segment.to.value, segment.from.value)} × ${s.number(daysBetween(segment.from.on, expectedOn))} / ${s.number(daysBetween(segment.from.on, segment.to.on))} ${s.say(text.days)}`
        : '',
      result: s.value(indicator, expected),
    });
  }
  if (start && expected !== null) {
    formulas.push({
      name: s.say(text.pace),
      words: '',
      numbers: pace === null ? '' : `${minus(level.value, start.value)} / ${minus(expected, start.value)}`,
      result: pace === null ? s.say(text.paceNull) : s.number(pace, 2),
    });
  }
  if (start && progress !== null && target?.value != null) {
    formulas.push({
      name: s.say(text.progress),
      words: '',
      numbers: `${minus(level.value, start.value)} / ${minus(target.value, start.value)}`,
      result: s.share(progress, 1),
    });
  }
  if (attainment !== null && target?.value != null) {
    const [top, bottom] = indicator.direction === 'up' ? [level.value, target.value] : [target.value, level.value];
    formulas.push({
      name: s.say(text.attainment),
      words: '',
      numbers: `${v(top)} / ${v(bottom)}`,
      result: s.share(attainment, 1),
    });
  }
  return formulas;
}

/** What the units that have not reported could make of a total, and what it is without the one that is most of it. */
export function totalFormulas(
  s: Screen,
  indicator: Indicator,
  rolled: RolledLevel,
  nameOf: (unit: string) => string,
): Formula[] {
  const { bounds, dominant, numerator, denominator, value } = rolled;
  const formulas: Formula[] = [];
  if (bounds && numerator !== null && denominator !== null) {
    const { low, high, more } = bounds;
    const scale = indicator.scale === 1 ? '' : `${s.number(indicator.scale)} × `;
    const shared = indicator.rollup === 'share';
    const all = shared ? s.number(denominator) : `(${s.number(denominator)} + ${s.number(more)})`;
    formulas.push(
      {
        id: 'bounds',
        name: s.say(text.lowest),
        words: '',
        numbers: `${scale}${s.number(numerator)} / ${all}`,
        result: s.value(indicator, low),
      },
      {
        id: 'highest',
        name: s.say(text.highest),
        words: '',
        numbers: `${scale}(${s.number(numerator)} + ${s.number(more)}) / ${all}`,
        result: s.value(indicator, high),
      },
    );
  }
  const largest = rolled.parts.find((p) => p.unit === dominant?.unit);
  if (dominant && value !== null && largest?.level.value != null) {
    formulas.push({
      id: 'without',
      name: s.say(text.without(nameOf(dominant.unit))),
      words: '',
      numbers: `${s.number(value)} − ${s.number(largest.level.value)}`,
      result: s.value(indicator, dominant.without),
    });
  }
  return formulas;
}
