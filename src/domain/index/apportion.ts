import { Exact } from '../rounding.ts';

/**
 * Rounds amounts so that they add up to a whole that is itself rounded: each goes down to the last decimal, and what is
 * left goes to those that lost most.
 *
 * @param whole what they must add up to, in decimals of that length
 * @example apportion([0.333, 0.333, 0.334], '1.0', 1) // ['0.3', '0.3', '0.4']
 */
export function apportion(amounts: readonly number[], whole: string, decimals: number): string[] {
  const step = new Exact(10).pow(-decimals);
  const steps = amounts.map((amount) => {
    const exact = new Exact(amount).div(step);
    const down = exact.floor();
    return { down: down.toNumber(), lost: exact.minus(down).toNumber() };
  });
  const given = steps.map((s) => s.down);
  let left = new Exact(whole)
    .div(step)
    .minus(given.reduce((a, b) => a + b, 0))
    .round()
    .toNumber();
  const order = steps.map((_, i) => i).sort((a, b) => (steps[b]?.lost ?? 0) - (steps[a]?.lost ?? 0) || a - b);
  for (let turn = 0; left !== 0 && order.length > 0; turn += 1) {
    const up = Math.sign(left);
    const at = order[up > 0 ? turn % order.length : order.length - 1 - (turn % order.length)] ?? 0;
    given[at] = (given[at] ?? 0) + up;
    left -= up;
  }
  return given.map((g) =>
    step
      .times(g)
      .plus(0)
      .toFixed(decimals)
      .replace(/^-(0(?:\.0*)?)$/, '$1'),
  );
}
