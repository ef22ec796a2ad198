import { type Act, may } from '../domain/access.ts';
import { type Actor, anyone } from '../domain/actor.ts';
import type { Day, Instant } from '../domain/day.ts';
import type { Indicator } from '../domain/indicator.ts';
import {
  chanceText,
  dayText,
  instantText,
  numberText,
  periodInside,
  periodName,
  shareText,
} from '../domain/notation.ts';
import type { Period } from '../domain/period.ts';
import type { Qualifier } from '../domain/quantity.ts';
import type { Language, Text } from '../domain/text.ts';
import { bareText, statedText, unitText, valueText } from '../domain/value-text.ts';

/** What every page is drawn with: the reader's language, the address asked for, and who reads. */
export class Screen {
  constructor(
    readonly language: Language,
    readonly url: URL,
    readonly actor: Actor = anyone,
  ) {}

  /** Whether who reads may do something: what they may not is not offered. */
  may(act: Act): boolean {
    return may(this.actor, act);
  }

  say(text: Text): string {
    return text[this.language];
  }

  number(value: number, decimals?: number): string {
    return numberText(value, this.language, decimals);
  }

  /** A share of 1 as a percentage: 0.41 is "41%". */
  share(value: number, decimals = 0): string {
    return shareText(value, this.language, decimals);
  }

  /** A chance of 0 to 1: never quite 0% or 100%. */
  chance(value: number): string {
    return chanceText(value, this.language);
  }

  day(day: Day): string {
    return dayText(day, this.language);
  }

  instant(instant: Instant): string {
    return instantText(instant, this.language);
  }

  period(period: Period | string): string {
    return periodName(period, this.language);
  }

  /** A period inside a sentence or a heading: "quý III/2026". */
  periodInside(period: Period | string): string {
    return periodInside(period, this.language);
  }

  /** A value as printed, without its unit: "trên 90", "79,7". */
  bare(indicator: Indicator, value: number, qualifier: Qualifier = '='): string {
    return bareText(indicator, value, this.language, qualifier);
  }

  /** A value with its unit: "79,7%", "1.255 máy". */
  value(indicator: Indicator, value: number, qualifier: Qualifier = '='): string {
    return valueText(indicator, value, this.language, qualifier);
  }

  /** The unit to put after a number: a percent sign stands without a space. */
  unit(indicator: Indicator): string {
    return unitText(indicator, this.language);
  }

  /** A target or a qualified figure ("trên 90") is printed as stated, a computed one with the indicator's decimals. */
  stated(indicator: Indicator, value: number): string {
    return statedText(indicator, value, this.language);
  }

  /** The address of this page, without its host. */
  get here(): string {
    return this.url.pathname + this.url.search;
  }

  /** The address of this page in the other language. */
  inLanguage(language: Language): string {
    const query = new URLSearchParams(this.url.search);
    query.set('lang', language);
    return `${this.url.pathname}?${query}`;
  }
}

export { address } from '../domain/address.ts';
