import { type DigestChart, digestSpec, digestSummary } from './digest-spec.ts';
import { renderSvg } from './render-svg.ts';

/** Draws a unit's lagging targets as SVG text. */
export const digestChart = (chart: DigestChart): Promise<string> =>
  renderSvg(digestSpec(chart), { ...chart, summary: digestSummary(chart) });
