import type { League } from '../read-leagues.ts';
import type { ScorecardView } from '../read-scorecard.ts';

/** What the figures of a publication mean: the plan, its indicators, its targets with their sentences, its indices. */
export function printedDefinitions({ plan, scorecard, catalogue }: ScorecardView, leagues: readonly League[]) {
  const families = new Set(scorecard.indicators.map((i) => i.family));
  return {
    plan: { id: plan.id, title: plan.title, document: plan.document, thresholds: plan.thresholds },
    calendar: plan.calendar,
    licence: plan.openData ?? null,
    families: catalogue.families.filter((f) => families.has(f.id)),
    indicators: scorecard.indicators,
    targets: plan.targets,
    indexes: [...new Map(leagues.map(({ scoring }) => [scoring.definition.id, scoring.definition])).values()],
  };
}

export type PrintedDefinitions = ReturnType<typeof printedDefinitions>;
