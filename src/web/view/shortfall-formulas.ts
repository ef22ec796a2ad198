import { roundHalfUp } from '../../domain/rounding.ts';
import { lackWords } from '../../domain/speak.ts';
import type { Screen } from '../screen.ts';
import type { Explanation } from '../services.ts';
import { explainText as text } from '../texts/explain.ts';
import type { Formula } from './formulas.ts';

/** What is missing to the target and to today's promise, in things that can be counted, and how it is arrived at. */
export function shortfallFormulas(s: Screen, { cell, lackOfAll }: Explanation): Formula[] {
  const { shortfall, target, level, indicator, assessment, shareOfShortfall } = cell;
  if (!shortfall || !level || level.value === null || target?.value == null) return [];
  const value = level.value;
  const lack = (n: number): string => s.say(lackWords(indicator, shortfall.in, n));
  const counts = indicator.kind === 'ratio' && shortfall.in === 'counts' ? level : null;
  const number = (x: number): string => s.number(Number(roundHalfUp(x, indicator.decimals + 3)));
  const gap = (to: number): string => {
    if (counts) {
      const scale = indicator.scale === 1 ? '' : ` / ${s.number(indicator.scale)}`;
      return `${number(to)} × ${s.number(counts.denominator ?? 0)}${scale} − ${s.number(counts.numerator ?? 0)}`;
    }
    const [more, less] = indicator.direction === 'up' ? [to, value] : [value, to];
    return `${number(more)} − ${number(less)}`;
  };
  const words = shortfall.in === 'points' ? '' : s.say(text.roundedUp);
  const { missing, behindPath, perMonth, months } = shortfall;
  const formulas: Formula[] = [
    { id: 'missing', name: s.say(text.missing), words, numbers: gap(target.value), result: lack(missing) },
  ];
  if (perMonth !== null && months !== null) {
    const numbers = `${s.number(missing)} / ${s.say(text.months(s.number(months)))}`;
    formulas.push({ id: 'per-month', name: s.say(text.perMonthName), words, numbers, result: lack(perMonth) });
  }
  if (behindPath !== null && behindPath > 0 && assessment?.expected != null) {
    formulas.push({
      name: s.say(text.missingPath),
      words,
      numbers: gap(assessment.expected),
      result: lack(behindPath),
    });
  }
  if (shareOfShortfall !== null && lackOfAll !== null) {
    const numbers = `${s.number(missing)} / ${s.number(lackOfAll)}`;
    formulas.push({ id: 'share', name: s.say(text.share), words: '', numbers, result: s.share(shareOfShortfall) });
  }
  return formulas;
}
