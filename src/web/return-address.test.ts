import fc from 'fast-check';
import { expect, test } from 'vitest';
import { returnAddress } from './return-address.ts';

test.each([
  ['/plans/minh-hoa-2026?period=2026-Q3', '/plans/minh-hoa-2026?period=2026-Q3'],
  ['/', '/'],
  ['', '/'],
  ['plans', '/'],
  ['https://xa.example/', '/'],
  ['//xa.example', '/'],
  ['///xa.example', '/'],
  ['/\\xa.example', '/'],
  ['/\t/xa.example', '/'],
  ['/..//xa.example', '/'],
  ['/.//xa.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/a\r\nSet-Cookie: x=1', '/aSet-Cookie:%20x=1'],
])('%j leads to %j', (asked, to) => {
  expect(returnAddress(asked)).toBe(to);
});

test('nothing leads to another host', () => {
  const sign = fc.constantFrom('/', '\\', '.', '@', ':', '?', '#', '\t', '\n', ' ', 'a', '%2f', 'http:', '//');
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
      const to = returnAddress(signs.join(''));
      expect(new URL(to, 'https://moc.example/sign-in').origin).toBe('https://moc.example');
    }),
  );
});
