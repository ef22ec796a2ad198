import { elapsed, firstOfYear } from './calendar.ts';
import { type Measure, type Outcome, seasons } from './measures.ts';
import { type Random, random } from './random.ts';
import type { SampleUnit } from './units.ts';

/** One period's counts; nothing arose where the denominator is 0. */
export interface Counts {
  readonly n: number;
  readonly d: number;
}

const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x));
const logit = (p: number): number => Math.log(p / (1 - p));
const expit = (x: number): number => 1 / (1 + Math.exp(-x));
const round2 = (x: number): number => Math.round(x * 100) / 100;

/** The value a series of counts stands at: a flow from the year's first period, a stock by its last. */
const standing = (measure: Measure, counts: readonly Counts[]): number | null => {
  const from = measure.kind === 'stock' ? counts.length - 1 : measure.every === 'month' ? firstOfYear : 1;
  const span = counts.slice(from);
  const d = span.reduce((sum, c) => sum + c.d, 0);
  return d === 0 ? null : span.reduce((sum, c) => sum + c.n, 0) / d;
};

/** How a series is judged at the end of the third quarter: the first observation is the baseline, the path straight. */
export const outcomeOf = (measure: Measure, counts: readonly Counts[]): Outcome | null => {
  const first = counts.find((c) => c.d > 0);
  const value = standing(measure, counts);
  if (!first || value === null) return null;
  if (value >= measure.target) return 'achieved';
  const start = first.n / first.d;
  if (start >= measure.target) return 'off-track';
  const way = (measure.target - start) * elapsed[measure.every];
  const pace = (value - start) / way;
  if (pace >= 0.95 || start + way - value <= 0.05 * (measure.target - start)) return 'on-track';
  return pace >= 0.6 ? 'at-risk' : 'off-track';
};

/** Where a series should stand at the end of the third quarter to have the outcome. */
const goal = (measure: Measure, outcome: Outcome, start: number, r: Random): number => {
  const way = (measure.target - start) * elapsed[measure.every];
  if (outcome === 'achieved') return measure.target + measure.headroom * r.between(0.08, 1);
  if (outcome === 'on-track') return Math.min(start + way * r.between(0.97, 1.14), measure.target - 0.004);
  if (outcome === 'at-risk') return start + way * r.between(0.64, 0.9);
  return start + way * (r.chance(0.12) ? r.between(-0.14, 0) : r.between(0.1, 0.56));
};

/** The share of every period: a saturating climb from `start`, steep enough to stand at `end`. */
const climb = (measure: Measure, start: number, end: number, sizes: readonly number[], r: Random): number[] => {
  const last = sizes.length - 1;
  const bend = r.between(0.3, 1.7);
  const way = sizes.map((_, i) => (1 - Math.exp((-bend * i) / last)) / (1 - Math.exp(-bend)));
  const wobble = sizes.map((_, i) => (i === 0 || measure.kind === 'stock' ? 0 : 0.07 * r.normal()));
  const shares = (k: number): number[] => way.map((g, i) => expit(logit(start) + k * g + (wobble[i] ?? 0)));
  const reach = (k: number): number =>
    standing(
      measure,
      shares(k).map((p, i) => ({ n: p * (sizes[i] ?? 0), d: sizes[i] ?? 0 })),
    ) ?? 0;
  let [low, high] = [-6, 12];
  for (let i = 0; i < 40; i += 1) {
    const middle = (low + high) / 2;
    if (reach(middle) < end) low = middle;
    else high = middle;
  }
  return shares(low);
};

const sizesOf = (unit: SampleUnit, measure: Measure): number[] => {
  const usual = measure.size(unit, random(`size|${unit.name}|${measure.id}`));
  const periods = Array.from({ length: measure.every === 'month' ? 12 : 4 }, (_, i) => i);
  if (measure.kind === 'stock') {
    const step = random(`step|${unit.name}|${measure.id}`);
    const grows = usual > 20 && step.chance(0.3) ? step.integer(1, 2 + Math.round(usual / 300)) : 0;
    const at = step.integer(1, periods.length - 1);
    return periods.map((i) => Math.round(usual) + (i >= at ? grows : 0));
  }
  return periods.map((i) => {
    // One volume of dossiers a unit and month, whatever is counted of it.
    const volume = random(`volume|${unit.name}|${measure.season}|${measure.every}|${i}`);
    const own = random(`volume|${unit.name}|${measure.id}|${i}`);
    const factor = Math.exp(0.08 * volume.normal() + 0.02 * own.normal());
    const mean = usual * factor * (measure.every === 'month' ? (seasons[measure.season][i] ?? 1) : 1);
    return Math.max(0, Math.round(mean + (mean < 20 ? Math.sqrt(mean) * own.normal() : 0)));
  });
};

/** Shares become counts: a flow scatters as a sample of its size would, a stock never falls. */
const counted = (measure: Measure, shares: readonly number[], sizes: readonly number[], r: Random): Counts[] => {
  const counts: Counts[] = [];
  for (const [i, d] of sizes.entries()) {
    const share = shares[i] ?? 0;
    const scatter = measure.kind === 'flow' ? 0.6 * Math.sqrt(d * share * (1 - share)) * r.normal() : 0;
    const before = counts.at(-1);
    const floor = measure.kind === 'stock' && before && before.d > 0 ? Math.ceil((before.n * d) / before.d - 1e-9) : 0;
    counts.push({ n: clamp(Math.round(d * share + scatter), Math.min(floor, d), d), d });
  }
  return counts;
};

const attempt = (
  unit: SampleUnit,
  measure: Measure,
  outcome: Outcome,
  sizes: readonly number[],
  nth: number,
): Counts[] => {
  const r = random(`series|${unit.name}|${measure.id}|${nth}`);
  const [mean, spread] = measure.start;
  const start = clamp(mean + spread * (0.6 * unit.ability + 0.8 * r.normal()), 0.03, measure.target - 0.03);
  const perfect = measure.target === 1 && outcome === 'achieved';
  if (!perfect) {
    const end = clamp(goal(measure, outcome, start, r), 0.02, 0.995);
    return counted(measure, climb(measure, start, end, sizes, r), sizes, r);
  }
  // A flow that stands at 100 % has been there since the year began; a stock got there in one of the last periods.
  const full = measure.kind === 'flow' ? firstOfYear : r.integer(2, sizes.length - 1);
  const shares = sizes.map((_, i) => (i >= full ? 1 : start + ((0.985 - start) * i) / full));
  return counted(measure, shares, sizes, r);
};

/** The counts of one unit and indicator: drawn again until they come out as meant, or as near as small counts allow. */
export const seriesOf = (unit: SampleUnit, measure: Measure, outcome: Outcome): Counts[] => {
  const sizes = sizesOf(unit, measure);
  for (let nth = 0; nth < 24; nth += 1) {
    const counts = attempt(unit, measure, outcome, sizes, nth);
    if (outcomeOf(measure, counts) === outcome) return counts;
  }
  return attempt(unit, measure, outcome, sizes, 0);
};

/** What each unit, by name, is meant to come to: able units do better, and nobody is good at everything. */
export const outcomesOf = (units: readonly SampleUnit[], measure: Measure): Map<string, Outcome> => {
  const scored = units
    .map((unit) => ({
      name: unit.name,
      score: round2(0.5 * unit.ability + 0.87 * random(`score|${unit.name}|${measure.id}`).normal()),
    }))
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1));
  const [achieved, onTrack, atRisk] = measure.mix;
  const cuts = [achieved, achieved + onTrack, achieved + onTrack + atRisk].map((share) => share * scored.length);
  const names = ['achieved', 'on-track', 'at-risk', 'off-track'] as const;
  return new Map(
    scored.map(({ name }, i) => [name, names[cuts.filter((cut) => i + 0.5 >= cut).length] ?? 'off-track']),
  );
};
