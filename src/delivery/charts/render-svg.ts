import { createHash } from 'node:crypto';
import type { TopLevelSpec } from 'vega-lite';
import { type Described, titled } from './svg-text.ts';

const vietnamese = {
  number: { decimal: ',', thousands: '.', grouping: [3], currency: ['', ' đ'] as [string, string], minus: '−' },
};

/**
 * A picture as SVG text, the same to the byte for the same spec: ids are numbered per picture under a prefix of its
 * own, so two pictures on one page never share one. No style attributes: a strict CSP shows it as it is.
 */
export async function renderSvg(spec: TopLevelSpec, described: Described): Promise<string> {
  const [{ compile }, vega, { expressionInterpreter: expr }] = await Promise.all([
    import('vega-lite'),
    import('vega'),
    import('vega-interpreter'),
  ]);
  // The interpreter knows a day only by its parts; axes give it as milliseconds.
  vega.expressionFunction('datetime', dateOf);
  // Expressions are interpreted, never made into code: Workers allow none, and neither does a strict policy.
  const runtime = vega.parse(compile(spec).spec, undefined, { ast: true });
  const locale = described.language === 'vi' ? { locale: vietnamese } : {};
  const view = new vega.View(runtime, { renderer: 'none', logLevel: vega.Error, expr, ...locale } as object);
  try {
    const svg = await view.toSVG();
    const prefix = `c${createHash('sha256').update(JSON.stringify(spec)).digest('hex').slice(0, 8)}`;
    return titled(renumbered(svg, prefix), described, prefix);
  } finally {
    view.finalize();
  }
}

const dateOf = (first: number | string, month?: number, ...rest: number[]): Date =>
  month === undefined ? new Date(first) : new Date(Number(first), month, ...rest);

/** Clip and gradient ids come from a process-wide counter. */
function renumbered(svg: string, prefix: string): string {
  const ids = new Map<string, string>();
  for (const [, id] of svg.matchAll(/\bid="([^"]+)"/g)) if (id) ids.set(id, `${prefix}-${ids.size}`);
  return svg
    .replace(/\bid="([^"]+)"/g, (_, id: string) => `id="${ids.get(id) ?? id}"`)
    .replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${ids.get(id) ?? id})`);
}
