import { type RankChart, rankSpec, rankSummary } from './rank-spec.ts';
import { renderSvg } from './render-svg.ts';

/** Draws one unit's rank over time as SVG text. */
export const rankChart = (chart: RankChart): Promise<string> =>
  renderSvg(rankSpec(chart), { ...chart, summary: rankSummary(chart) });
