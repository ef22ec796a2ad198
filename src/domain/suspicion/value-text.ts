import type { Indicator } from '../indicator.ts';
import { numberText } from '../notation.ts';
import type { Text } from '../text.ts';

type Printed = Pick<Indicator, 'unit' | 'decimals' | 'kind'>;

const withUnit = (number: string, unit: string): string => (unit === '%' ? `${number}%` : `${number} ${unit}`.trim());

/** A value with its unit, as pages print it. */
export const valueText = (indicator: Printed, value: number): Text => ({
  vi: withUnit(numberText(value, 'vi', decimalsOf(indicator, value)), indicator.unit.vi),
  en: withUnit(numberText(value, 'en', decimalsOf(indicator, value)), indicator.unit.en),
});

/** From one value to another: "60,1–72,4%". */
export const rangeText = (indicator: Printed, low: number, high: number): Text => ({
  vi: withUnit(`${roundText(indicator, low, 'vi')}–${roundText(indicator, high, 'vi')}`, indicator.unit.vi),
  en: withUnit(`${roundText(indicator, low, 'en')}–${roundText(indicator, high, 'en')}`, indicator.unit.en),
});

const roundText = (indicator: Printed, x: number, language: 'vi' | 'en'): string =>
  numberText(x, language, indicator.decimals);

/** A count stays as it was given. */
const decimalsOf = ({ kind, decimals }: Printed, value: number): number | undefined =>
  kind === 'ratio' ? decimals : Number.isInteger(value) ? 0 : undefined;
