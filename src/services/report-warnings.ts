import { checkRule } from '../domain/checks.ts';
import { type Entry, isBlank } from '../domain/draft-figure.ts';
import { figureOf } from '../domain/series.ts';
import { type EntryFinding, observed, onEntry } from './entry-check.ts';
import type { ReportAt } from './report-at.ts';

/**
 * What the entries of a report say against each other, by the laws of the catalogue.
 *
 * @param standing every entry as it would be handed in, also those nobody has touched just now
 */
export function warningsAmong({ catalogue, indicators }: ReportAt, standing: readonly Entry[]): EntryFinding[] {
  const byId = new Map(standing.filter((e) => !isBlank(e)).map((e) => [e.indicator, e]));
  return catalogue.rules.flatMap((rule) => {
    const [left, right] = [byId.get(rule.left), byId.get(rule.right)];
    const [leftIs, rightIs] = [indicators.get(rule.left), indicators.get(rule.right)];
    if (!left || !right || !leftIs || !rightIs) return [];
    const broken = checkRule(
      rule,
      { indicator: leftIs, value: figureOf(observed(left, '', ''), leftIs) },
      { indicator: rightIs, value: figureOf(observed(right, '', ''), rightIs) },
    );
    return broken ? [onEntry(left, left.numerator === null ? 'value' : 'numerator', broken)] : [];
  });
}
