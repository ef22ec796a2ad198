import { type Leaf, leavesOf } from '../domain/index/definition.ts';
import { type Outcome, whatIf } from '../domain/index/what-if.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Catalogue } from '../domain/plan.ts';
import type { Language } from '../domain/text.ts';
import { readNumber } from '../intake/number-text.ts';
import type { Ranked } from './read-leagues.ts';

/** A question of the kind "what if": one component of a unit, and the figure as it was typed. */
export interface SupposeQuestion {
  readonly unit: string;
  readonly component: string;
  readonly figure: string;
  readonly language: Language;
}

export type SupposeError = 'unknown-component' | 'not-a-number' | 'below-zero' | 'above-all';

/** What would become of the unit; or why the figure cannot be taken. */
export type SupposedFigure =
  | { readonly leaf: Leaf; readonly indicator: Indicator | null; readonly value: number; readonly outcome: Outcome }
  | { readonly error: SupposeError };

/** Answers what a unit's score and rank would be with another figure, all others as they are. Nothing is stored. */
export function supposeFigure(
  { scoring }: Ranked,
  { indicators }: Pick<Catalogue, 'indicators'>,
  { unit, component, figure, language }: SupposeQuestion,
): SupposedFigure {
  const leaf = leavesOf(scoring.definition.parts).find(({ id }) => id === component);
  if (!leaf) return { error: 'unknown-component' };
  const indicator = indicators.find(({ id }) => id === leaf.indicator) ?? null;
  const read = readNumber(figure, 'undecided', true);
  const value = read === 'ambiguous-number' ? readNumber(figure, language, true) : read;
  if (typeof value === 'string') return { error: 'not-a-number' };
  if (value < 0) return { error: 'below-zero' };
  if (indicator?.bounded && value > indicator.scale) return { error: 'above-all' };
  const outcome = whatIf(scoring, { unit, indicator: leaf.indicator, value });
  return outcome ? { leaf, indicator, value, outcome } : { error: 'unknown-component' };
}
