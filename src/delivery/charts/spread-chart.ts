import { renderSvg } from './render-svg.ts';
import { type SpreadChart, spreadSpec, spreadSummary } from './spread-spec.ts';

/** Draws one indicator over all units as SVG text. */
export const spreadChart = (chart: SpreadChart): Promise<string> =>
  renderSvg(spreadSpec(chart), { ...chart, summary: spreadSummary(chart) });
