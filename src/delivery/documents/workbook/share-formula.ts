import type { Leaf, Normalise } from '../../../domain/index/definition.ts';

/** Stands where an indicator does not apply to a unit. */
export const notApplicableMark = 'x';

/** What one component of one unit is computed from. */
export interface ShareCells {
  /** The cell of the figure: "D7". */
  readonly figure: string;
  /** All figures of the component in the league: "$D$7:$D$21". */
  readonly all: string;
}

const clamped = (formula: string, clamp: boolean): string => (clamp ? `MIN(1,MAX(0,${formula}))` : formula);

/**
 * The share of the full mark a figure brings, as a formula of functions every spreadsheet program has; null for a
 * method that has none (the logarithm of the least and the most): its shares stand as values.
 *
 * @param missing what a missing figure counts as: `0`, or `""` for nothing
 */
export function shareFormula(
  leaf: Leaf,
  scale: number,
  { figure, all }: ShareCells,
  missing: '0' | '""',
): string | null {
  const share = ofFigure(leaf, scale, figure, all, missing);
  if (share === null) return null;
  return `IF(ISNUMBER(${figure}),${share},IF(${figure}="${notApplicableMark}","${notApplicableMark}",${missing}))`;
}

const takesLogarithm = (by: Normalise): boolean => 'transform' in by && by.transform !== null;

function ofFigure(
  { normalise: by, direction }: Leaf,
  scale: number,
  x: string,
  all: string,
  missing: string,
): string | null {
  const up = direction === 'up';
  const turned = (formula: string): string => (up ? formula : `1-${formula}`);
  const inLeague = (formula: string, alike: string): string => `IF(MIN(${all})=MAX(${all}),${alike},${formula})`;
  if (takesLogarithm(by) && by.method !== 'goalposts') return null;
  const [strongest, weakest] = up ? [`MAX(${all})`, `MIN(${all})`] : [`MIN(${all})`, `MAX(${all})`];
  const others = `(COUNT(${all})-1)`;
  switch (by.method) {
    case 'minmax':
      return clamped(inLeague(`(${x}-${weakest})/(${strongest}-${weakest})`, '0.5'), by.clamp);
    case 'zscore':
      return clamped(inLeague(`${up ? '' : '-'}(${x}-AVERAGE(${all}))/STDEV(${all})`, '0'), by.clamp);
    case 'rank':
      return clamped(inLeague(`(COUNT(${all})-RANK(${x},${all},${up ? 0 : 1}))/${others}`, '0.5'), by.clamp);
    case 'percentile':
      return clamped(inLeague(`(RANK(${x},${all},${up ? 1 : 0})-1)/${others}`, '0.5'), by.clamp);
    case 'goalposts': {
      const { low, high, transform, clamp } = by;
      if (transform === null) return clamped(turned(`(${x}-${low})/(${high}-${low})`), clamp);
      const share = clamped(turned(`(LN(${x})-LN(${low}))/(LN(${high})-LN(${low}))`), clamp);
      return `IF(${x}>0,${share},${clamp ? (up ? '0' : '1') : missing})`;
    }
    case 'ratio': {
      if (up) return clamped(`${x}/${by.target}`, by.clamp);
      return `IF(${x}=0,${by.clamp ? '1' : missing},${clamped(`${by.target}/${x}`, by.clamp)})`;
    }
    case 'steps': {
      const { steps } = by;
      const ordered = up ? [...steps].reverse() : steps;
      return clamped(
        ordered.reduceRight((rest, s) => `IF(${x}${up ? '>=' : '<='}${s.at},${s.gives},${rest})`, '0'),
        by.clamp,
      );
    }
    case 'flag':
      return clamped(turned(`IF(${x}>0,1,0)`), by.clamp);
    case 'identity':
      return clamped(turned(`${x}/${scale}`), by.clamp);
  }
}
