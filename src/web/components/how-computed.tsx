import { qualifierText } from '../../domain/notation.ts';
import { qualifierOf } from '../../domain/series.ts';
import { both, dayWords, valueWords } from '../../domain/speak.ts';
import type { Screen } from '../screen.ts';
import type { Explanation } from '../services.ts';
import { explainText as text } from '../texts/explain.ts';
import { valueFormulas } from '../view/formulas.ts';
import { Formulas } from './formulas.tsx';

/** How sure, how added, and that computing it again gives the printed number. */
function notesOf(s: Screen, { cell, recomputed }: Explanation): string[] {
  const { level, rolled, indicator, target } = cell;
  if (!level) return [];
  const notes: string[] = [];
  const units = rolled !== null && rolled.basis === 'parts';
  const say = (t: { vi: string; en: string }): number => notes.push(s.say(t));
  if (rolled?.basis === 'own') {
    say(rolled.sumOfParts === null ? text.own : text.ownDiffers(valueWords(indicator, rolled.sumOfParts)));
  } else if (rolled && rolled.parts.length > 1) {
    const n = s.number(rolled.parts.length);
    say(level.numerator !== null ? text.sumOfUnits(n) : text.sumOfCounts(n));
  }
  if (!units && indicator.measure === 'flow' && level.from.length > 1) {
    const n = s.number(level.from.length);
    const since = level.denominator === null ? target?.baseline?.on : undefined;
    say(since ? text.flowFrom(n, dayWords(since)) : text.flow(n));
  }
  if (level.gaps > 0) say(text.gaps(s.number(level.gaps)));
  if (!units && level.from.length === 1 && level.numerator === null && level.value !== null) say(text.stated);
  const qualifier = qualifierOf(level);
  if (qualifier !== '=' && level.value !== null) {
    const value = level.value;
    say(text.statedQualified(both((l) => `${qualifierText(qualifier, l)}${valueWords(indicator, value)[l]}`)));
  }
  if (recomputed.value !== null && level.value !== null) {
    const [again, printed] = [recomputed.value, level.value].map((x) => s.value(indicator, x));
    say(again === printed ? text.recomputed(again ?? '') : text.mismatch(again ?? ''));
  }
  return notes;
}

export const HowComputed = ({ s, explanation }: { s: Screen; explanation: Explanation }) => {
  const { level, rolled, indicator } = explanation.cell;
  if (!level) return <p>{s.say(text.noObservations)}</p>;
  const units = rolled !== null && rolled.basis === 'parts' && rolled.parts.length > 1;
  return (
    <>
      <p class="prose">{s.say(indicator.definition)}</p>
      <Formulas formulas={valueFormulas(s, indicator, level, units)} />
      {notesOf(s, explanation).map((note) => (
        <p class="prose">{note}</p>
      ))}
    </>
  );
};
