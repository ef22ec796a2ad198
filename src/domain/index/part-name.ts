import type { Text } from '../text.ts';
import type { Scoring } from './score.ts';
import { branchesOf } from './tree.ts';

/** The name a component or pillar goes by. */
export function partName(scoring: Scoring, id: string, indicators: readonly { id: string; short: Text }[]): Text {
  const branch = [scoring.tree, ...branchesOf(scoring.tree)].find((b) => b.id === id);
  const known = indicators.find((i) => i.id === branch?.leaf?.indicator)?.short;
  return branch?.part?.title ?? known ?? scoring.definition.title;
}
