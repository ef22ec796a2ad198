import { addDays, type Day, dayOf, daysBetween } from '../../domain/day.ts';
import { numberText } from '../../domain/notation.ts';
import type { Language } from '../../domain/text.ts';
import { widthOf } from './label.ts';

const english = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Milliseconds since 1970 of a day: pictures run on UTC. */
export const at = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** First and last day of an axis; a single day gets a month on either side. */
export function daySpan(days: readonly Day[], fallback: Day): { from: Day; to: Day } {
  const sorted = [...days].sort();
  const [from, to] = [sorted[0] ?? fallback, sorted.at(-1) ?? fallback];
  return from === to ? { from: addDays(from, -31), to: addDays(to, 31) } : { from, to };
}

export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** Month starts in a span, at most `most` of them: "9/2026", or "2026" where years are enough. */
export function dayTicks(from: Day, to: Day, most: number, language: Language): Tick[] {
  const months = Math.ceil(daysBetween(from, to) / 30.4);
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 240].find((s) => months / s <= most) ?? 600;
  const ticks: Tick[] = [];
  const first = Number(from.slice(0, 4)) * 12;
  const start = step >= 12 ? Math.floor(first / step) * step : first;
  for (let month = start; ; month += step) {
    const day = dayOf(Math.floor(month / 12), (month % 12) + 1, 1);
    if (day > to) return ticks;
    if (day < from) continue;
    const [year, index] = [Math.floor(month / 12), (month % 12) + 1];
    const long = language === 'vi' ? `${index}/${year}` : `${english[index - 1] ?? ''} ${year}`;
    ticks.push({ value: at(day), label: step >= 12 ? String(year) : long });
  }
}

/** Round ends and steps around some values; `zero` starts at 0. */
export function valueTicks(
  values: readonly number[],
  zero: boolean,
  language: Language,
): { domain: [number, number]; ticks: Tick[] } {
  const known = values.filter(Number.isFinite);
  let low = Math.min(...known, ...(zero || known.length === 0 ? [0] : []));
  let high = Math.max(...known, ...(zero ? [0] : []), ...(known.length === 0 ? [1] : []));
  if (low === high) {
    const pad = Math.abs(low) * 0.1 || 1;
    [low, high] = [low >= 0 ? Math.max(0, low - pad) : low - pad, high + pad];
  }
  const raw = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 2.5, 5, 10].find((s) => s * power >= raw * 0.999) ?? 10) * power;
  const [from, to] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
  const exact = (n: number): number => Number((n * step).toPrecision(12));
  const ticks = Array.from({ length: to - from + 1 }, (_, i) => exact(from + i)).map((value) => ({
    value,
    label: numberText(value, language),
  }));
  return { domain: [exact(from), exact(to)], ticks };
}

/** A vega expression that prints the labels of ticks; labels are data of ours, quoted as JSON. */
export const labelsOf = (ticks: readonly Tick[]): string =>
  `{${ticks.map((t) => `${JSON.stringify(String(t.value))}: ${JSON.stringify(t.label)}`).join(', ')}}[toString(+datum.value)]`;

/** Room that the labels of a value axis need on its left. */
export const leftOf = (ticks: readonly Tick[], unitLabel: string): number =>
  Math.ceil(Math.max(28, widthOf(unitLabel, 12), ...ticks.map((t) => widthOf(t.label, 12)))) + 16;
