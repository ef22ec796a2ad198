import { Decimal } from 'decimal.js';

/** An explanation as the service gives it to machines: only what is needed to compute it again. */
export interface Explained {
  readonly judgedOn: string;
  readonly unitName: string;
  readonly indicator: {
    readonly name: string;
    readonly short: string;
    readonly kind: 'ratio' | 'count' | 'rank' | 'milestone';
    readonly direction: 'up' | 'down';
    readonly measure: 'stock' | 'flow';
    readonly rollup: 'sum' | 'share' | 'reported';
    readonly scale: number;
  };
  readonly status: string | null;
  readonly flags: readonly string[];
  readonly thresholds: { readonly onTrack: number; readonly atRisk: number; readonly tolerance: number };
  readonly level: (Figure & { readonly day: string; readonly qualifier: string }) | null;
  readonly observations: readonly (Figure & { readonly unit: string; readonly state: string })[];
  readonly whole: {
    readonly basis: 'own' | 'parts';
    readonly reported: number;
    readonly units: number;
    readonly bounds: { readonly low: number; readonly high: number; readonly more: number } | null;
    readonly dominant: { readonly unit: string; readonly without: number } | null;
    readonly parts: readonly (Figure & { readonly unit: string })[];
  } | null;
  readonly target: {
    readonly kind: string;
    readonly effectiveDeadline: string;
    readonly op: '>=' | '<=' | '=' | '>' | '<' | null;
    readonly value: number | null;
    readonly limit: number | null;
    readonly quote: { readonly text: string; readonly document: string; readonly line: number };
  } | null;
  readonly path: { readonly shape: 'line' | 'step'; readonly start: Point; readonly points: readonly Point[] } | null;
  readonly start: Point | null;
  readonly expectedOn: string | null;
  readonly expected: number | null;
  readonly attainment: number | null;
  readonly progress: number | null;
  readonly pace: number | null;
  readonly shortfall: {
    readonly in: 'counts' | 'points' | 'ranks';
    readonly missing: number;
    readonly months: number | null;
    readonly perMonth: number | null;
  } | null;
  readonly lackOfAll: number | null;
  readonly shareOfShortfall: number | null;
}

interface Figure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

interface Point {
  readonly on: string;
  readonly value: number;
}

const Exact = Decimal.clone({ precision: 60 });
type Exact = Decimal;

/** What a figure, or figures added, come to: counts before quotients. Null where they say nothing that can be added. */
function worthOf(figures: readonly (Figure & { readonly state?: string })[], the: Explained): Exact | null {
  const { kind, scale } = the.indicator;
  const given = figures.filter((f) => (f.state ?? 'figure') === 'figure');
  if (given.length === 0) return figures.length > 0 && kind !== 'ratio' ? new Exact(0) : null;
  const n = given.flatMap((f) => f.numerator ?? []);
  const d = given.flatMap((f) => f.denominator ?? []);
  if (kind === 'ratio' && n.length === given.length && d.length === given.length) {
    const all = Exact.sum(0, ...d);
    if (!all.isZero())
      return Exact.sum(0, ...n)
        .times(scale)
        .div(all);
  }
  const values = given.flatMap((f) => (kind === 'ratio' ? f.value : (f.numerator ?? f.value)) ?? []);
  if (values.length < given.length || (kind === 'ratio' && values.length > 1)) return null;
  return Exact.sum(0, ...values);
}

const days = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000;

/** The promise of a day: straight from point to point, or held until the next one. */
function promiseOn({ path, expectedOn }: Explained): Exact | null {
  if (!path || path.points.length === 0 || expectedOn === null) return null;
  let before = path.start;
  if (days(before.on, expectedOn) <= 0) return new Exact(before.value);
  for (const point of path.points) {
    const left = days(expectedOn, point.on);
    if (left > 0 && path.shape === 'step') return new Exact(before.value);
    if (left > 0) {
      const way = new Exact(point.value).minus(before.value);
      return way.times(days(before.on, expectedOn)).div(days(before.on, point.on)).plus(before.value);
    }
    before = point;
  }
  return new Exact(before.value);
}

const share = (part: Exact, of: Exact): Exact | null => (of.isZero() ? null : part.div(of));

function missingTo(the: Explained, value: Exact): Exact | null {
  const { target, level, indicator, shortfall } = the;
  if (!shortfall || !level || target?.value == null) return null;
  const { numerator, denominator } = level;
  const up = indicator.direction === 'up';
  const strict = target.op === '>' || target.op === '<';
  const counted = indicator.kind === 'ratio' && shortfall.in === 'counts';
  const gap =
    counted && numerator !== null && denominator !== null
      ? new Exact(target.value).times(denominator).div(indicator.scale).minus(numerator)
      : new Exact(target.value).minus(value).times(up ? 1 : -1);
  if (shortfall.in === 'points') return gap;
  return strict && gap.isInteger() ? gap.plus(1) : gap.ceil();
}

/** What a part adds to the numerator of a whole: its own, or 1 where what was to be done is done. */
const reached = ({ indicator }: Explained, part: Figure): number =>
  indicator.rollup === 'share' ? Number((part.value ?? 0) >= 1) : (part.numerator ?? 0);

/** How many of all units have done what was to be done; null where the whole is not counted so. */
function sharedOf(the: Explained): Exact | null {
  const { whole, indicator } = the;
  if (indicator.rollup !== 'share' || whole?.basis !== 'parts' || whole.units === 0) return null;
  return Exact.sum(0, ...whole.parts.map((part) => reached(the, part))).div(whole.units);
}

/** Whether the parts of a whole, each from its own figures, make the whole again. */
export function partsAgree(the: Explained): boolean {
  const { whole, level } = the;
  if (whole?.basis !== 'parts' || !level) return true;
  const each = whole.parts.every((part) => {
    const own = worthOf(
      the.observations.filter((o) => o.unit === part.unit),
      the,
    );
    return part.value === null ? own === null : own !== null && near(own, part.value);
  });
  const all = sharedOf(the) ?? worthOf(whole.parts, the);
  return each && (level.value === null ? all === null : all !== null && near(all, level.value));
}

/** Equal but for the last bits of a binary fraction. */
export const near = (exact: Exact, stored: number): boolean =>
  exact.minus(stored).abs().lte(Exact.max(1, exact.abs()).times(1e-9));

/** Everything a page may print of a cell, by the anchor of its explanation; `value` is the explanation itself. */
export type Again = Readonly<Record<string, Exact | null>>;

export function recompute(the: Explained): Again {
  const { whole, level, target, start, shortfall, lackOfAll } = the;
  const value = level ? (sharedOf(the) ?? worthOf(the.observations, the)) : null;
  const expected = promiseOn(the);
  const promised = target?.value == null ? null : new Exact(target.value);
  const from = start && new Exact(start.value);
  const up = the.indicator.direction === 'up';
  const missing = value && missingTo(the, value);
  const more = whole?.bounds?.more ?? 0;
  const n = Exact.sum(0, ...(whole?.parts ?? []).map((p) => reached(the, p)));
  const counted = the.indicator.rollup === 'share' ? (whole?.units ?? 0) : more;
  const d = Exact.sum(
    counted,
    ...(the.indicator.rollup === 'share' ? [] : (whole?.parts ?? [])).map((p) => p.denominator ?? 0),
  );
  const largest = (whole?.parts ?? []).map((p) => new Exact(p.value ?? 0)).sort((a, b) => b.cmp(a))[0];
  return {
    value,
    path: expected,
    attainment: value && promised && (up ? share(value, promised) : share(promised, value)),
    progress: value && promised && from && share(value.minus(from), promised.minus(from)),
    pace: value && expected && from && share(value.minus(from), expected.minus(from)),
    missing,
    'per-month': missing && shortfall?.months ? perMonth(missing, shortfall.months, shortfall.in) : null,
    promise: promised,
    share: missing && lackOfAll ? missing.div(lackOfAll).times(100) : null,
    bounds: whole?.bounds ? share(n.times(the.indicator.scale), d) : null,
    highest: whole?.bounds ? share(n.plus(more).times(the.indicator.scale), d) : null,
    without: whole?.dominant && value && largest ? value.minus(largest) : null,
  };
}

const perMonth = (missing: Exact, months: number, kind: string): Exact =>
  kind === 'points' ? missing.div(months) : missing.div(months).ceil();

/** Whether a value keeps a promise as it is written. */
function keeps(value: Exact, { target, indicator }: Explained, promised: Exact): boolean {
  switch (target?.op) {
    case '>=':
      return value.gte(promised);
    case '<=':
      return value.lte(promised);
    case '>':
      return value.gt(promised);
    case '<':
      return value.lt(promised);
    default:
      return indicator.direction === 'up' ? value.gte(promised) : value.lte(promised);
  }
}

/**
 * The status the rules give before the deadline, for an exact figure and a number promised. Null where this small
 * reckoning does not reach: uncertain figures, deadlines that have passed, promises without a number.
 */
export function statusAgain(the: Explained, again: Again): string | null {
  const { level, target, status, judgedOn, thresholds, start, path } = the;
  const { value, path: expected, pace, promise } = again;
  if (status === null || status === 'not-applicable') return null;
  if (!target || target.value === null || !value || !promise || !level || level.qualifier !== '=') return null;
  if (target.kind === 'recurring' || target.kind === 'reference') return 'no-target';
  if (judgedOn > target.effectiveDeadline) return null;
  if (keeps(value, the, promise)) return 'achieved';
  if (start && judgedOn < start.on) return 'not-due';
  if (start && keeps(new Exact(start.value), the, promise)) return 'off-track';
  if (start && expected?.eq(start.value)) return 'not-due';
  const first = start !== null && level.day === start.on;
  if (pace && !first && pace.gte(thresholds.onTrack)) return 'on-track';
  if (start && path && expected) {
    const short = the.indicator.direction === 'up' ? expected.minus(value) : value.minus(expected);
    const allowed = promise.minus(start.value).abs().times(thresholds.tolerance);
    if (allowed.gt(0) && short.lte(allowed)) return 'on-track';
  }
  if (!pace || first) return 'undetermined';
  return pace.gte(thresholds.atRisk) ? 'at-risk' : 'off-track';
}

/** Numbers of a text in Vietnamese notation: "1.504.523", "94,6", "−2". */
export const numbersIn = (text: string): string[] =>
  text.match(/[−-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?|[−-]?\d+(?:,\d+)?/g) ?? [];

/** A number as printed with as many decimals as it shows, and whether it is that of an exact value. */
export function prints(printed: string, exact: Exact): boolean {
  const plain = printed.replace('−', '-').replaceAll('.', '').replace(',', '.');
  const decimals = plain.split('.')[1]?.length ?? 0;
  return new Exact(plain).eq(exact.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP));
}
