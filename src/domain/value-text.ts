import type { Indicator } from './indicator.ts';
import { milestoneText, numberText, qualifierText } from './notation.ts';
import type { Qualifier } from './quantity.ts';
import type { Language } from './text.ts';

/** A value as printed, without its unit: "trên 90", "79,7". */
export function bareText(indicator: Indicator, value: number, language: Language, qualifier: Qualifier = '='): string {
  if (indicator.kind === 'milestone') return milestoneText(value, language);
  return qualifierText(qualifier, language) + numberText(value, language, decimalsOf(indicator, value, qualifier));
}

/** A value with its unit: "79,7%", "1.255 máy". */
export const valueText = (
  indicator: Indicator,
  value: number,
  language: Language,
  qualifier: Qualifier = '=',
): string => bareText(indicator, value, language, qualifier) + unitText(indicator, language);

/** The unit to put after a number: a percent sign stands without a space. */
export function unitText(indicator: Indicator, language: Language): string {
  if (indicator.kind === 'milestone') return '';
  const unit = indicator.unit[language];
  return unit === '' || unit === '%' ? unit : ` ${unit}`;
}

/** A target or a qualified figure ("trên 90") is printed as stated, a computed one with the indicator's decimals. */
export const statedText = (indicator: Indicator, value: number, language: Language): string =>
  numberText(value, language) + unitText(indicator, language);

/** Decimals a value is printed with; undefined: as many as it has. */
function decimalsOf(indicator: Indicator, value: number, qualifier: Qualifier = '='): number | undefined {
  if (qualifier !== '=') return undefined;
  return indicator.kind === 'ratio' || !Number.isInteger(value) ? indicator.decimals : 0;
}
