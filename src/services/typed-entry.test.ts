import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blank } from '../domain/draft-figure.ts';
import { numberText } from '../domain/notation.ts';
import { readTyped, type TypedEntry } from './typed-entry.ts';

const typed = (more: Partial<TypedEntry>): TypedEntry => ({
  ...{
    indicator: 'i',
    state: 'figure',
    numerator: '',
    denominator: '',
    value: '',
    note: '',
    explanation: '',
    basedOn: 0,
  },
  ...more,
});
const value = (text: string, language: 'vi' | 'en' = 'vi') => {
  const { entry, findings } = readTyped(typed({ value: text }), blank('i'), language);
  return entry ? entry.value : findings[0]?.code;
};

describe('a number typed in a form', () => {
  test.each([
    ['1.504', 'vi', 1504],
    ['94,6', 'vi', 94.6],
    ['94,6 %', 'vi', 94.6],
    ['1.504.523,5', 'vi', 1504523.5],
    ['1504', 'en', 1504],
    ['94.6', 'en', 94.6],
    ['１２', 'vi', 12],
    ['', 'vi', null],
    ['1,500', 'vi', 'ambiguous-number'],
    ['1,500', 'en', 'ambiguous-number'],
    ['1.500', 'en', 'ambiguous-number'],
    ['94.6', 'vi', 'not-a-number'],
    ['khoảng 5', 'vi', 'not-a-number'],
    ['1.50', 'vi', 'not-a-number'],
  ] as const)('%s on a page in %s is %s', (text, language, expected) => {
    expect(value(text, language)).toBe(expected);
  });

  test('that may be two is asked back with both ways out, and nothing of the entry is read', () => {
    const { entry, findings } = readTyped(typed({ numerator: '1,500', denominator: '2000' }), blank('i'), 'vi');
    expect(entry).toBeNull();
    expect(findings).toMatchObject([{ indicator: 'i', field: 'numerator', severity: 'error' }]);
    expect(findings[0]?.message.vi).toMatch(/"1,500" có thể là hai số khác nhau/);
  });

  test('of a count is no percentage and not negative', () => {
    const of = (numerator: string) => readTyped(typed({ numerator }), blank('i'), 'vi').findings[0]?.code;
    expect([of('5%'), of('-5'), of('5')]).toEqual(['percent-in-count', 'negative-count', undefined]);
  });

  test('the page itself had printed is that number, in both languages', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: 0, max: 1e12 }),
        fc.constantFrom('vi' as const, 'en' as const),
        (x, l) => {
          const known = { ...blank('i'), value: x };
          expect(readTyped(typed({ value: numberText(x, l) }), known, l).entry?.value).toBe(x);
        },
      ),
    );
  });
});

test('what stands in the number fields does not count beside a state', () => {
  const { entry } = readTyped(typed({ numerator: '1,500', state: 'none-arose' }), blank('i'), 'vi');
  expect(entry).toMatchObject({ state: 'none-arose', numerator: null });
});

test('a figure that is left as it was keeps how sure it is; a new one is exact', () => {
  const known = { ...blank('i'), value: 90, qualifier: '>' as const };
  expect(readTyped(typed({ value: '90' }), known, 'vi').entry?.qualifier).toBe('>');
  expect(readTyped(typed({ value: '91' }), known, 'vi').entry?.qualifier).toBe('=');
});
