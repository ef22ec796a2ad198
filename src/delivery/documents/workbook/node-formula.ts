import type { Aggregate } from '../../../domain/index/definition.ts';
import { notApplicableMark } from './share-formula.ts';

/** One part of a node: the cell of its share, and that of its weight. */
export interface WeighedCell {
  readonly share: string;
  readonly weight: string;
}

const added = (terms: readonly string[]): string => (terms.length === 0 ? '0' : terms.join('+'));

/**
 * The share of a node from those of its parts, the way {@link aggregate} does it: parts that do not apply leave the
 * denominator; with `skip` missing ones leave it too, without it one missing part leaves no score.
 */
export function nodeFormula(method: Aggregate, parts: readonly WeighedCell[], skip: boolean): string {
  const nothing = `"${notApplicableMark}"`;
  const each = (of: (part: WeighedCell) => string): string =>
    added(parts.map((part) => `IF(ISNUMBER(${part.share}),${of(part)},0)`));
  const weights = `(${each(({ weight }) => weight)})`;
  const anyMissing = `OR(${parts.map(({ share }) => `${share}=""`).join(',')})`;
  const mean = (of: (part: WeighedCell) => string): string => `(${each(of)})/${weights}`;
  const least = `MIN(${parts.map(({ share }) => share).join(',')})`;
  const value = (): string => {
    switch (method) {
      case 'arithmetic':
      case 'sum':
        return mean(({ share, weight }) => `${share}*${weight}`);
      case 'geometric':
        return `IF(${least}<0,"",IF(${least}=0,0,EXP(${mean(({ share, weight }) => `LN(${share})*${weight}`)})))`;
      case 'harmonic':
        return `IF(${least}<0,"",IF(${least}=0,0,${weights}/(${each(({ share, weight }) => `${weight}/${share}`)})))`;
    }
  };
  if (parts.length === 0) return nothing;
  return skip
    ? `IF(${weights}=0,IF(${anyMissing},"",${nothing}),${value()})`
    : `IF(${anyMissing},"",IF(${weights}=0,${nothing},${value()}))`;
}

/** The printed score: freed of what floating point left behind, then rounded half-up. */
export function printedFormula(share: string, full: number, decimals: number): string {
  const kept = 12 - Math.max(0, Math.ceil(Math.log10(Math.max(1, Math.abs(full)))));
  return `IF(ISNUMBER(${share}),ROUND(ROUND(${share}*${full},${kept}),${decimals}),"")`;
}
