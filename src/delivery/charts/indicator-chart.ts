import { type IndicatorChart, indicatorSpec, indicatorSummary } from './indicator-spec.ts';
import { renderSvg } from './render-svg.ts';

/** Draws one indicator over time as SVG text. */
export const indicatorChart = (chart: IndicatorChart): Promise<string> =>
  renderSvg(indicatorSpec(chart), { ...chart, summary: indicatorSummary(chart) });
