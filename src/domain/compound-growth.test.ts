import { describe, expect, test } from 'vitest';
import { compoundGrowth } from './compound-growth.ts';

const at = (on: string, value: number) => ({ on, value });

describe('achieved over required compound annual growth', () => {
  test('is 1 on the curve: doubling in ten years, √2 after five', () => {
    const { ratio, away } = compoundGrowth(
      at('2020-12-31', 40),
      at('2025-12-31', 40 * Math.SQRT2),
      at('2030-12-31', 80),
      'up',
    );
    expect(ratio).toBeCloseTo(1, 12);
    expect(away).toBe(false);
  });

  test('compares yearly rates: 5 % a year of 10 % needed', () => {
    const { ratio } = compoundGrowth(at('2020-12-31', 100), at('2022-12-31', 110.25), at('2025-12-31', 161.051), 'up');
    expect(ratio).toBeCloseTo(0.5, 10);
  });

  test('works downwards: 10 % a year of 20 % needed', () => {
    const { ratio, away } = compoundGrowth(at('2020-12-31', 100), at('2022-12-31', 81), at('2023-12-31', 51.2), 'down');
    expect(ratio).toBeCloseTo(0.5, 10);
    expect(away).toBe(false);
  });

  test('says when the figure moved away from the target', () => {
    expect(compoundGrowth(at('2020-12-31', 50), at('2022-12-31', 40), at('2025-12-31', 80), 'up').away).toBe(true);
    expect(compoundGrowth(at('2020-12-31', 50), at('2022-12-31', 60), at('2025-12-31', 20), 'down').away).toBe(true);
  });

  test.each([
    ['a baseline of zero', at('2020-12-31', 0), at('2022-12-31', 40), at('2025-12-31', 80)],
    ['a target of zero', at('2020-12-31', 50), at('2022-12-31', 40), at('2025-12-31', 0)],
    ['a figure of zero', at('2020-12-31', 50), at('2022-12-31', 0), at('2025-12-31', 80)],
    ['a negative baseline', at('2020-12-31', -5), at('2022-12-31', 40), at('2025-12-31', 80)],
    ['no time since the baseline', at('2020-12-31', 50), at('2020-12-31', 50), at('2025-12-31', 80)],
    ['a deadline not after the baseline', at('2020-12-31', 50), at('2022-12-31', 60), at('2020-12-31', 80)],
    ['no growth needed', at('2020-12-31', 50), at('2022-12-31', 60), at('2025-12-31', 50)],
    ['growth too large to say, in a day', at('2025-12-30', 1), at('2025-12-31', 10), at('2026-12-31', 20)],
    ['growth too large on both sides', at('2025-12-30', 1), at('2025-12-31', 10), at('2025-12-31', 20)],
  ])('is null for %s', (_, start, now, target) => {
    expect(compoundGrowth(start, now, target, 'up').ratio).toBeNull();
  });
});
