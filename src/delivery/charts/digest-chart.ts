import { type DigestChart, digestSpec, digestSummary } from './digest-spec.ts';
import { placedSvg } from './placed-svg.ts';

/** Draws a unit's lagging targets as SVG text. */
export const digestChart = (chart: DigestChart): string =>
  placedSvg(digestSpec(chart), { ...chart, summary: digestSummary(chart) });
