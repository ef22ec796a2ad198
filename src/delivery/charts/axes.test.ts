import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daySpan, dayTicks, valueTicks } from './axes.ts';
import { fitted, widthOf, wrapped } from './label.ts';

describe('the axis of days', () => {
  it('names months on short spans and years on long ones', () => {
    expect(dayTicks('2025-12-14', '2026-12-14', 7, 'vi').map((t) => t.label)).toEqual([
      '1/2026',
      '3/2026',
      '5/2026',
      '7/2026',
      '9/2026',
      '11/2026',
    ]);
    expect(dayTicks('2013-12-31', '2020-12-31', 8, 'vi').map((t) => t.label)).toEqual([
      '2014',
      '2015',
      '2016',
      '2017',
      '2018',
      '2019',
      '2020',
    ]);
  });

  it('gives a single day room on both sides', () => {
    expect(daySpan(['2026-03-10'], '2026-01-01')).toEqual({ from: '2026-02-07', to: '2026-04-10' });
  });
});

describe('the axis of values', () => {
  it('has round steps that hold every value', () => {
    expect(valueTicks([31.2, 60], false, 'vi').ticks.map((t) => t.label)).toEqual(['30', '40', '50', '60']);
    expect(valueTicks([0, 94.7], true, 'vi').domain).toEqual([0, 100]);
    fc.assert(
      fc.property(
        fc.array(
          fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 100),
          { maxLength: 6 },
        ),
        fc.boolean(),
        (values, zero) => {
          const { domain, ticks } = valueTicks(values, zero, 'vi');
          expect(domain.every(Number.isFinite) && domain[0] < domain[1]).toBe(true);
          for (const v of values)
            expect(v >= domain[0] - Math.abs(v) * 1e-9 && v <= domain[1] + Math.abs(v) * 1e-9).toBe(true);
          expect(ticks.length).toBeLessThan(12);
        },
      ),
    );
  });
});

describe('labels', () => {
  it('are cut at a word and wrapped at spaces', () => {
    const long = 'Tỷ lệ cán bộ, công chức, viên chức có chữ ký số cá nhân';
    expect(fitted(long, 200, 12)).toMatch(/^Tỷ lệ cán bộ.*…$/);
    expect(widthOf(fitted(long, 200, 12), 12)).toBeLessThanOrEqual(200);
    expect(wrapped(long, 1000, 12, 3)).toEqual([long]);
    expect(wrapped(long, 160, 12, 2)).toHaveLength(2);
  });
});
